import { createEffect, createSignal, on } from 'solid-js';
import type { ReviewRow } from '../../domain/reviews/contract.ts';
import { More, type Going } from '../staff/pages.tsx';
import { Show } from 'solid-js';
import { t as staff } from '../staff/words.ts';
import { Queue } from './queue.tsx';
import type { Tab } from './view.ts';
import { t } from './words.ts';

// A queue beside a document shows ten; one that fills the page shows more.
const besideDocument = 10;
const alone = 50;

/** The list with its foot. It grows as far as the current item. */
export function List(props: {
  bodyId: string;
  rows: readonly ReviewRow[];
  tab: Tab;
  current: string | undefined;
  beside: boolean;
  of: Going;
}) {
  const step = () => (props.beside ? besideDocument : alone);
  const [most, setMost] = createSignal(step());
  createEffect(
    on(
      () => props.tab,
      () => setMost(step()),
      { defer: true },
    ),
  );
  const shown = () => {
    const at = props.rows.findIndex((row) => row.subjectId === props.current);
    return Math.max(most(), Math.ceil((at + 1) / step()) * step());
  };
  const more = () => {
    const firstNew = shown();
    setMost(firstNew + step());
    document.querySelectorAll('.queue > li')[firstNew]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section class="stack stack-s" aria-labelledby="queue">
      <h2 id="queue" class="hidden-visually" tabindex="-1">
        {t('list')}
      </h2>
      <Queue
        bodyId={props.bodyId}
        rows={props.rows.slice(0, shown())}
        tab={props.tab}
        current={props.current}
        beside={props.beside}
      />
      <Show when={shown() < props.rows.length} fallback={<More of={props.of} count={props.rows.length} />}>
        <p class="row row-end hint">
          {t('shown', shown(), `${props.rows.length}${props.of.hasNextPage ? '+' : ''}`)}
          <button class="as-link list-more" type="button" onClick={more}>
            {staff('more')}
          </button>
        </p>
      </Show>
    </section>
  );
}
