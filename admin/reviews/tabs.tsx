import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { useWaitingCount } from '../conduct/waiting.ts';
import { queueOf } from './calls.ts';
import { placeOf, tabs, type Tab } from './view.ts';
import { t } from './words.ts';

/** How many are read of one queue: "12", or "50+" when there are more. Null until it is known. */
export function useCount(bodyId: string, tab: Tab): () => string | null {
  const query = useInfiniteQuery(() => queueOf(bodyId, tab));
  return () => {
    if (!query.isSuccess) return null;
    const count = query.data.pages.reduce((sum, page) => sum + page.rows.length, 0);
    return `${count}${query.hasNextPage ? '+' : ''}`;
  };
}

export function Tabs(props: { bodyId: string; tab: Tab }) {
  return (
    <nav class="tabs" aria-label={t('queues')}>
      <For each={tabs}>
        {(tab) => {
          const count = useCount(props.bodyId, tab);
          return (
            <a href={placeOf(tab)} aria-current={tab === props.tab ? 'page' : undefined}>
              {t(`tabs.${tab}`)} <Show when={count()}>{(text) => <span class="n">{text()}</span>}</Show>
            </a>
          );
        }}
      </For>
      <SecondPerson bodyId={props.bodyId} />
    </nav>
  );
}

/** Holds and withdrawals that wait for a second person have a page of their own. */
function SecondPerson(props: { bodyId: string }) {
  const count = useWaitingCount(props.bodyId);
  return (
    <a href="/review/second-person">
      {t('tabs.secondPerson')} <Show when={count()}>{(text) => <span class="n">{text()}</span>}</Show>
    </a>
  );
}
