import type { Activity, Kind, Period } from '../contract.ts';
import type { Finding } from '../evaluation.ts';
import type { Assume, CreditRule, Rules } from '../rules.ts';
import type { CountingDays } from '../way-back.ts';

/** What every refusal may look at besides the activity itself. */
export interface Judging {
  asOf: string;
  certifiedOn: string;
  credential: string;
  period: Period;
  /** Between which days activities count: the period's, or others for somebody who comes back. */
  counting: CountingDays;
  /** First day of the very first period. */
  firstStart: string;
  applicationOn: string | null;
  rules: Rules;
  credit: CreditRule;
  /** Obligations that a requirement asks for; the others are refused. */
  askedObligations: ReadonlySet<Kind>;
  assume: Assume;
}

/** One reason to refuse a whole activity: its finding, or null when it does not apply. */
export type Refusal = (activity: Activity, claimedMinutes: number, judging: Judging) => Finding | null;
