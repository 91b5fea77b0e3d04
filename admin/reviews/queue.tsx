import { createEffect, For, on, Show } from 'solid-js';
import type { ReviewRow } from '../../domain/reviews/contract.ts';
import { t as staff } from '../staff/words.ts';
import { daysSince, hours } from '../ui/format.ts';
import { isActivity, placeOf, type Tab } from './view.ts';
import { t } from './words.ts';

/** "Ethics in peer work, 3 h". */
export const whatOf = (row: ReviewRow): string =>
  row.minutes === null ? row.what : t('withHours', row.what, hours(row.minutes));

/** What makes an item slower than the others. */
function flagOf(row: ReviewRow): string | null {
  if (!isActivity(row)) return null;
  if (!row.hasEvidence) return t('noProof');
  return row.minutes === null ? t('unitUnclear') : null;
}

/** Renewals have a page of their own; hours open beside the list. */
export const hrefOf = (row: ReviewRow, tab: Tab): string =>
  isActivity(row) ? placeOf(tab, row.subjectId) : `/applications/${row.subjectId}`;

/** One tab stop: the current item; the keys move it. */
export function Queue(props: {
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
              <Show when={flagOf(row)}>{(flag) => <span class="flag">{flag()}</span>}</Show>
            </a>
          </li>
        )}
      </For>
    </ol>
  );
}
