import {
  factsOf,
  runningPeriod,
  type CertificationFacts,
  type PeriodFacts,
} from '../certifications/facts.ts';
import { lastEndToThinkOf } from '../certifications/first-period.ts';
import { firstOfMonth } from '../programs/dates.ts';
import { findPeriod } from '../programs/period.ts';
import type { ProgramRules } from '../programs/rules.ts';
import { chooseVersion } from '../programs/version.ts';

/** May a period have these dates? Pure: today is given. */

export interface Dates {
  startsOn: string;
  endsOn: string;
}

export interface DatesSetting {
  rules: ProgramRules;
  certification: CertificationFacts;
  periods: readonly PeriodFacts[];
  period: PeriodFacts;
  today: string;
}

export type DatesProblem =
  | 'nothing_changes'
  | 'not_later'
  | 'before_today'
  | 'end_before_start'
  | 'end_too_far'
  | 'start_before_certification'
  | 'start_after_today'
  | 'overlaps_before'
  | 'overlaps_after';

export interface WrongDate {
  path: 'startsOn' | 'endsOn';
  problem: DatesProblem;
}

/** An extension: the same start, a later end that has not passed. */
export function extensionProblem(setting: DatesSetting, endsOn: string): WrongDate | null {
  const { period, today } = setting;
  if (endsOn <= period.endsOn) return { path: 'endsOn', problem: 'not_later' };
  if (endsOn < today) return { path: 'endsOn', problem: 'before_today' };
  return datesProblem(setting, { startsOn: period.startsOn, endsOn });
}

/** Corrected by hand: an end that has passed may be the right one. */
export function datesProblem(setting: DatesSetting, wished: Dates): WrongDate | null {
  const { certification, period, periods, today } = setting;
  const { startsOn, endsOn } = wished;
  if (startsOn === period.startsOn && endsOn === period.endsOn)
    return { path: 'endsOn', problem: 'nothing_changes' };
  if (endsOn <= startsOn) return { path: 'endsOn', problem: 'end_before_start' };
  if (endsOn > lastEndToThinkOf(certification.certifiedOn, today))
    return { path: 'endsOn', problem: 'end_too_far' };
  // Some programs begin with the month, so the first days of it may come before the certificate.
  if (startsOn < firstOfMonth(certification.certifiedOn) && startsOn !== period.startsOn)
    return { path: 'startsOn', problem: 'start_before_certification' };
  if (startsOn > today && period.id === runningPeriod(periods, today).id)
    return { path: 'startsOn', problem: 'start_after_today' };
  return overlapOf(setting, wished);
}

/** With the periods beside it, whose dates stand. */
export function overlapOf(setting: DatesSetting, wished: Dates): WrongDate | null {
  const { period, periods } = setting;
  const [before, after] = [-1, 1].map((step) => periods.find(({ seq }) => seq === period.seq + step));
  if (before && wished.startsOn < nextStart(setting, before))
    return { path: 'startsOn', problem: 'overlaps_before' };
  if (after && nextStart(setting, wished) > after.startsOn)
    return { path: 'endsOn', problem: 'overlaps_after' };
  return null;
}

/** The first day that the program gives to the period after these dates: in some the end belongs to both. */
function nextStart({ rules: program, certification, today }: DatesSetting, dates: Dates): string {
  const silent = () => {};
  const facts = factsOf(certification, { startsOn: dates.startsOn, endsOn: dates.endsOn }, [], 'accepted');
  const found = findPeriod(chooseVersion(program, facts, today, silent).rules, facts, silent);
  if (typeof found === 'string') throw new RangeError(`${program.id}: ${found}`);
  return found.nextStartsOn;
}
