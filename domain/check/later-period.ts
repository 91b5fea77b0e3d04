import type { Facts } from '../programs/contract.ts';
import { evaluate } from '../programs/evaluate.ts';
import type { ProgramRules } from '../programs/rules.ts';

/** Nobody keeps a certification longer. */
const mostPeriods = 80;

/**
 * The first day of the period that holds a day, had every renewal been made; null where the first one holds it, or where no
 * later end is known. No renewal is assumed in an answer: this is for asking whether there was one.
 */
export function laterPeriodOf(program: ProgramRules, facts: Facts, asOf: string, day: string): string | null {
  let startsOn: string | null = null;
  for (let count = 0; count < mostPeriods; count++) {
    const at: Facts = { ...facts, activities: [], ...(startsOn !== null && { periodStartsOn: startsOn }) };
    const { period } = evaluate(program, at, asOf);
    if (day < period.endsOn || (period.endInclusive && day === period.endsOn)) return startsOn;
    if (period.nextEndsOn === null || period.nextStartsOn === startsOn) return null;
    startsOn = period.nextStartsOn;
  }
  return null;
}
