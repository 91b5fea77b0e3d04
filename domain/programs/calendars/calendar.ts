import type { Assume, CalendarRule } from '../rules.ts';

/** A calendar of end dates E1, E2, … counted from the day of certification (contract section 5, "Which period"). */
export interface Calendar<Kind extends CalendarRule['kind'] = CalendarRule['kind']> {
  /** True when no end can be known without `expiresOn`. */
  endMustBeGiven: boolean;
  /** The first end after a day; null where none is known. */
  endAfter(
    rule: Extract<CalendarRule, { kind: Kind }>,
    certifiedOn: string,
    day: string,
    assume: Assume,
  ): string | null;
  /** The end before the period that ends on `endsOn`; null when that is the first period. */
  endBefore(
    rule: Extract<CalendarRule, { kind: Kind }>,
    certifiedOn: string,
    endsOn: string,
    assume: Assume,
  ): string | null;
}
