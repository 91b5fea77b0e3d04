import { createEffect, on, onCleanup } from 'solid-js';

const pause = 1000;
/** A save that hangs must not keep the form from being sent. */
const patience = 4000;

/** Keeps what is typed on the server, so that a phone that dies loses nothing. Failing is quiet: the page still has it. */
export function autosave(options: {
  /** Null: nothing worth keeping yet. */
  content: () => Record<string, unknown> | null;
  save: (content: Record<string, unknown>) => Promise<unknown>;
}) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Record<string, unknown> | null = null;
  /** The last save that left. */
  let leaving: Promise<unknown> = Promise.resolve();
  /** While the form is sent, and after. */
  let isHeld = false;

  const flush = (): void => {
    clearTimeout(timer);
    if (!waiting || isHeld) return;
    leaving = options.save(waiting).catch(() => undefined);
    waiting = null;
  };
  createEffect(
    on(
      () => JSON.stringify(options.content()),
      () => {
        waiting = options.content();
        clearTimeout(timer);
        if (waiting) timer = setTimeout(flush, pause);
      },
      { defer: true },
    ),
  );
  const whenHidden = () => document.visibilityState === 'hidden' && flush();
  document.addEventListener('visibilitychange', whenHidden);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', whenHidden);
    flush();
  });

  return {
    /**
     * Sends the form. The service drops the draft with it, so a save on its way is waited for and none leaves after:
     * on a slow network it would bring back what was sent already.
     */
    async sending<Answer>(send: () => Promise<Answer>): Promise<Answer> {
      isHeld = true;
      try {
        await Promise.race([leaving, new Promise((go) => setTimeout(go, patience))]);
        return await send();
      } catch (error) {
        isHeld = false;
        flush();
        throw error;
      }
    },
  };
}
