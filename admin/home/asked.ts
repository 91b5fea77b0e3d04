import type { Home } from '../../domain/certifications/contract.ts';

/** Is anything asked for, and since when? Pure. */

/** Some programs ask for nothing until the first of a year: the period lies ahead. */
export const hasBegun = ({ today, period }: Pick<Home, 'today' | 'period'>): boolean =>
  period.startsOn <= today;

/** What is known of the hours: a number or lines, none this time, or nothing that any source says. */
export function askedOf(home: Pick<Home, 'waived' | 'requirements'>): 'something' | 'nothing' | 'unknown' {
  if (home.waived) return 'nothing';
  return home.requirements.length > 0 ? 'something' : 'unknown';
}
