import type { Activity } from '../contract.ts';
import type { Minimum, Requirement } from '../rules.ts';
import { selector, type Selects } from './selects.ts';

interface Counted {
  activity: Activity;
  minutes: number;
}

interface Need {
  selects: Selects;
  minutes: number;
}

/**
 * Minutes that no other minimum needs, of activities that `filled` itself does not select (A14). Those it does select serve the other
 * minimums first, at no cost. The rest is set aside where a minute serves the most topics that are still short; what remains is surplus.
 */
export function surplusFor(
  filled: Minimum,
  asked: readonly Requirement[],
  counted: readonly Counted[],
): number {
  const needs = asked
    .filter((one): one is Minimum => one.kind === 'minimum' && one.code !== 'total' && one !== filled)
    .map((minimum): Need => ({ selects: selector(minimum), minutes: minimum.minutes }));
  const selects = selector(filled);
  const others: Counted[] = [];
  for (const { activity, minutes } of counted) {
    if (!selects(activity)) others.push({ activity, minutes });
    else for (const need of stillShort(needs, activity)) need.minutes -= minutes;
  }
  for (let topics = needs.length; topics > 0; topics--)
    for (const one of others) setAside(one, needs, topics);
  return others.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Takes what serves at least so many topics at once off the activity. */
function setAside(one: Counted, needs: readonly Need[], topics: number): void {
  for (;;) {
    const short = stillShort(needs, one.activity);
    if (one.minutes === 0 || short.length < topics) return;
    const taken = Math.min(one.minutes, ...short.map(({ minutes }) => minutes));
    one.minutes -= taken;
    for (const need of short) need.minutes -= taken;
  }
}

const stillShort = (needs: readonly Need[], activity: Activity): Need[] =>
  needs.filter(({ selects, minutes }) => minutes > 0 && selects(activity));
