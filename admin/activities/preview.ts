import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { ActivityInput, ActivityPreview } from '../../domain/activities/contract.ts';
import { onItsWay } from '../ui/on-its-way.ts';
import { preview } from './calls.ts';

const pause = 400;

/** Asks, a moment after the last keystroke, what Save would do. Stores nothing; without an answer nothing is said. */
export function createPreview(certificationId: () => string, input: () => ActivityInput, replaces?: string) {
  const check = onItsWay(async () => {
    const { activityInput } = await import('../../domain/activities/contract.ts');
    return (value) => activityInput.safeParse(value);
  });
  const [answer, setAnswer] = createSignal<ActivityPreview | null>(null);
  const [isUnknown, setUnknown] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the question that is on its way: what was typed since has made it idle. */
  let asking = new AbortController();

  const ask = async (checked: ActivityInput, signal: AbortSignal): Promise<void> => {
    const told = await preview(certificationId(), checked, { replaces, signal }).catch(() => null);
    if (signal.aborted) return;
    setAnswer(told);
    setUnknown(told === null);
  };

  const weigh = async (typed: ActivityInput, signal: AbortSignal): Promise<void> => {
    const { data } = await check(typed);
    if (signal.aborted) return;
    if (data) timer = setTimeout(() => void ask(data, signal), pause);
    else {
      setAnswer(null);
      setUnknown(false);
    }
  };
  createEffect(
    on(
      () => JSON.stringify([certificationId(), input()]),
      () => {
        clearTimeout(timer);
        asking.abort();
        asking = new AbortController();
        void weigh(input(), asking.signal);
      },
    ),
  );
  onCleanup(() => {
    clearTimeout(timer);
    asking.abort();
  });
  return Object.assign(answer, { isUnknown });
}
