import { createSignal, createUniqueId, Show, type JSX } from 'solid-js';
import { failureText, t } from '../shell/words.ts';

/**
 * Only to confirm what cannot be undone; anything with a field is a page. The platform's dialog keeps the focus
 * inside, closes with Esc and gives the focus back to the opener.
 */
export function ConfirmButton(props: {
  /** Words and class of the button that opens it. */
  children: JSX.Element;
  class?: string;
  heading: string;
  text?: JSX.Element;
  confirm: string;
  /** A failure keeps the dialog open and is said in it. */
  onConfirm: () => Promise<unknown>;
}) {
  let dialog: HTMLDialogElement | undefined;
  const heading = createUniqueId();
  const [failed, setFailed] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const confirm = async () => {
    if (busy()) return;
    setBusy(true);
    setFailed(null);
    try {
      await props.onConfirm();
      dialog?.close();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        class={props.class ?? 'button button-neutral'}
        type="button"
        onClick={() => dialog?.showModal()}
      >
        {props.children}
      </button>
      <dialog ref={dialog} aria-labelledby={heading}>
        <div class="stack">
          <h2 id={heading}>{props.heading}</h2>
          <Show when={props.text}>
            <p>{props.text}</p>
          </Show>
          <Show when={failed()}>
            <p class="error-text" role="alert">
              {failureText(failed())}
            </p>
          </Show>
          <p class="row">
            <button class="button" type="button" onClick={() => void confirm()}>
              {props.confirm}
            </button>
            <button class="button button-quiet" type="button" onClick={() => dialog?.close()}>
              {t('form.cancel')}
            </button>
          </p>
        </div>
      </dialog>
    </>
  );
}
