import * as z from 'zod/mini';
import type { Circumstance, ExceptionFacts } from '../certifications/facts.ts';
import { date, line, version } from '../contract.ts';

/**
 * Decisions of a body about one period of one person: a later end, no hours asked for, another total, dates corrected
 * by hand, the way back approved; and what is true of a person that rules ask about.
 */

const mostMinutes = 1000 * 60;

const decision = {
  /** Which period, by its number; left out, the one that runs. */
  periodSeq: z.optional(z.int().check(z.positive())),
  reason: line(500),
  /** Number or date of the letter that says so. */
  letter: z.optional(line(100)),
  /** Of the certification. */
  version,
};

export const extension = z.strictObject({ endsOn: date, ...decision });
export const waiver = z.strictObject(decision);
export const hoursByLetter = z.strictObject({
  requiredMinutes: z.int().check(z.positive(), z.lte(mostMinutes)),
  ...decision,
});
/** A start, an end, or both; what is left out stays. */
export const correctedDates = z.strictObject({
  startsOn: z.optional(date),
  endsOn: z.optional(date),
  ...decision,
});
/** The way back, from a day on which the certification was inactive. */
export const reactivation = z.strictObject({ approvedOn: date, ...decision });
export const withdrawal = z.strictObject({ reason: line(500), version });

export type ExceptionKind = ExceptionFacts['kind'];

/** What any of them brings. */
export interface ExceptionInput {
  periodSeq?: number | undefined;
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  requiredMinutes?: number | undefined;
  approvedOn?: string | undefined;
  reason: string;
  letter?: string | undefined;
  version: number;
}

export const circumstances = [
  'isSupervisor',
  'providesTelehealth',
  'activeMilitary',
  'grandfathered',
] as const satisfies readonly Circumstance[];

/** Those that are true of the person, all of them. */
export const circumstancesInput = z.strictObject({
  circumstances: z.array(z.enum(circumstances)).check(z.maxLength(circumstances.length)),
  version,
});

/** What an exception says, for the person and for staff. */
export interface ExceptionTerms {
  id: string;
  kind: ExceptionKind;
  /** Of the period since then, and before; null where no date was moved. */
  startsOn: string | null;
  endsOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  /** Of `hours`, else null. */
  requiredMinutes: number | null;
  /** Of `reactivation`, else null. */
  approvedOn: string | null;
  reason: string;
  madeAt: number;
}

/** On the record, for staff. */
export interface ExceptionView extends ExceptionTerms {
  periodSeq: number;
  letter: string | null;
  madeBy: string;
  withdrawn: { at: number; by: string; reason: string } | null;
}
