import { createEffect, For, on, Show } from 'solid-js';
import type { ReviewRow } from '../../domain/reviews/contract.ts';
import { t as staff } from '../staff/words.ts';
import { daysSince, hours } from '../ui/format.ts';
import { createDiffering } from './differing.ts';
import { isActivity, placeOf, type Tab } from './view.ts';
import { t } from './words.ts';

/** "Ethics in peer work, 3 h". */
export const whatOf = (row: ReviewRow): string =>
  row.minutes === null ? row.what : t('withHours', row.what, hours(row.minutes));

/** What makes an item slower than the others, where the row itself knows it. */
function flagOf(row: ReviewRow): string | null {
  if (!row.hasEvidence) return t('noProof');
  return row.minutes === null ? t('unitUnclear') : null;
}

/** Renewals and first certifications have a page of their own; hours open beside the list. */
export const hrefOf = (row: ReviewRow, tab: Tab): string => {
  if (isActivity(row)) return placeOf(tab, row.subjectId);
  return row.kind === 'entry' ? `/first-certifications/${row.subjectId}` : `/applications/${row.subjectId}`;
};

/** One tab stop: the current item; the keys move it. */
export function Queue(props: {
  bodyId: string;
  rows: readonly ReviewRow[];
  tab: Tab;
  current: string | undefined;
  /** The detail stands beside the list: opening an item leaves the focus where it is. */
  beside: boolean;
}) {
  let list: HTMLOListElement | undefined;
  const currentLink = () => list?.querySelector<HTMLElement>('[aria-current]');
  createEffect(
    on(
      () => props.current,
      () => {
        if (list?.contains(document.activeElement)) currentLink()?.focus();
        currentLink()?.scrollIntoView({ block: 'nearest' });
      },
      { defer: true },
    ),
  );
  // A list that fills a phone is long, and opens one item at a time.
  const differing = createDiffering(props.bodyId, () =>
    props.beside
      ? props.rows.filter((row) => isActivity(row) && !flagOf(row)).map((row) => row.subjectId)
      : [],
  );
  const told = (row: ReviewRow) => {
    const count = differing(row.subjectId);
    if (flagOf(row) || count === undefined) return flagOf(row);
    return count === 0 ? t('checks.pass') : t('checks.look', count);
  };
  const isCurrent = (row: ReviewRow) => row.subjectId === props.current;
  const staysHere = (row: ReviewRow) => props.beside && isActivity(row);
  const isStop = (row: ReviewRow) =>
    isCurrent(row) || !props.rows.some((one) => one.subjectId === props.current);
  return (
    <ol class="queue" ref={list}>
      <For each={props.rows}>
        {(row) => (
          <li>
            <a
              href={hrefOf(row, props.tab)}
              aria-current={isCurrent(row) ? 'true' : undefined}
              tabindex={isStop(row) ? undefined : -1}
              state={staysHere(row) ? JSON.stringify({ keepFocus: true }) : undefined}
              noScroll={staysHere(row) || undefined}
            >
              <span class="who">{row.who}</span>
              <span class="age">{staff('age', daysSince(row.openedAt))}</span>
              <span class="what">{whatOf(row)}</span>
              <Show when={isActivity(row) && told(row)}>{(flag) => <span class="flag">{flag()}</span>}</Show>
            </a>
          </li>
        )}
      </For>
    </ol>
  );
}
