import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, For, on, Show } from 'solid-js';
import type { ReviewRow } from '../../domain/reviews/contract.ts';
import { t as staff } from '../staff/words.ts';
import { daysSince, hours } from '../ui/format.ts';
import { differingOf } from './calls.ts';
import { isActivity, placeOf, type Tab } from './view.ts';
import { t } from './words.ts';

/** "Ethics in peer work, 3 h". */
export const whatOf = (row: ReviewRow): string =>
  row.minutes === null ? row.what : t('withHours', row.what, hours(row.minutes));

/** What makes an item slower than the others: by its name where the row knows it, else by its checks. */
function Flag(props: { row: ReviewRow; bodyId: string; beside: boolean }) {
  const client = useQueryClient();
  const known = () => {
    if (!props.row.hasEvidence) return t('noProof');
    return props.row.minutes === null ? t('unitUnclear') : null;
  };
  const query = useQuery(() => ({
    ...differingOf(client, props.bodyId, props.row.subjectId),
    // A list that fills a phone is long, and opens one item at a time.
    enabled: props.beside && known() === null,
  }));
  const text = () => {
    if (known() !== null || !query.isSuccess) return known();
    return query.data === 0 ? t('checks.pass') : t('checks.look', query.data);
  };
  return <Show when={text()}>{(flag) => <span class="flag">{flag()}</span>}</Show>;
}

/** Renewals have a page of their own; hours open beside the list. */
export const hrefOf = (row: ReviewRow, tab: Tab): string =>
  isActivity(row) ? placeOf(tab, row.subjectId) : `/applications/${row.subjectId}`;

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
              <Show when={isActivity(row)}>
                <Flag row={row} bodyId={props.bodyId} beside={props.beside} />
              </Show>
            </a>
          </li>
        )}
      </For>
    </ol>
  );
}
