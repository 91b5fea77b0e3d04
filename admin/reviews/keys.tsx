import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { FormKind } from './view.ts';
import { t } from './words.ts';

/**
 * Single keys of the queue (WCAG 2.1.4): only while the list or the item has the focus, never in a field, and they
 * can be turned off. The choice holds for the tab.
 */
export interface Commands {
  accept: () => void;
  open: (kind: FormKind) => void;
}

const storedAs = 'review-keys';
const [keysOn, setKeysOn] = createSignal(sessionStorage.getItem(storedAs) !== 'off');
export { keysOn };

const turn = (on: boolean) => {
  sessionStorage.setItem(storedAs, on ? 'on' : 'off');
  setKeysOn(on);
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** For `onKeyDown` of the part that holds list and item. */
export function handleKey(
  event: KeyboardEvent,
  does: { commands: Commands | null; move: (by: 1 | -1) => void; help: () => void },
): void {
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isField(event.target))
    return;
  const inList = event.target instanceof HTMLElement && event.target.closest('.queue') !== null;
  const actions: Record<string, (() => void) | undefined> = {
    a: does.commands?.accept,
    e: () => does.commands?.open('part'),
    r: () => does.commands?.open('ask'),
    d: () => does.commands?.open('refuse'),
    j: () => does.move(1),
    k: () => does.move(-1),
    '?': does.help,
    // In the document the arrows scroll.
    ...(inList && { arrowdown: () => does.move(1), arrowup: () => does.move(-1) }),
  };
  const action = actions[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  action();
}

const list = [
  ['A', 'accept'],
  ['E', 'part'],
  ['R', 'ask'],
  ['D', 'refuse'],
  ['J', 'next'],
  ['K', 'previous'],
  ['?', 'help'],
] as const;

/** What the keys do, and the switch. `ref` gives the page a way to open it. */
export function KeysHelp(props: { opener: (open: () => void) => void }) {
  let dialog: HTMLDialogElement | undefined;
  const heading = createUniqueId();
  const open = () => dialog?.showModal();
  props.opener(open);
  return (
    <>
      <button class="as-link" type="button" onClick={open}>
        {t('keys.open')}
      </button>
      <dialog ref={dialog} aria-labelledby={heading}>
        <div class="stack">
          <h2 id={heading}>{t('keys.title')}</h2>
          <p>{keysOn() ? t('keys.text') : t('keys.stateOff')}</p>
          <Show when={keysOn()}>
            <dl class="facts facts-lines keys">
              <For each={list}>
                {([key, does]) => (
                  <div>
                    <dt>
                      <kbd>{key}</kbd>{' '}
                      <Show when={does === 'next' || does === 'previous'}>{t('keys.arrows')}</Show>
                    </dt>
                    <dd>{t(`keys.${does}`)}</dd>
                  </div>
                )}
              </For>
            </dl>
          </Show>
          <p class="row">
            <button class="button" type="button" onClick={() => dialog?.close()}>
              {t('keys.close')}
            </button>
            <button class="button button-quiet" type="button" onClick={() => turn(!keysOn())}>
              {keysOn() ? t('keys.off') : t('keys.on')}
            </button>
          </p>
        </div>
      </dialog>
    </>
  );
}
