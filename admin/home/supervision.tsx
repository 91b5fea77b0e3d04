import { Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { together } from '../ui/format.ts';
import { t } from './words.ts';

/** One line, only where the program asks for supervised work: how the meetings or the hours stand. */
export function Supervision(props: { home: Home }) {
  return (
    <Show when={props.home.supervision}>
      {(sentence) => (
        <section class="stack stack-s" aria-labelledby="supervision">
          <h2 id="supervision">{t('supervision.title')}</h2>
          <p class="measure">{together(sentence())}</p>
          <p>
            <a class="button" href="/supervision">
              {t('supervision.open')}
            </a>
          </p>
        </section>
      )}
    </Show>
  );
}
