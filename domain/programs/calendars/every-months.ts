import { monthColumnsBetween } from '../dates.ts';
import type { Assume } from '../rules.ts';
import type { Calendar } from './calendar.ts';

/** What every calendar of months has in common, whatever the day of the month. */
type MonthsCalendar = Calendar<'months'> & Calendar<'month_end'> & Calendar<'month_start'>;

/**
 * A calendar of ends every n months, each counted from certification and never from the end before (A2). `endAt` is the end so many
 * months on; it lies in that month's column, which is what the search relies on.
 */
export function everyMonths(
  endAt: (certifiedOn: string, months: number) => string,
  note: (certifiedOn: string, end: string, assume: Assume) => void = () => {},
): MonthsCalendar {
  const lastUpTo = (certifiedOn: string, length: number, day: string, inclusive: boolean): string | null => {
    for (let count = Math.ceil(monthColumnsBetween(certifiedOn, day) / length); count >= 1; count--) {
      const end = endAt(certifiedOn, count * length);
      if (end < day || (inclusive && end === day)) return end;
    }
    return null;
  };

  return {
    endMustBeGiven: false,

    endAfter(rule: { months: number }, certifiedOn: string, day: string, assume: Assume) {
      const near = Math.max(1, Math.floor(monthColumnsBetween(certifiedOn, day) / rule.months));
      // Three tries reach it: the columns of the calendar are at most one period off.
      for (let count = near; count <= near + 2; count++) {
        const end = endAt(certifiedOn, count * rule.months);
        if (end <= day) continue;
        note(certifiedOn, end, assume);
        return end;
      }
      return null;
    },

    endBefore(rule: { months: number }, certifiedOn: string, endsOn: string, assume: Assume) {
      // An end that is not on the calendar was granted: it belongs to the period that would have ended before it.
      const last = lastUpTo(certifiedOn, rule.months, endsOn, true);
      if (last === null) return null;
      const before = lastUpTo(certifiedOn, rule.months, last, false);
      if (before === null) return null;
      // Without the fallback that day would have been a granted end, of the period before.
      if (last === endsOn) note(certifiedOn, last, assume);
      note(certifiedOn, before, assume);
      return before;
    },
  };
}
