import type { CalendarRule, FirstYear, Rules } from '../rules.ts';
import { saySpan, type FieldReaders, type Reader } from './reader.ts';

type Dates = Pick<
  Rules,
  'calendar' | 'anchor' | 'firstPeriodStarts' | 'laterPeriodStarts' | 'endInclusive' | 'provisional'
>;

const calendars: {
  [Kind in CalendarRule['kind']]: (rule: Extract<CalendarRule, { kind: Kind }>, reader: Reader) => string[];
} = {
  months: ({ months }, { say }) => [say.calendar.months(months)],
  ends: ({ months }, { say }) => [say.calendar.ends(months)],
  given: ({ months }, { say }) => [say.calendar.given(months)],
  month_end: ({ months }, { say }) => [say.calendar.monthEnd(months)],
  month_start: ({ months }, { say }) => [say.calendar.monthStart(months)],
  year_day: ({ yearDay, everyYears, first }, reader) => [
    reader.say.calendar.yearDay(yearDay, everyYears),
    readFirstYear(first, everyYears, reader),
  ],
};

/** A row that began long ago is named by its years of this time: "2021, 2023, 2025". */
function readFirstYear(first: FirstYear, everyYears: number, { say }: Reader): string {
  if ('yearsAfter' in first) return say.calendar.firstYear(first.yearsAfter);
  const { rowFrom } = first;
  const near = rowFrom + Math.max(0, Math.ceil((2015 - rowFrom) / everyYears)) * everyYears;
  return say.calendar.rowOfYears([0, 1, 2].map((step) => near + step * everyYears));
}

const readCalendar = (rule: CalendarRule, reader: Reader): string[] =>
  (calendars[rule.kind] as (rule: CalendarRule, reader: Reader) => string[])(rule, reader);

export const dates: FieldReaders<Dates> = {
  calendar: ({ calendar }, reader) => readCalendar(calendar, reader),
  anchor: ({ anchor }, { say, credentials }) => {
    if (anchor) return [say.anchor.latest];
    return credentials.length > 1 ? [say.anchor.own] : [];
  },
  firstPeriodStarts: ({ firstPeriodStarts: starts }, { say }) => [
    say.firstStart[starts ?? 'onCertification'],
  ],
  laterPeriodStarts: ({ laterPeriodStarts: starts }, { say }) => [say.laterStart[starts]],
  endInclusive: ({ endInclusive }, { say }) => [
    endInclusive === null ? say.lastDay.silent : endInclusive ? say.lastDay.in : say.lastDay.out,
  ],
  provisional: ({ provisional }, { say }) => (provisional ? [say.provisional] : []),
};

type Renewing = Pick<
  Rules,
  | 'window'
  | 'due'
  | 'dueOnWorkingDay'
  | 'dueUntil'
  | 'afterDue'
  | 'postmarkCounts'
  | 'educationEndsAtApplication'
>;

export const renewing: FieldReaders<Renewing> = {
  window: ({ window }, reader) => {
    const { say } = reader;
    if (window === null) return [say.window.none];
    return [
      'yearDay' in window ? say.window.yearDay(window.yearDay) : say.window.before(saySpan(window, reader)),
    ];
  },
  due: ({ due }, reader) => [due ? reader.say.due.before(saySpan(due, reader)) : reader.say.due.onEnd],
  dueOnWorkingDay: ({ dueOnWorkingDay }, { say }) => (dueOnWorkingDay ? [say.due.workingDay] : []),
  dueUntil: ({ dueUntil }, { say }) => (dueUntil === undefined ? [] : [say.due.until(dueUntil)]),
  afterDue: ({ afterDue, due }, { say }) => {
    if (afterDue) return [afterDue === 'lapsed' ? say.due.lapsed : say.due.doesNotRenew];
    // Where it is due on the end, nothing lies between.
    return due ? [say.due.silent] : [];
  },
  postmarkCounts: ({ postmarkCounts }, { say }) => [postmarkCounts ? say.postmark.counts : say.postmark.not],
  educationEndsAtApplication: ({ educationEndsAtApplication: ends }, { say }) => [
    ends ? say.afterApplication.stated : say.afterApplication.silent,
  ],
};
