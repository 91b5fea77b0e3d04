import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { activityInput, type ActivityInput, type ActivityPreview } from '../../domain/activities/contract.ts';
import { preview } from './calls.ts';

const pause = 400;

/** Asks, a moment after the last keystroke, what Save would do. Stores nothing; without an answer nothing is said. */
export function createPreview(certificationId: () => string, input: () => ActivityInput, replaces?: string) {
  const [answer, setAnswer] = createSignal<ActivityPreview | null>(null);
  const [isUnknown, setUnknown] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the question that is on its way: what was typed since has made it idle. */
  let asking = new AbortController();

  const ask = async (checked: ActivityInput): Promise<void> => {
    const { signal } = asking;
    const told = await preview(certificationId(), checked, { replaces, signal }).catch(() => null);
    if (signal.aborted) return;
    setAnswer(told);
    setUnknown(told === null);
  };

  createEffect(
    on(
      () => JSON.stringify([certificationId(), input()]),
      () => {
        clearTimeout(timer);
        asking.abort();
        asking = new AbortController();
        const checked = activityInput.safeParse(input());
        if (checked.success) timer = setTimeout(() => void ask(checked.data), pause);
        else {
          setAnswer(null);
          setUnknown(false);
        }
      },
    ),
  );
  onCleanup(() => {
    clearTimeout(timer);
    asking.abort();
  });
  return Object.assign(answer, { isUnknown });
}
