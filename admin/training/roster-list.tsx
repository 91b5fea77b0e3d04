import { For } from 'solid-js';
import type { RosterRow } from '../../domain/training/contract.ts';
import { dayOf, number } from '../ui/format.ts';
import { Status } from '../ui/marks.tsx';
import { t } from './words.ts';

/** Lists by the day they were sent, each with how far it is. */
export function RosterList(props: { rows: RosterRow[]; path: string }) {
  return (
    <ul class="rows">
      <For each={props.rows}>{(row) => <Row row={row} path={props.path} />}</For>
    </ul>
  );
}

function Row(props: { row: RosterRow; path: string }) {
  const posted = () => props.row.postedAt !== null;
  return (
    <li class="task">
      <a href={`${props.path}/${props.row.id}`}>{props.row.fileName || t('list.nameless')}</a>
      <p class="hint">{t('list.sent', dayOf(props.row.sentAt), props.row.sentBy)}</p>
      <p class="state">
        <Status shape={posted() ? 'done' : 'waiting'} tone={posted() ? 'good' : 'wait'}>
          {posted()
            ? t('list.posted', props.row.posted, number(props.row.posted))
            : t('list.posting', number(props.row.posted), number(props.row.total))}
        </Status>
      </p>
    </li>
  );
}
