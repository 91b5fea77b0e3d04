import type { Assume, CalendarRule } from '../rules.ts';
import type { Calendar } from './calendar.ts';
import { ends } from './ends.ts';
import { given } from './given.ts';
import { monthEnd } from './month-end.ts';
import { monthStart } from './month-start.ts';
import { months } from './months.ts';
import { yearDay } from './year-day.ts';

/** One file per kind of calendar; a new kind is a file and a line. */
const calendars: { [Kind in CalendarRule['kind']]: Calendar<Kind> } = {
  months,
  ends,
  given,
  month_end: monthEnd,
  month_start: monthStart,
  year_day: yearDay,
};

const calendarOf = (rule: CalendarRule): Calendar => calendars[rule.kind] as Calendar;

export const endMustBeGiven = (rule: CalendarRule) => calendarOf(rule).endMustBeGiven;

export const endAfter = (rule: CalendarRule, certifiedOn: string, day: string, assume: Assume) =>
  calendarOf(rule).endAfter(rule, certifiedOn, day, assume);

export const endBefore = (rule: CalendarRule, certifiedOn: string, endsOn: string, assume: Assume) =>
  calendarOf(rule).endBefore(rule, certifiedOn, endsOn, assume);
