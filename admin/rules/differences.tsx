import { For, Show } from 'solid-js';
import { differences } from './compare.ts';
import type { Panel } from './sentence.ts';
import { t, voice } from './words.ts';

/** Everything that the draft says otherwise, old beside new. */
export function Differences(props: { before: readonly Panel[]; after: readonly Panel[]; basedOn: string }) {
  const all = () => differences(props.before, props.after, voice);
  return (
    <section class="panel stack" aria-labelledby="differences">
      <h2 id="differences">{t('compare.title', props.basedOn)}</h2>
      <Show when={all().length > 0} fallback={<p>{t('compare.none')}</p>}>
        <div class="scroller" role="region" aria-labelledby="differences" tabindex="0">
          <table class="rules-table">
            <thead>
              <tr>
                <th scope="col">{t('compare.part')}</th>
                <th scope="col">{t('compare.before')}</th>
                <th scope="col">{t('compare.after')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={all()}>
                {(one) => (
                  <tr>
                    <th scope="row">{voice.panel(one.panel)}</th>
                    <td>{one.before ?? <i>{t('compare.isNew')}</i>}</td>
                    <td>{one.after ?? <i>{t('compare.gone')}</i>}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  );
}
