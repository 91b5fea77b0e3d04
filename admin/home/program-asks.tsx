import { For, Show } from 'solid-js';
import type { Home } from '../../domain/certifications/contract.ts';
import { together } from '../ui/format.ts';
import { RequirementLines } from '../ui/requirement-lines.tsx';
import { lineWords } from './lines.ts';
import { askedOf } from './asked.ts';
import { inReadingOrder } from './view.ts';
import { t } from './words.ts';

/** One row a rule, and why. Where nothing is asked, or nobody knows what is, that is said in place of rows. */
export function ProgramAsks(props: { home: Home }) {
  return (
    <section class="stack" aria-labelledby="asks">
      <h2 id="asks">{t('asks.title')}</h2>
      <Show
        when={askedOf(props.home) === 'something'}
        fallback={<p>{askedOf(props.home) === 'nothing' ? t('asks.nothing') : t('asks.unknown')}</p>}
      >
        <RequirementLines lines={inReadingOrder(props.home.requirements)} words={lineWords} />
        <Show when={props.home.requirements.length > 1}>
          <p class="hint">{t('asks.overlap')}</p>
        </Show>
      </Show>
      <Show when={props.home.why.length > 0}>
        <details>
          <summary>{t('asks.why')}</summary>
          <div class="stack stack-s measure">
            <For each={props.home.why}>{(sentence) => <p>{together(sentence)}</p>}</For>
          </div>
        </details>
      </Show>
    </section>
  );
}
