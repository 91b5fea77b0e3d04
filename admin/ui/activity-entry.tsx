import { Show } from 'solid-js';
import type { ActivityRow } from '../../domain/activities/contract.ts';
import { t } from '../shell/words.ts';
import { date, together } from './format.ts';
import { ActivityStatus } from './standing.tsx';

/** Why it counts or not, in full: what the board wrote takes the place of "ask your board". */
export function whyOf({ state, sentence, reason }: ActivityRow): string {
  if (reason === null || state === 'withdrawn') return together(sentence);
  if (state === 'refused' || state === 'returned') return together(`${t(`entry.${state}`)} ${reason}`);
  return together(`${sentence} ${reason}`);
}

/** One row of what was logged: name and status, date, then the reason as a full sentence. */
export function ActivityEntry(props: {
  row: ActivityRow;
  heading: string;
  href: string;
  withDate?: boolean;
}) {
  return (
    <li class="entry">
      <h3>
        <a href={props.href}>{props.heading}</a>
      </h3>
      <ActivityStatus mark={props.row.mark} />
      <Show when={props.withDate}>
        <p class="meta">
          <time datetime={props.row.doneOn}>{date(props.row.doneOn)}</time>
        </p>
      </Show>
      <p class="why">{whyOf(props.row)}</p>
    </li>
  );
}
