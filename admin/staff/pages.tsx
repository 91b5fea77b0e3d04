import { Show } from 'solid-js';
import type { Page } from '../../domain/people/contract.ts';
import { t } from './words.ts';

/** A list that goes on: the pages read up to now, and the cursor of the next. */
export const inPages = <Row,>(key: readonly unknown[], read: (cursor: string) => Promise<Page<Row>>) => ({
  queryKey: key,
  queryFn: ({ pageParam }: { pageParam: string }) => read(pageParam),
  initialPageParam: '',
  getNextPageParam: (last: Page<Row>) => last.next ?? undefined,
});

/** `?cursor=…`, or nothing for the first page; keeps what is asked for beside it. */
export const asked = (parameters: Record<string, string>): string => {
  const named = Object.entries(parameters).filter(([, value]) => value !== '');
  return named.length === 0 ? '' : `?${new URLSearchParams(named).toString()}`;
};

export interface Going {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** At the foot of a list. What is shown stays where it is, so the reader keeps their place. */
export function More(props: { of: Going; count: number; label?: string }) {
  return (
    <Show when={props.of.hasNextPage} fallback={<p class="hint">{t('allShown', props.count)}</p>}>
      <p>
        <button class="button button-neutral" type="button" onClick={() => void props.of.fetchNextPage()}>
          {props.of.isFetchingNextPage ? t('moreReading') : (props.label ?? t('more'))}
        </button>
      </p>
    </Show>
  );
}
