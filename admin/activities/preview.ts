import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { activityInput, type ActivityInput, type ActivityPreview } from '../../domain/activities/contract.ts';
import { preview } from './calls.ts';

const pause = 400;

/** Asks, a moment after the last keystroke, what Save would do. Stores nothing; without an answer nothing is said. */
export function createPreview(certificationId: () => string, input: () => ActivityInput) {
  const [answer, setAnswer] = createSignal<ActivityPreview | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  const ask = async (checked: ActivityInput): Promise<void> => {
    const mine = ++round;
    const told = await preview(certificationId(), checked).catch(() => null);
    if (mine === round) setAnswer(told);
  };

  createEffect(
    on(
      () => JSON.stringify(input()),
      () => {
        clearTimeout(timer);
        const checked = activityInput.safeParse(input());
        if (checked.success) timer = setTimeout(() => void ask(checked.data), pause);
        else {
          round++;
          setAnswer(null);
        }
      },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return answer;
}
