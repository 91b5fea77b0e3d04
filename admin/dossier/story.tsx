import { createSignal, onCleanup, Show } from 'solid-js';
import type { EntryDossier } from '../../domain/entry/contract.ts';
import { failureText } from '../shell/words.ts';
import { dayOf } from '../ui/format.ts';
import { readStatement } from './calls.ts';
import { t } from './words.ts';

/** That there is a story. It is read only on a press, which the log notes, and kept nowhere when the page is left. */
export function Story(props: { bodyId: string; dossier: EntryDossier }) {
  const [text, setText] = createSignal<string | null>(null);
  const [failed, setFailed] = createSignal<unknown>(null);
  onCleanup(() => setText(null));
  const read = async () => {
    setFailed(null);
    try {
      setText((await readStatement(props.bodyId, props.dossier.id)).text);
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <Show
      when={
        props.dossier.statement && props.dossier.statement.mode !== 'attestation' && props.dossier.statement
      }
    >
      {(statement) => (
        <section class="stack stack-s no-print" aria-labelledby="story">
          <h2 id="story">{t('statement.title')}</h2>
          <Show when={statement().givenAt} fallback={<p class="hint">{t('statement.none')}</p>}>
            {(at) => (
              <>
                <p class="hint">{t('statement.given', dayOf(at()))}</p>
                <Show when={statement().mayRead && text() === null}>
                  <p>
                    <button class="button button-neutral" type="button" onClick={() => void read()}>
                      {t('statement.read')}
                    </button>
                  </p>
                  <p class="hint">{t('statement.readHint')}</p>
                </Show>
                <Show when={text()}>{(words) => <p class="said as-written">{words()}</p>}</Show>
                <Show when={failed()}>
                  <p class="error-text" role="alert">
                    {failureText(failed())}
                  </p>
                </Show>
              </>
            )}
          </Show>
        </section>
      )}
    </Show>
  );
}
