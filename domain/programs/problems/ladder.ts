import { daysBetween } from '../dates.ts';
import { daysOf, type RulesProblem } from './problem.ts';
import type { LadderStage, Rules, StageEnd } from '../rules.ts';

/** The road back: each stage ends after the one before it, and nothing follows one without an end. */
export function ladderProblems({ ladder, calendar }: Rules): RulesProblem[] {
  const endsOn = calendar.kind === 'year_day' ? calendar.yearDay : null;
  return ladder.flatMap((stage, i): RulesProblem[] => {
    const path = `ladder.${i}`;
    if (ladder.slice(0, i).some(({ until }) => until.kind === 'open'))
      return [{ path, code: 'stage_after_open' }];
    const before = ladder[i - 1];
    return before && surelyNotLater(before, stage, endsOn)
      ? [{ path: `${path}.until`, code: 'stage_not_later' }]
      : [];
  });
}

/** Ends of different kinds depend on the person's own date: only what is certain for everybody is said. */
function surelyNotLater(
  { until: first }: LadderStage,
  { until: then }: LadderStage,
  endsOn: string | null,
): boolean {
  if (first.kind === 'after_end' && then.kind === 'after_end')
    return lastDay(then).most <= lastDay(first).least || sameEnd(first, then);
  if (first.kind === 'year_day' && then.kind === 'year_day')
    return endsOn === null
      ? first.yearDay === then.yearDay
      : daysAfter(endsOn, then.yearDay) <= daysAfter(endsOn, first.yearDay);
  return false;
}

type AfterEnd = Extract<StageEnd, { kind: 'after_end' }>;

function lastDay({ span, short }: AfterEnd): { least: number; most: number } {
  const { least, most } = daysOf(span);
  return short ? { least: least - 1, most: most - 1 } : { least, most };
}

/** Both in months: compared as they are, whatever a month's length. */
function sameEnd({ span: a, short: cutFirst }: AfterEnd, { span: b, short: cutThen }: AfterEnd): boolean {
  if (!('months' in a) || !('months' in b)) return false;
  return b.months < a.months || (b.months === a.months && (cutThen === true || cutFirst !== true));
}

/** From one day of the year to the next time it is another; the same day is a year away. */
function daysAfter(from: string, to: string): number {
  const days = daysBetween(`2023-${from}`, `2023-${to}`);
  return days > 0 ? days : days + 365;
}
