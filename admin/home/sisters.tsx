import { Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { t } from './words.ts';

/** The person's other certifications under the same program: what of these hours counts for them as well. */
export function Sisters(props: { home: Home }) {
  const titles = () => props.home.sisters.map(({ title }) => title).join(', ');
  return (
    <Show when={props.home.sisters.length > 0}>
      <section class="stack" aria-labelledby="sisters">
        <h2 id="sisters">{t('sisters.title')}</h2>
        <Show when={props.home.servesOne} fallback={<p class="measure">{t('sisters.shared', titles())}</p>}>
          <p class="measure">{t('sisters.one', props.home.certification.title, titles())}</p>
          <p>
            <a href="/allotments">{t('sisters.choose')}</a>
          </p>
        </Show>
      </section>
    </Show>
  );
}
