import { For, Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { together } from '../ui/format.ts';
import { mayTry } from './view.ts';
import { t } from './words.ts';

/** The smallest thing that completes the period, where the pace leads, and what runs on a longer clock. */
export function ComesNext(props: { home: Home }) {
  const next = () => props.home.next;
  const hasWords = () => !!next().further || !!next().forecast || next().notes.length > 0;
  return (
    <Show when={hasWords() || next().upcoming.length > 0 || mayTry(props.home)}>
      <section class="stack" aria-labelledby="next">
        <h2 id="next">{t('next.title')}</h2>
        <Show when={next().further}>{(sentence) => <p class="measure">{together(sentence())}</p>}</Show>
        <For each={next().notes}>{(sentence) => <p class="measure">{together(sentence)}</p>}</For>
        <Show when={next().forecast}>{(sentence) => <p class="hint measure">{together(sentence())}</p>}</Show>
        <Show when={next().upcoming.length > 0}>
          <h3>{t('next.longer')}</h3>
          <ul class="rows">
            <For each={next().upcoming}>{({ sentence }) => <li>{together(sentence)}</li>}</For>
          </ul>
        </Show>
        <Show when={mayTry(props.home)}>
          <p>
            <a href="/will-it-count">{t('next.tryIt')}</a>
          </p>
        </Show>
      </section>
    </Show>
  );
}
