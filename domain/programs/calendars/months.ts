import { addMonths, fellBack, monthColumnsBetween } from '../dates.ts';
import type { Assume } from '../rules.ts';
import type { Calendar } from './calendar.ts';

/** Ends every n months, always counted from certification and never from the end before (A2). */
export const months: Calendar<'months'> = {
  endMustBeGiven: false,

  endAfter(rule, certifiedOn, day, assume) {
    const near = Math.floor(monthColumnsBetween(certifiedOn, day) / rule.months);
    // Three tries reach it: the columns of the calendar are at most one period off.
    for (let count = Math.max(1, near); count <= Math.max(1, near) + 2; count++) {
      const end = addMonths(certifiedOn, count * rule.months);
      if (end > day) return noting(certifiedOn, end, assume);
    }
    return null;
  },

  endBefore(rule, certifiedOn, endsOn, assume) {
    // An end that is not on the calendar was granted: it belongs to the period that would have ended before it.
    const last = lastEndUpTo(certifiedOn, rule.months, endsOn, true);
    if (last === null) return null;
    const before = lastEndUpTo(certifiedOn, rule.months, last, false);
    if (before === null) return null;
    // Without the fallback that day would have been a granted end, of the period before.
    if (last === endsOn) noting(certifiedOn, last, assume);
    return noting(certifiedOn, before, assume);
  },
};

function lastEndUpTo(certifiedOn: string, length: number, day: string, inclusive: boolean): string | null {
  for (let count = Math.ceil(monthColumnsBetween(certifiedOn, day) / length); count >= 1; count--) {
    const end = addMonths(certifiedOn, count * length);
    if (end < day || (inclusive && end === day)) return end;
  }
  return null;
}

function noting(certifiedOn: string, end: string, assume: Assume): string {
  if (fellBack(certifiedOn, end)) assume('A2');
  return end;
}
