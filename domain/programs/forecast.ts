import type { RequirementCode, RequirementResult } from './contract.ts';
import { addDays, daysBetween } from './dates.ts';
import type { Evaluation } from './evaluation.ts';

/** Where the present pace leads: what has counted since the period began, gone on with in the same way until the due date. */
export interface Forecast {
  dueOn: string;
  lines: ForecastLine[];
  /** The first that would be short on the due date; null: none. */
  firstShort: RequirementCode | null;
}

/** Minutes, or a count for occurrences. Lines overlap: never add them up. */
export interface ForecastLine {
  code: RequirementCode;
  unit: 'minutes' | 'count';
  required: number;
  counted: number;
  /** By the due date. Never less than what has counted. */
  projected: number;
  short: number;
  /** The day it is reached at this pace, today if it is already; null: never. */
  reachedOn: string | null;
}

/** A pace of a few days says nothing: before both so many days and so large a part of the period have passed. */
const fewestDays = 30;
const smallestPart = 0.1;

/**
 * Ask once with the accepted hours and once with those that wait, as for everything else on a home. null: nothing is asked, or the due
 * date has passed.
 */
export function forecast({
  requirements,
  period,
  carryOver,
  asOf,
}: Evaluation): Forecast | 'too_early' | null {
  const { startsOn, endsOn, dueOn } = period;
  const asked = requirements.filter((line) => line.kind !== 'maximum');
  if (asked.length === 0 || asOf > dueOn || asOf > endsOn) return null;
  const passed = daysBetween(startsOn, asOf);
  if (passed < Math.max(fewestDays, daysBetween(startsOn, endsOn) * smallestPart)) return 'too_early';
  const days = daysBetween(startsOn, dueOn);
  const lines = asked.map((line): ForecastLine => {
    const { code } = line;
    const { unit, required, counted } = measures(line);
    // What was carried in was not earned at this pace.
    const given = code === 'total' && unit === 'minutes' ? Math.min(counted, carryOver.inMinutes) : 0;
    const earned = counted - given;
    const projected = given + Math.floor((earned * days) / passed);
    return {
      code,
      unit,
      required,
      counted,
      projected,
      short: Math.max(0, required - projected),
      reachedOn: reachedOn(required - given, earned, { startsOn, asOf, passed }),
    };
  });
  return { dueOn, lines, firstShort: lines.find(({ short }) => short > 0)?.code ?? null };
}

function reachedOn(
  needed: number,
  earned: number,
  { startsOn, asOf, passed }: { startsOn: string; asOf: string; passed: number },
): string | null {
  if (earned >= needed) return asOf;
  return earned === 0 ? null : addDays(startsOn, Math.ceil((needed * passed) / earned));
}

function measures(line: Exclude<RequirementResult, { kind: 'maximum' }>): {
  unit: ForecastLine['unit'];
  required: number;
  counted: number;
} {
  return line.kind === 'minimum'
    ? { unit: 'minutes', required: line.requiredMinutes, counted: line.countedMinutes }
    : { unit: 'count', required: line.requiredCount, counted: line.count };
}
