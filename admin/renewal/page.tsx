import { Match, Show, Switch } from 'solid-js';
import type { RenewalView } from '../../domain/applications/contract.ts';
import { contact } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { Approved, Refused, Sent } from './decided.tsx';
import { Parts } from './parts.tsx';
import { Eyebrow, SendBy, useRenewal } from './renewal.tsx';
import { stageOf } from './view.ts';
import { t } from './words.ts';

/** The first page of a renewal: what is done, what is left; or, once sent, how it stands. */
export default function RenewalPage() {
  const renewal = useRenewal();
  return (
    <div class="narrow stack stack-xl">
      <Show when={!renewal.query.data}>
        <Heading>{t('title')}</Heading>
      </Show>
      <Loaded query={renewal.query} failed={t('failed')}>
        {(view) => (
          <Switch fallback={<Parts view={view()} />}>
            <Match when={stageOf(view()) === 'not_yet'}>
              <NotYet view={view()} />
            </Match>
            <Match when={stageOf(view()) === 'sent'}>
              <Sent view={view()} />
            </Match>
            <Match when={stageOf(view()) === 'approved'}>
              <Approved view={view()} />
            </Match>
            <Match when={stageOf(view()) === 'refused'}>
              <Refused view={view()} />
            </Match>
          </Switch>
        )}
      </Loaded>
    </div>
  );
}

function NotYet(props: { view: RenewalView }) {
  return (
    <section class="stack">
      <BackLink href="/home">{t('back')}</BackLink>
      <Eyebrow view={props.view} />
      <Heading>{t('title')}</Heading>
      <Note shape="info" heading={t('notYet')}>
        <p>{props.view.notYet?.sentence}</p>
      </Note>
      <p class="hint">
        <SendBy view={props.view} /> {t('next.ask', contact(props.view.certification.helpContact))}
      </p>
    </section>
  );
}
