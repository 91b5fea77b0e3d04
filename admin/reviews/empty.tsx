import { For, Show } from 'solid-js';
import { useCount } from './tabs.tsx';
import { placeOf, tabs, type Tab } from './view.ts';
import { t } from './words.ts';

/** A queue with nothing in it, and where something is. */
export function Empty(props: { bodyId: string; tab: Tab }) {
  return (
    <section class="stack stack-s">
      <h2>{t('empty.title')}</h2>
      <p>{t(`empty.${props.tab}`)}</p>
      <ul>
        <For each={tabs.filter((tab) => tab !== props.tab)}>
          {(tab) => {
            const count = useCount(props.bodyId, tab);
            return (
              <Show when={count() !== '0' && count()}>
                {(text) => (
                  <li>
                    <a href={placeOf(tab)}>{t('empty.elsewhere', text(), t(`tabs.${tab}`))}</a>
                  </li>
                )}
              </Show>
            );
          }}
        </For>
      </ul>
    </section>
  );
}
