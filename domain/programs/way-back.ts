import { endAfter } from './calendars/index.ts';
import type { Facts, Period } from './contract.ts';
import { addDays, addMonths, fellBack, yearOf } from './dates.ts';
import type { Reactivation } from './evaluation.ts';
import { anchorOf } from './period.ts';
import type { Assume, Rules } from './rules.ts';
import { inForceUntil, stageOn } from './stages/index.ts';

/** Between which days an activity counts; otherwise those of the period. */
export interface CountingDays {
  startsOn: string;
  endsOn: string;
  endInclusive: boolean;
  /** Set where other days than the period's count. */
  because?: 'reinstatement' | 'reactivation';
}

/** How the hours of somebody who comes back differ from those of a renewal. */
export interface WayBack {
  counting: CountingDays;
  /** Years to be made up: every requirement is asked for so many times. */
  years: number;
  /** Nothing is waived for who comes back by fresh hours. */
  nothingWaived: boolean;
}

/**
 * Reinstatement: fresh hours before the application (without one, before `asOf`) in place of those of the period. Reactivation: the
 * missed years and the year of approval are made up until the stage ends (A19: each hour serves one of them).
 */
export function findWayBack(
  rules: Rules,
  credential: string,
  facts: Facts,
  period: Period,
  day: string,
  assume: Assume,
): WayBack | null {
  const reactivation = approvedReactivation(rules, facts);
  if (reactivation) {
    assume('A19');
    const { startsOn } = period;
    const { approvedOn, endsOn } = reactivation;
    return {
      counting: { startsOn, endsOn, endInclusive: true, because: 'reactivation' },
      years: Math.max(1, yearOf(approvedOn) - yearOf(startsOn) + 1),
      nothingWaived: false,
    };
  }
  if (day <= inForceUntil(rules, period)) return null;
  const { freshWithin } = stageOn(rules, credential, period, day, () => {});
  if (!freshWithin) return null;
  const startsOn = addMonths(day, -freshWithin.months);
  if (fellBack(day, startsOn)) assume('A2');
  return {
    counting: { startsOn, endsOn: day, endInclusive: true, because: 'reinstatement' },
    years: 1,
    nothingWaived: true,
  };
}

/** The stage of the ladder that an approval opens, with the day it was given and the last day it leaves. */
export function approvedReactivation(
  rules: Rules,
  { reactivationApprovedOn: approvedOn }: Pick<Facts, 'reactivationApprovedOn'>,
): { approvedOn: string; endsOn: string } | null {
  const opened = rules.ladder.find(({ onceApproved }) => onceApproved)?.onceApproved;
  if (!opened || approvedOn === undefined) return null;
  return { approvedOn, endsOn: addDays(approvedOn, opened.days) };
}

/**
 * Is the approved way back open on a day, and where does it lead? The hours of the year of approval are among those made up, so the
 * next end is the one after it: nobody is asked for the same year twice.
 */
export function openReactivation(
  rules: Rules,
  facts: Facts,
  period: Period,
  asOf: string,
): Reactivation | null {
  const approved = approvedReactivation(rules, facts);
  if (!approved || asOf <= inForceUntil(rules, period) || asOf > approved.endsOn) return null;
  const after = (day: string) => endAfter(rules.calendar, anchorOf(rules, facts), day, () => {});
  const madeUp = after(addDays(approved.approvedOn, -1));
  return { nextStartsOn: asOf, nextEndsOn: madeUp && after(madeUp) };
}
