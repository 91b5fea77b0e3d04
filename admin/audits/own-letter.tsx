import { For, Show } from 'solid-js';
import type { Letter } from '../../domain/audits/contract.ts';
import { language } from '../shell/language.ts';
import { dayOf, together } from '../ui/format.ts';
import { t } from './own-words.ts';

/** The letter that closed the check, in the language that one reads now; made to be printed. */
export function OwnLetter(props: { letter: Letter; bodyName: string; closedAt: number | null }) {
  return (
    <>
      <div class="letter stack">
        <h2>{t('letter')}</h2>
        <p>
          {props.bodyName}
          <Show when={props.closedAt}>{(at) => <>, {dayOf(at())}</>}</Show>
        </p>
        <For each={props.letter[language()]}>{(paragraph) => <p>{together(paragraph)}</p>}</For>
        <Show when={props.letter.note}>
          {(note) => (
            <p>
              <b>{t('note')}:</b> {note()}
            </p>
          )}
        </Show>
      </div>
      <p class="not-printed">
        <button class="button button-neutral" type="button" onClick={() => print()}>
          {t('print')}
        </button>
      </p>
    </>
  );
}
