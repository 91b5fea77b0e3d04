import { createSignal } from 'solid-js';
import { Failure } from '../api.ts';

/** A connection that breaks is waited for: a second, then two, four, up to half a minute; or until it is back. */
const firstWait = 1000;
const longestWait = 30_000;

const passes = (error: unknown): boolean =>
  error instanceof Failure &&
  (error.status === 0 || error.status === 429 || error.status >= 500 || error.code === 'changed_meanwhile');

export function createPatience() {
  const [waiting, setWaiting] = createSignal<number | null>(null);
  let wake: () => void = () => undefined;
  let gaveUp = false;

  const pause = async (ms: number): Promise<void> => {
    const until = Date.now() + ms;
    let awake = false;
    await new Promise<void>((resolve) => {
      const tick = () => {
        const left = until - Date.now();
        if (left <= 0 || awake) return resolve();
        setWaiting(Math.ceil(left / 1000));
        setTimeout(tick, Math.min(left, 250));
      };
      wake = () => {
        awake = true;
        resolve();
      };
      addEventListener('online', wake, { once: true });
      tick();
    });
    removeEventListener('online', wake);
    setWaiting(null);
  };

  return {
    waiting,
    tryNow: () => wake(),
    /** Whoever waits stops waiting, and nobody begins to. */
    giveUp: () => {
      gaveUp = true;
      wake();
    },
    renew: () => {
      gaveUp = false;
    },
    async until<Answer>(
      attempt: () => Promise<Answer>,
      alsoPasses: (error: unknown) => boolean = () => false,
    ): Promise<Answer> {
      for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
        try {
          return await attempt();
        } catch (error) {
          if (gaveUp || !(passes(error) || alsoPasses(error))) throw error;
          await pause(wait);
          if (gaveUp) throw error;
        }
      }
    },
  };
}
