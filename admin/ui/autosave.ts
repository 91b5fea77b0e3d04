import { createEffect, on, onCleanup } from 'solid-js';

const pause = 1000;

/** Keeps what is typed on the server, so that a phone that dies loses nothing. Failing is quiet: the page still has it. */
export function autosave(options: {
  /** Null: nothing worth keeping yet. */
  content: () => Record<string, unknown> | null;
  save: (content: Record<string, unknown>) => Promise<unknown>;
  /** Where the service does not do it by itself when the form is sent. */
  forget?: () => Promise<unknown>;
}) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Record<string, unknown> | null = null;
  /** The last save that left, so that nothing that ends the draft overtakes it on a slow network. */
  let leaving: Promise<unknown> = Promise.resolve();
  let over = false;

  const flush = (): void => {
    clearTimeout(timer);
    if (waiting && !over) leaving = options.save(waiting).catch(() => undefined);
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
    /** Before the form is sent, where the service itself drops the draft then. */
    left: (): Promise<unknown> => {
      clearTimeout(timer);
      return leaving;
    },
    /** It was saved, or is started over: the draft goes. */
    drop: async (): Promise<void> => {
      over = true;
      clearTimeout(timer);
      await leaving;
      await options.forget?.().catch(() => undefined);
    },
  };
}
