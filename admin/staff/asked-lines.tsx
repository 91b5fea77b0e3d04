import { For, Show } from 'solid-js';
import type { RequirementLine } from '../../domain/certifications/contract.ts';
import { RequirementLines } from '../ui/requirement-lines.tsx';
import { lineWords } from './lines.ts';
import { t } from './words.ts';

/** What is asked for, and how lines are to be read; nothing at all, where it is waived or not known. */
export const AskedLines = (props: { lines: readonly RequirementLine[]; assumed: readonly string[] }) => (
  <>
    <Show when={props.lines.length > 0} fallback={<p class="hint">{t('lines.none')}</p>}>
      <RequirementLines lines={props.lines} words={lineWords} />
      <p class="hint">{t('lines.overlap')}</p>
    </Show>
    <Show when={props.assumed.length > 0}>
      <details>
        <summary>{t('lines.assumed')}</summary>
        <ul class="measure">
          <For each={props.assumed}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </details>
    </Show>
  </>
);
