import { addDays } from '../../domain/programs/dates.ts';
import { instantIn } from '../kernel/today.ts';

/** When the person of an open check is written to: a week before the last day, and on it; in the morning where the body is. */

const daysBefore = [7, 0];
const morning = 9;

/** Null: both have passed. A mail that would come within a day of the one now is left out. */
export function nextMailAt(timeZone: string, dueOn: string, now: number): number | null {
  const times = daysBefore.map((days) => instantIn(timeZone, addDays(dueOn, -days), morning));
  return times.find((at) => at > now + 86_400_000) ?? null;
}
