import { endAfter, endMustBeGiven } from '../programs/calendars/index.ts';
import { addDays, addMonths } from '../programs/dates.ts';
import { findPeriod } from '../programs/period.ts';
import type { ProgramRules } from '../programs/rules.ts';
import { chooseVersion } from '../programs/version.ts';

/** The period that a certification begins its record with, or why it cannot be found. */

export type FirstPeriod =
  | { startsOn: string; endsOn: string }
  | { problem: 'end_needed' }
  | { problem: 'end_before_start' }
  | { problem: 'end_too_far' }
  /** The program counts its own ends; these are the ones nearest to the wish. */
  | { problem: 'not_an_end'; ends: string[] };

const silent = () => {};

/** No period is this long: an end beyond it is a slip of the finger. */
export const lastEndToThinkOf = (certifiedOn: string, today: string): string =>
  addMonths(today > certifiedOn ? today : certifiedOn, 120);

/** Without `endsOn` the first period of the program; with it, the one of the program's periods that ends then. */
export function firstPeriod(
  program: ProgramRules,
  { certifiedOn, endsOn }: { certifiedOn: string; endsOn?: string | undefined },
  today: string,
): FirstPeriod {
  const facts = { certifiedOn, ...(endsOn !== undefined && { expiresOn: endsOn }), activities: [] };
  const { rules } = chooseVersion(program, facts, today, silent);
  if (endsOn === undefined) {
    if (endMustBeGiven(rules.calendar)) return { problem: 'end_needed' };
  } else {
    if (endsOn <= certifiedOn) return { problem: 'end_before_start' };
    if (endsOn > lastEndToThinkOf(certifiedOn, today)) return { problem: 'end_too_far' };
    const nearest = endAfter(rules.calendar, certifiedOn, addDays(endsOn, -1), silent);
    if (!endMustBeGiven(rules.calendar) && nearest !== endsOn) {
      const first = endAfter(rules.calendar, certifiedOn, certifiedOn, silent);
      const ends = [first, nearest].filter((end): end is string => end !== null);
      return { problem: 'not_an_end', ends: [...new Set(ends)] };
    }
  }
  const period = findPeriod(rules, facts, silent);
  if (period === 'end_must_be_given') return { problem: 'end_needed' };
  if (typeof period === 'string') return { problem: 'end_before_start' };
  return { startsOn: period.startsOn, endsOn: period.endsOn };
}
