import type { Facts, Period } from '../programs/contract.ts';
import { contradictions } from '../programs/contradictions.ts';
import { addDays } from '../programs/dates.ts';
import { evaluate } from '../programs/evaluate.ts';
import type { ProgramRules } from '../programs/rules.ts';

/**
 * The first day of the period that holds a day, had every renewal been made; null where the first one holds it, or where no
 * later end is known. No renewal is assumed in an answer: this is for asking whether there was one.
 */
export function laterPeriodOf(program: ProgramRules, facts: Facts, asOf: string, day: string): string | null {
  const periodOf = (dates: Pick<Facts, 'expiresOn' | 'periodStartsOn'>): Period | null => {
    const about: Facts = { ...facts, ...dates, activities: [] };
    return contradictions(program, about, asOf).length === 0 ? evaluate(program, about, asOf).period : null;
  };
  const first = periodOf({});
  if (!first || !isAfter(day, first)) return null;
  // The first end after the day before is that of the day, where an end belongs to its period.
  const named = periodOf({ periodStartsOn: first.endInclusive ? addDays(day, -1) : day });
  const startsOn = named && periodOf({ expiresOn: named.endsOn })?.startsOn;
  if (!startsOn) return null;
  const found = periodOf({ periodStartsOn: startsOn });
  return found && day >= found.startsOn && !isAfter(day, found) ? startsOn : null;
}

const isAfter = (day: string, { endsOn, endInclusive }: Period): boolean =>
  day > endsOn || (day === endsOn && !endInclusive);
