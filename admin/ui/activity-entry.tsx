import { Show } from 'solid-js';
import type { ActivityRow } from '../../domain/activities/contract.ts';
import { date } from './format.ts';
import { ActivityStatus } from './standing.tsx';

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
      <p class="why">{props.row.sentence}</p>
    </li>
  );
}
