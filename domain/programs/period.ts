import { endAfter, endBefore, endMustBeGiven } from './calendars/index.ts';
import type { Facts, Period } from './contract.ts';
import { addDays, addMonths, fellBack } from './dates.ts';
import type { Assume, Rules, Span } from './rules.ts';

/** Why no period could be found. The sentence is made where the answer is made. */
export type NoPeriod = 'end_must_be_given' | 'no_end_after_start' | 'ends_before_it_starts';

type PeriodFacts = Pick<Facts, 'certifiedOn' | 'expiresOn' | 'periodStartsOn' | 'settings'>;

/** Which period is asked about, and its dates (contract section 5, "Which period" and "Start"). */
export function findPeriod(rules: Rules, facts: PeriodFacts, assume: Assume): Period | NoPeriod {
  const endInclusive = facts.settings?.endInclusive ?? rules.endInclusive ?? true;
  const endsOn = findEnd(rules, facts, assume);
  if (endsOn === null) return endMustBeGiven(rules.calendar) ? 'end_must_be_given' : 'no_end_after_start';
  const startsOn = findStart(rules, facts, endsOn, endInclusive, assume);
  if (endsOn < startsOn) return 'ends_before_it_starts';
  return {
    startsOn,
    endsOn,
    endInclusive,
    windowOpensOn: rules.window && before(endsOn, rules.window, assume),
    dueOn: rules.due ? before(endsOn, rules.due, assume) : endsOn,
    nextStartsOn: startAfter(rules, endsOn, endInclusive),
    nextEndsOn: endAfter(rules.calendar, facts.certifiedOn, endsOn, assume),
  };
}

/** No renewal is ever assumed: without dates the period asked about is the first. */
function findEnd(rules: Rules, facts: PeriodFacts, assume: Assume): string | null {
  if (facts.expiresOn !== undefined) return facts.expiresOn;
  if (endMustBeGiven(rules.calendar)) return null;
  return endAfter(rules.calendar, facts.certifiedOn, facts.periodStartsOn ?? facts.certifiedOn, assume);
}

function findStart(
  rules: Rules,
  facts: PeriodFacts,
  endsOn: string,
  endInclusive: boolean,
  assume: Assume,
): string {
  if (facts.periodStartsOn !== undefined) return facts.periodStartsOn;
  if (facts.expiresOn === undefined) return facts.certifiedOn;
  const end = endBefore(rules.calendar, facts.certifiedOn, endsOn, assume);
  return end === null ? facts.certifiedOn : startAfter(rules, end, endInclusive);
}

/** A1: the day after the end before it. Where the end does not belong to its period, that day itself, so that no day is lost. */
function startAfter(rules: Rules, end: string, endInclusive: boolean): string {
  return endInclusive && rules.laterPeriodStarts === 'day_after_end' ? addDays(end, 1) : end;
}

/** A3: n days before, included; n months before follow A2. */
function before(endsOn: string, span: Span, assume: Assume): string {
  assume('A3');
  if ('days' in span) return addDays(endsOn, -span.days);
  const day = addMonths(endsOn, -span.months);
  if (fellBack(endsOn, day)) assume('A2');
  return day;
}
