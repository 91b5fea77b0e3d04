import type { PeriodFacts } from '../certifications/facts.ts';
import type { StoredActivity } from './row.ts';

/** The period a day belongs to: the last that had begun on it, or the first. */
export function periodOf<P extends PeriodFacts>(periods: readonly P[], on: string): P {
  const ordered = periods.toSorted((a, b) => a.seq - b.seq);
  const found = ordered.findLast(({ startsOn }) => startsOn <= on) ?? ordered[0];
  if (!found) throw new RangeError('a certification has at least one period');
  return found;
}

/** A period is closed by the one after it: an approved renewal was judged by its hours. */
export const isOpen = (periods: readonly PeriodFacts[], period: PeriodFacts): boolean =>
  periods.every(({ seq }) => seq <= period.seq);

/** A decision may be reopened while its period is open. */
export function mayReopen(
  activity: Pick<StoredActivity, 'state' | 'doneOn' | 'acceptedOn'>,
  periods: readonly PeriodFacts[],
): boolean {
  const decided = activity.state === 'accepted' || activity.state === 'refused';
  return decided && isOpen(periods, periodOf(periods, activity.acceptedOn ?? activity.doneOn));
}
