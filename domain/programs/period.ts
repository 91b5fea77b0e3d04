import { endAfter, endBefore, endMustBeGiven } from './calendars/index.ts';
import type { Facts, Period } from './contract.ts';
import { addDays, addMonths, dayOfYear, fellBack, firstOfMonth, workingDayUpTo, yearOf } from './dates.ts';
import type { Assume, Rules, Span, YearDay } from './rules.ts';

/** Why no period could be found. The sentence is made where the answer is made. */
export type NoPeriod = 'end_must_be_given' | 'no_end_after_start' | 'ends_before_it_starts';

type PeriodFacts = Pick<
  Facts,
  'certifiedOn' | 'expiresOn' | 'periodStartsOn' | 'otherCredentials' | 'settings'
>;

type AnchorFacts = Pick<Facts, 'certifiedOn' | 'otherCredentials'>;

/** Which period is asked about, and its dates (contract section 5, "Which period" and "Start"). */
export function findPeriod(rules: Rules, facts: PeriodFacts, assume: Assume): Period | NoPeriod {
  const endInclusive = facts.settings?.endInclusive ?? rules.endInclusive ?? true;
  const anchor = anchorOf(rules, facts);
  const endsOn = findEnd(rules, facts, anchor, assume);
  if (endsOn === null) return endMustBeGiven(rules.calendar) ? 'end_must_be_given' : 'no_end_after_start';
  const startsOn = findStart(rules, facts, anchor, endsOn, endInclusive, assume);
  if (endsOn < startsOn) return 'ends_before_it_starts';
  return {
    startsOn,
    endsOn,
    endInclusive,
    windowOpensOn: rules.window && windowOpens(endsOn, rules.window, assume),
    dueOn: dueOn(rules, endsOn, assume),
    nextStartsOn: startAfter(rules, endsOn, endInclusive),
    nextEndsOn: endAfter(rules.calendar, anchor, endsOn, assume),
  };
}

/** The day that ends are counted from. Where all credentials of a body share their dates it is the newest one's. */
export function anchorOf(rules: Rules, { certifiedOn, otherCredentials }: AnchorFacts): string {
  if (rules.anchor !== 'latest_credential') return certifiedOn;
  return (otherCredentials ?? []).reduce(
    (latest, other) => (other.certifiedOn > latest ? other.certifiedOn : latest),
    certifiedOn,
  );
}

/** No renewal is ever assumed: without dates the period asked about is the first. */
function findEnd(rules: Rules, facts: PeriodFacts, anchor: string, assume: Assume): string | null {
  if (facts.expiresOn !== undefined) return facts.expiresOn;
  if (endMustBeGiven(rules.calendar)) return null;
  return endAfter(rules.calendar, anchor, facts.periodStartsOn ?? anchor, assume);
}

function findStart(
  rules: Rules,
  facts: PeriodFacts,
  anchor: string,
  endsOn: string,
  endInclusive: boolean,
  assume: Assume,
): string {
  if (facts.periodStartsOn !== undefined) return facts.periodStartsOn;
  const end = facts.expiresOn === undefined ? null : endBefore(rules.calendar, anchor, endsOn, assume);
  return end === null ? firstStart(rules, anchor) : startAfter(rules, end, endInclusive);
}

/** The first day of the very first period of this person. */
export const firstStartOf = (rules: Rules, facts: PeriodFacts): string =>
  firstStart(rules, anchorOf(rules, facts));

function firstStart({ firstPeriodStarts, calendar }: Rules, anchor: string): string {
  switch (firstPeriodStarts) {
    case undefined:
      return anchor;
    case 'day_after_certification':
      return addDays(anchor, 1);
    case 'first_of_month':
      return firstOfMonth(anchor);
    case 'full_length': {
      const firstEnd = endAfter(calendar, anchor, anchor, () => {});
      if (firstEnd === null || calendar.kind !== 'year_day') return anchor;
      return addDays(dayOfYear(yearOf(firstEnd) - calendar.everyYears, calendar.yearDay), 1);
    }
  }
}

/** A1: the day after the end before it. Where the end does not belong to its period, that day itself, so that no day is lost. */
function startAfter(rules: Rules, end: string, endInclusive: boolean): string {
  return endInclusive && rules.laterPeriodStarts === 'day_after_end' ? addDays(end, 1) : end;
}

/** So long before the end, or the last such day of a year up to the end. */
function windowOpens(endsOn: string, window: Span | YearDay, assume: Assume): string {
  if (!('yearDay' in window)) return before(endsOn, window, assume);
  const day = dayOfYear(yearOf(endsOn), window.yearDay);
  return day <= endsOn ? day : dayOfYear(yearOf(endsOn) - 1, window.yearDay);
}

function dueOn(rules: Rules, endsOn: string, assume: Assume): string {
  const day = rules.due ? before(endsOn, rules.due, assume) : endsOn;
  return rules.dueOnWorkingDay ? workingDayUpTo(day) : day;
}

/** A3: n days before, included; n months before follow A2. */
function before(endsOn: string, span: Span, assume: Assume): string {
  assume('A3');
  if ('days' in span) return addDays(endsOn, -span.days);
  const day = addMonths(endsOn, -span.months);
  if (fellBack(endsOn, day)) assume('A2');
  return day;
}
