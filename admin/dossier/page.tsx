import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Index, Show } from 'solid-js';
import type { EntryDecided, EntryDossier } from '../../domain/entry/contract.ts';
import { useSession } from '../shell/session.tsx';
import { UnsignedHours } from '../supervision/letter.tsx';
import { Email } from '../ui/email.tsx';
import { Facts } from '../ui/facts.tsx';
import { date, dayOf, hours, together } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { BackLink, Heading } from '../ui/page.tsx';
import { Status } from '../ui/marks.tsx';
import { dossierOf } from './calls.ts';
import { Decide } from './decide.tsx';
import { Examinations } from './examinations.tsx';
import { Part } from './part.tsx';
import { References } from './references.tsx';
import { Story } from './story.tsx';
import { t } from './words.ts';

/** A first certification: findings beside each requirement, its papers, and the decision. */
export default function DossierPage() {
  const session = useSession();
  const params = useParams<{ id: string }>();
  const bodyId = session.seat()?.bodyId ?? '';
  const query = useQuery(() => dossierOf(bodyId, params.id));
  const [done, setDone] = createSignal<EntryDecided | null>(null);
  return (
    <div class="stack stack-l">
      <BackLink href="/review?tab=first">{t('back')}</BackLink>
      <Show when={!query.data}>
        <Heading>{t('loading')}</Heading>
      </Show>
      <Loaded query={query} failed={t('failed')}>
        {(dossier) => (
          <>
            <Head dossier={dossier()} />
            <Show when={done()}>
              {(decided) => <After decided={decided()} who={dossier().person.name} />}
            </Show>
            <div class="beside">
              <section class="stack" aria-labelledby="parts">
                <h2 id="parts">{t('parts')}</h2>
                <p class="hint">{t('partsHint')}</p>
                <ol class="stack">
                  {/* By place: a part that was decided keeps its open papers and the focus. */}
                  <Index each={dossier().tasks}>
                    {(task) => <Part bodyId={bodyId} dossier={dossier()} task={task()} />}
                  </Index>
                </ol>
              </section>
              <div class="stack stack-l">
                <Show when={!done()}>
                  <Decide bodyId={bodyId} dossier={dossier()} done={setDone} />
                </Show>
                <Trainings dossier={dossier()} />
                <Show when={dossier().tasks.some(({ kind }) => kind === 'examination')}>
                  <Examinations bodyId={bodyId} dossier={dossier()} />
                </Show>
                <UnsignedHours bodyId={bodyId} personId={dossier().person.id} unsigned={dossier().unsigned} />
                <References dossier={dossier()} />
                <Story bodyId={bodyId} dossier={dossier()} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Head(props: { dossier: EntryDossier }) {
  const it = () => props.dossier;
  return (
    <section class="stack">
      <p class="eyebrow">
        {t(`kinds.${it().kind}`)}, {it().program.title}
      </p>
      <Heading>{it().person.name}</Heading>
      <Facts
        facts={[
          { label: t('sent'), value: it().sentOn ? date(it().sentOn ?? '') : t('notSent') },
          { label: t('email'), value: <Email address={it().person.email} /> },
        ]}
      />
      <Show when={it().kind === 'first' && it().stage}>
        {(stage) => <p class="hint">{t('stage', stage().months)}</p>}
      </Show>
      <For each={it().earlier}>
        {(one) => (
          <p>
            <a href={`/records/${one.certificationId}`}>
              {one.until ? t('earlier.ended', one.number, date(one.until)) : t('earlier.open', one.number)}
            </a>
            <Show when={one.retrain}> {t('earlier.retrain')}</Show>
          </p>
        )}
      </For>
      <Show when={it().signedMinutes > 0}>
        <p class="hint">{t('signed', hours(it().signedMinutes))}</p>
      </Show>
    </section>
  );
}

function After(props: { decided: EntryDecided; who: string }) {
  const text = () => {
    const { state } = props.decided;
    return state === 'approved' || state === 'returned' || state === 'declined'
      ? t(`decide.done.${state}`, props.who)
      : '';
  };
  return (
    <Note tone="good" shape="done" heading={text()} live>
      <p class="row">
        <Show when={props.decided.certificationId}>
          {(id) => (
            <a class="button button-main" href={`/records/${id()}`}>
              {t('decide.record')}
            </a>
          )}
        </Show>
        <a href="/review?tab=first">{t('decide.next')}</a>
      </p>
    </Note>
  );
}

function Trainings(props: { dossier: EntryDossier }) {
  return (
    <Show when={props.dossier.trainings.length > 0}>
      <section class="stack stack-s" aria-labelledby="trainings">
        <h2 id="trainings">{t('trainings')}</h2>
        <ul class="rows">
          <For each={props.dossier.trainings}>
            {(one) => (
              <li class="entry">
                <h3>{one.title}</h3>
                <Status shape={one.counts ? 'done' : 'no'} tone={one.counts ? 'good' : 'ended'}>
                  {one.counts ? t('counts') : t('countsNot')}
                </Status>
                <p class="meta">
                  {one.provider}, {date(one.completedOn)}, {t('hours', hours(one.minutes))}.{' '}
                  {one.claimed ? t('claimed') : t('reported')}
                </p>
                <For each={one.sentences}>{(sentence) => <p class="why">{together(sentence)}</p>}</For>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

export const decidedBy = ({ by, at }: { by: string; at: number }): string => t('by', by, dayOf(at));
