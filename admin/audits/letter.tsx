import { For, Show } from 'solid-js';
import type { Letter } from '../../domain/audits/contract.ts';
import { together } from '../ui/format.ts';
import { t } from './words.ts';

/** The letter as the person reads it, in their language. */
export function LetterView(props: { letter: Letter; language: 'en' | 'es' }) {
  return (
    <div class="letter stack" lang={props.language}>
      <For each={props.letter[props.language]}>{(paragraph) => <p>{together(paragraph)}</p>}</For>
      <Show when={props.letter.note}>
        {(note) => (
          <p lang={undefined}>
            <b>{t('one.note')}:</b> {note()}
          </p>
        )}
      </Show>
    </div>
  );
}
