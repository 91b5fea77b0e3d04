import { dayOfYear, yearOf } from '../dates.ts';
import type { CalendarRule } from '../rules.ts';
import type { Calendar } from './calendar.ts';

type Rule = Extract<CalendarRule, { kind: 'year_day' }>;

/** One day of the year for everybody, every so many years (`us-ga`, `us-wi`, `us-ne`, `us-ms`). */
export const yearDay: Calendar<'year_day'> = {
  endMustBeGiven: false,

  endAfter(rule, certifiedOn, day) {
    const first = firstYear(rule, certifiedOn);
    const steps = Math.max(0, Math.floor((yearOf(day) - first) / rule.everyYears));
    const end = dayOfYear(first + steps * rule.everyYears, rule.yearDay);
    return end > day ? end : dayOfYear(first + (steps + 1) * rule.everyYears, rule.yearDay);
  },

  endBefore(rule, certifiedOn, endsOn) {
    const first = firstYear(rule, certifiedOn);
    // The last end up to the one asked about is its period's own; the one before that began the period.
    const steps = Math.floor((yearOf(endsOn) - first) / rule.everyYears);
    const own = dayOfYear(first + steps * rule.everyYears, rule.yearDay) <= endsOn ? steps : steps - 1;
    return own >= 1 ? dayOfYear(first + (own - 1) * rule.everyYears, rule.yearDay) : null;
  },
};

/** The year of the first end, which is always after the day of certification. */
function firstYear({ first, yearDay: day, everyYears }: Rule, certifiedOn: string): number {
  const year = yearOf(certifiedOn);
  if ('yearsAfter' in first) {
    const end = year + first.yearsAfter;
    return dayOfYear(end, day) > certifiedOn ? end : end + everyYears;
  }
  const steps = Math.max(0, Math.ceil((year - first.rowFrom) / everyYears));
  const candidate = first.rowFrom + steps * everyYears;
  return dayOfYear(candidate, day) > certifiedOn ? candidate : candidate + everyYears;
}
