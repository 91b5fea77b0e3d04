import { Show } from 'solid-js';
import type { WorkRow } from '../../domain/supervision/contract.ts';
import { date, hours } from '../ui/format.ts';
import { Status, type Shape, type Tone } from '../ui/marks.tsx';
import { t } from './words.ts';

/** One entry as a row: what it was, how it stands, the day, and what the supervisor answered. */

type Look = { word: string; shape: Shape; tone: Tone };

export function lookOf({ state, minutes, answer }: WorkRow): Look {
  switch (state) {
    case 'logged':
      return { word: t('states.logged'), shape: 'empty', tone: 'todo' };
    case 'sent':
      return { word: t('states.sent'), shape: 'waiting', tone: 'wait' };
    case 'declined':
      return { word: t('states.declined'), shape: 'no', tone: 'ended' };
    case 'withdrawn':
      return { word: t('states.withdrawn'), shape: 'no', tone: 'ended' };
    case 'signed':
      return answer?.minutes != null && answer.minutes < minutes
        ? { word: t('states.signedInPart'), shape: 'half', tone: 'good' }
        : { word: t('states.signed'), shape: 'done', tone: 'good' };
  }
}

export function WorkStatus(props: { row: WorkRow }) {
  const look = () => lookOf(props.row);
  return (
    <Status shape={look().shape} tone={look().tone}>
      {look().word}
    </Status>
  );
}

/** What the supervisor answered, in sentences; empty while they have not. */
export function answerOf({ state, kind, minutes, answer }: WorkRow): string {
  if (!answer) return '';
  const { supervisorName, on, reasonCode, reasonText, byLetter } = answer;
  const said = reasonText ? ` “${reasonText}”` : '';
  if (state === 'declined')
    return `${t('page.declinedBy', supervisorName, date(on))} ${
      reasonCode ? t(`reasonsTold.${reasonCode}`) : ''
    }${said} ${t('page.mend')}`;
  if (state !== 'signed') return '';
  return [
    byLetter ? t('page.byLetter', supervisorName, date(on)) : t('page.signedBy', supervisorName, date(on)),
    ...(answer.minutes !== null && answer.minutes < minutes
      ? [t('page.part', hours(answer.minutes), hours(minutes))]
      : []),
    ...(answer.kind !== null && answer.kind !== kind ? [t('page.otherKind', t(`kinds.${answer.kind}`))] : []),
    ...(reasonText && !byLetter ? [`“${reasonText}”`] : []),
  ].join(' ');
}

export function WorkEntry(props: { row: WorkRow }) {
  return (
    <li class="entry">
      <h3>
        <a href={`/supervision/entries/${props.row.id}`}>
          {t('page.entry', t(`kinds.${props.row.kind}`), hours(props.row.minutes))}
        </a>
      </h3>
      <WorkStatus row={props.row} />
      <p class="meta">
        <time datetime={props.row.on}>{date(props.row.on)}</time>
        <Show when={props.row.organisation}>{(where) => <>, {where()}</>}</Show>
      </p>
      <Show when={answerOf(props.row)}>{(answer) => <p class="why">{answer()}</p>}</Show>
    </li>
  );
}
