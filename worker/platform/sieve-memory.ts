import type { Sieve } from './ports.ts';

/** Counts per minute in this process; forgotten with the minute, so it cannot grow for long. */
export function memorySieve(now: () => number): Sieve {
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    async take(key, most) {
      const current = Math.floor(now() / 60_000);
      if (current !== minute) {
        minute = current;
        counts = new Map();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= most;
    },
  };
}
