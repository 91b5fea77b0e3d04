import { For, Show } from 'solid-js';
import type { RunItem } from '../../domain/issuing/contract.ts';
import { Status } from '../ui/marks.tsx';
import { t } from './words.ts';

/** The last few, newest first: a thousand rows would stand in nobody's sight. */
export function Recent(props: { items: readonly RunItem[] }) {
  return (
    <Show when={props.items.length > 0}>
      <section class="stack" aria-labelledby="recent">
        <h2 id="recent">{t('run.recent')}</h2>
        <div class="scroller" role="region" aria-label={t('run.recentTable')} tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('run.columns.name')}</th>
                <th scope="col">{t('run.columns.number')}</th>
                <th scope="col">{t('run.columns.status')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.items}>
                {(item) => (
                  <tr>
                    <th scope="row">{item.name}</th>
                    <td class="number nowrap">{item.number}</td>
                    <td>
                      <Status shape="done" tone="good">
                        {t('run.issued')}
                      </Status>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </section>
    </Show>
  );
}
