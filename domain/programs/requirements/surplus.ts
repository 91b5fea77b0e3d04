import type { Activity } from '../contract.ts';
import type { Minimum, Requirement } from '../rules.ts';
import { selects } from './selects.ts';

interface Counted {
  activity: Activity;
  minutes: number;
}

/**
 * Minutes that no other minimum needs, of activities that `filled` itself does not select (A14). Those it does select serve the other
 * minimums first; of the rest each minute serves the topics that are still short, in the order given, and what then remains is surplus.
 */
export function surplusFor(
  filled: Minimum,
  asked: readonly Requirement[],
  counted: readonly Counted[],
): number {
  const narrow = asked.filter(
    (one): one is Minimum => one.kind === 'minimum' && one.code !== 'total' && one !== filled,
  );
  const needs = narrow.map((minimum) => ({ minimum, minutes: minimum.minutes }));
  const own = counted.filter(({ activity }) => selects(filled, activity));
  const others = counted.filter(({ activity }) => !selects(filled, activity));
  let surplus = 0;
  for (const list of [own, others])
    for (const { activity, minutes } of list) {
      const served = needs.filter(({ minimum }) => selects(minimum, activity));
      const needed = Math.min(minutes, Math.max(0, ...served.map((need) => need.minutes)));
      for (const need of served) need.minutes = Math.max(0, need.minutes - minutes);
      if (list === others) surplus += minutes - needed;
    }
  return surplus;
}
