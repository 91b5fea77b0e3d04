import { useQuery } from '@tanstack/solid-query';
import { For, Match, Show, Switch } from 'solid-js';
import type { ConductView, ProposalView } from '../../domain/conduct/contract.ts';
import { date, moment } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { Note } from '../ui/note.tsx';
import { Appeals } from './appeals.tsx';
import { conductOf } from './calls.ts';
import { t } from './words.ts';

export interface OnRecord {
  bodyId: string;
  certificationId: string;
  role: string;
}

/** On a record: what waits for a second person, what can be proposed, what was decided, and appeals. */
export function Conduct(props: OnRecord) {
  const query = useQuery(() => conductOf(props));
  return (
    <div class="beside beside-even">
      <section class="stack" aria-labelledby="conduct">
        <h2 id="conduct">{t('title')}</h2>
        <Loaded query={query} failed={t('failed')}>
          {(view) => (
            <>
              <Show when={view().waiting}>{(one) => <Waiting one={one()} of={props} />}</Show>
              <Earlier view={view()} />
              <Show when={props.role !== 'auditor' && !view().waiting}>
                <Openers view={view()} of={props} />
              </Show>
            </>
          )}
        </Loaded>
      </section>
      <Show when={query.isSuccess && query.data}>
        {(view) => <Appeals view={view()} whose={props} role={props.role} />}
      </Show>
    </div>
  );
}

const pathOf = ({ certificationId }: OnRecord) => `/records/${certificationId}/conduct`;

function Waiting(props: { one: ProposalView; of: OnRecord }) {
  return (
    <Note shape="waiting" tone="wait" level={3} heading={t('waits.title', t(`decided.${props.one.kind}`))}>
      <p>
        {t('waits.text')} {t('proposedBy', props.one.proposedBy, moment(props.one.proposedAt))}
      </p>
      <p class="no-print">
        <a class="button" href={pathOf(props.of)}>
          {props.one.isOwn ? t('waits.own') : t('waits.open')}
        </a>
      </p>
    </Note>
  );
}

/** Each is a page of its own: it has fields, and shows what it will do. */
function Openers(props: { view: ConductView; of: OnRecord }) {
  return (
    <Switch
      fallback={
        <p class="row no-print">
          <For each={props.view.kinds}>
            {(kind) => (
              <a class="button button-neutral" href={`${pathOf(props.of)}/${kind}`}>
                {t(`kinds.${kind}`)}
              </a>
            )}
          </For>
        </p>
      }
    >
      <Match when={props.view.barred}>
        {(barred) => <p class="hint no-print">{t(`barred.${barred()}`)}</p>}
      </Match>
    </Switch>
  );
}

const looks: Record<ProposalView['state'], { shape: Shape; tone: Tone }> = {
  waiting: { shape: 'waiting', tone: 'wait' },
  agreed: { shape: 'done', tone: 'good' },
  sent_back: { shape: 'turn', tone: 'turn' },
  taken_back: { shape: 'empty', tone: 'ended' },
};

function Earlier(props: { view: ConductView }) {
  return (
    <Show
      when={props.view.earlier.length > 0}
      fallback={
        <Show when={props.view.waiting === null}>
          <p class="hint">{t('none')}</p>
        </Show>
      }
    >
      <ul class="rows">
        <For each={props.view.earlier}>{(one) => <Decision one={one} />}</For>
      </ul>
    </Show>
  );
}

function Decision(props: { one: ProposalView }) {
  return (
    <li class="entry">
      <div class="stack stack-s">
        <h3>
          {t(`decided.${props.one.kind}`)}{' '}
          <Status {...looks[props.one.state]}>{t(`states.${props.one.state}`)}</Status>
        </h3>
        <p>
          {t(`reasons.${props.one.reasonCode}`)}
          <Show when={props.one.settledOn}>{(on) => <>. {t('from', date(on()))}</>}</Show>
          <Show when={props.one.letter}>{(letter) => <>. {t('letter', letter())}</>}</Show>
        </p>
        <Show when={props.one.note}>{(note) => <p class="said">{note()}</p>}</Show>
        <p class="meta">
          {t('proposedBy', props.one.proposedBy, moment(props.one.proposedAt))}
          <Show when={props.one.answer}>
            {(answer) => (
              <>
                <br />
                {t(`answeredBy.${props.one.state}`, answer().by, moment(answer().at))}
              </>
            )}
          </Show>
        </p>
        <Show when={props.one.answer?.reason}>{(reason) => <p class="said">{reason()}</p>}</Show>
      </div>
    </li>
  );
}
