import { createSignal, Show } from 'solid-js';
import type { DraftView } from '../../domain/programs/editor-contract.ts';
import { isFailure } from '../api.ts';
import { failureText } from '../shell/words.ts';
import { Note } from '../ui/note.tsx';
import { startDraft, type Where } from './calls.ts';
import { t } from './words.ts';

/** No draft yet: what one is, and the button that begins it. */
export function StartDraft(props: {
  where: Where;
  started: (draft: DraftView) => void;
  readAgain: () => Promise<unknown>;
}) {
  const [failed, setFailed] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const start = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      props.started(await startDraft(props.where));
    } catch (error) {
      setFailed(error);
      // Somebody else began one meanwhile: it is opened.
      if (isFailure(error, 'rules.draft_exists')) await props.readAgain();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="no-print">
      <Note shape="info" heading={t('start.title')}>
        <p>{t('start.text')}</p>
        <Show when={failed()}>
          <p class="error-text" role="alert">
            {failureText(failed())}
          </p>
        </Show>
        <p>
          <button type="button" class="button button-main" onClick={() => void start()}>
            {t('start.do')}
          </button>
        </p>
      </Note>
    </div>
  );
}
