import { createSignal, Show } from 'solid-js';
import { failureText, t as shell } from '../shell/words.ts';
import { Note } from '../ui/note.tsx';
import { askForTeam } from './calls.ts';
import { t } from './words.ts';

/** On the page to sign: the link to the team goes to the stored address, whoever presses. */
export function AskForTeam() {
  const [state, setState] = createSignal<'idle' | 'busy' | 'done'>('idle');
  const [failed, setFailed] = createSignal<unknown>(null);
  const press = async () => {
    if (state() === 'busy') return;
    setState('busy');
    setFailed(null);
    try {
      await askForTeam();
      setState('done');
    } catch (error) {
      setFailed(error);
      setState('idle');
    }
  };
  return (
    <section class="stack no-print" aria-labelledby="team">
      <h2 id="team">{t('ask.title')}</h2>
      <p>{t('ask.text')}</p>
      <Show when={failed()}>
        {(error) => (
          <p class="error-text" role="alert">
            {failureText(error())}
          </p>
        )}
      </Show>
      <Show
        when={state() !== 'done'}
        fallback={<Note tone="good" shape="done" level={3} heading={t('ask.done')} live />}
      >
        <p>
          <button class="button button-neutral" type="button" onClick={() => void press()}>
            {state() === 'busy' ? shell('form.saving') : t('ask.button')}
          </button>
        </p>
      </Show>
    </section>
  );
}
