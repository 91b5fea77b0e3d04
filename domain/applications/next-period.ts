import { endMustBeGiven } from '../programs/calendars/index.ts';
import { addMonths } from '../programs/dates.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import type { ProgramRules } from '../programs/rules.ts';
import type { NextPeriod } from './contract.ts';

/** The rules' own next dates (renewing early or late does not move them, A10; coming back does), and whether the body sets the end itself. */
export function nextPeriodOf(
  program: ProgramRules,
  { period, ruleVersion, reactivation }: Evaluation,
): NextPeriod {
  const governing = program.versions.find(({ id }) => id === ruleVersion);
  return {
    startsOn: reactivation ? reactivation.nextStartsOn : period.nextStartsOn,
    endsOn: reactivation ? reactivation.nextEndsOn : period.nextEndsOn,
    given: governing !== undefined && endMustBeGiven(governing.rules.calendar),
  };
}

export type EndProblem =
  'no_next_period' | 'end_needed' | 'end_not_given' | 'end_before_start' | 'end_too_far';

/** The next period with the end that the body wrote, or why there is none. */
export function withEnd(
  next: NextPeriod,
  written: string | undefined,
): { startsOn: string; endsOn: string } | EndProblem {
  const { startsOn, endsOn, given } = next;
  if (written === undefined)
    return endsOn !== null ? { startsOn, endsOn } : given ? 'end_needed' : 'no_next_period';
  if (!given) return 'end_not_given';
  if (written <= startsOn) return 'end_before_start';
  return written > addMonths(startsOn, 120) ? 'end_too_far' : { startsOn, endsOn: written };
}
