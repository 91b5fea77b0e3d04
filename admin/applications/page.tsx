import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { sentenceOf } from '../exceptions/sentence.ts';
import { t as exceptions } from '../exceptions/words.ts';
import { useSession } from '../shell/session.tsx';
import { AskedLines } from '../staff/asked-lines.tsx';
import { dayOf } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { After } from './after.tsx';
import { applicationOf, type Application, type Decided } from './calls.ts';
import { Completeness } from './completeness.tsx';
import { Decide } from './decide.tsx';
import { Head } from './head.tsx';
import { Logged } from './logged.tsx';
import { Paper } from './paper.tsx';
import { t } from './words.ts';
import './applications.css';

/** One renewal: what the rules say beside the decision, and the certificate that approval would issue. */
export default function ApplicationPage() {
  const session = useSession();
  const params = useParams<{ id: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  return (
    <div class="stack stack-l">
      <BackLink href="/review?tab=renewals">{t('back')}</BackLink>
      <Show when={params.id} keyed>
        {(id) => <Renewal bodyId={bodyId} id={id} />}
      </Show>
    </div>
  );
}

function Renewal(props: { bodyId: string; id: string }) {
  const query = useQuery(() => applicationOf(props.bodyId, props.id));
  const [done, setDone] = createSignal<Decided | null>(null);
  return (
    <>
      <Show when={query.isPending || query.isError}>
        <Heading>{t('loading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(application) => (
          <>
            <Head application={application()} />
            <Show when={done()}>
              {(decided) => (
                <After bodyId={props.bodyId} decided={decided()} who={application().certification.name} />
              )}
            </Show>
            <div class="beside beside-even">
              <div class="stack stack-l">
                <Completeness application={application()} />
                <section class="stack" aria-labelledby="asks">
                  <h2 id="asks">{t('requirements')}</h2>
                  <AskedLines lines={application().requirements} assumed={application().assumed} />
                </section>
                <Show when={application().exceptions.length > 0}>
                  <section class="stack stack-s" aria-labelledby="exceptions">
                    <h2 id="exceptions">{exceptions('title')}</h2>
                    <p class="hint">{exceptions('lead')}</p>
                    <ul>
                      <For each={application().exceptions}>{(one) => <li>{sentenceOf(one)}</li>}</For>
                    </ul>
                  </section>
                </Show>
              </div>
              <div class="stack stack-l">
                <Show when={!done()}>
                  <Decision bodyId={props.bodyId} application={application()} done={setDone} />
                </Show>
                <Paper application={application()} />
              </div>
            </div>
            <Logged activities={application().activities} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** The decision, or why there is none. */
function Decision(props: { bodyId: string; application: Application; done: (decided: Decided) => void }) {
  const session = useSession();
  return (
    <Switch fallback={<Decide {...props} />}>
      <Match when={props.application.decided}>
        {(decided) => (
          <Note
            shape={props.application.state === 'approved' ? 'done' : 'info'}
            tone={props.application.state === 'approved' ? 'good' : 'action'}
            heading={t('decided.by', decided().by, dayOf(decided().at))}
          >
            <Show when={decided().reason}>
              {(reason) => (
                <>
                  <p>{t('decided.said')}</p>
                  <p class="said">{reason()}</p>
                </>
              )}
            </Show>
          </Note>
        )}
      </Match>
      <Match when={props.application.state !== 'sent'}>
        <Note shape="info" heading={t('states.started')}>
          <p>{t('failures.notSent')}</p>
        </Note>
      </Match>
      <Match when={props.application.ownRecord}>
        <Note shape="info" heading={t('own.title')}>
          <p>{t('own.text')}</p>
        </Note>
      </Match>
      <Match when={props.application.heldBy}>
        <Note shape="waiting" tone="wait" heading={t('held.title')}>
          <p>{t('held.text')}</p>
          <p>
            <a href="/audits?state=with_person">{t('held.look')}</a>
          </p>
        </Note>
      </Match>
      <Match when={session.seat()?.role === 'auditor'}>
        <Note shape="info" heading={t('reads.title')}>
          <p>{t('reads.text')}</p>
        </Note>
      </Match>
    </Switch>
  );
}
