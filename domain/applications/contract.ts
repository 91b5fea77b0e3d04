import * as z from 'zod/mini';
import { id, line, version } from '../contract.ts';
import type { ActivityRow } from '../activities/contract.ts';
import type { ExceptionTerms } from '../exceptions/contract.ts';
import type {
  CertificationHead,
  ComesNext,
  PeriodView,
  RequirementLine,
} from '../certifications/contract.ts';

/** A renewal: check details, check hours, agree to the code of ethics, check and send; then the decision. */

export const partDone = z.strictObject({ part: z.enum(['details', 'hours']), version });
export const ethicsAgreement = z.strictObject({ ethicsVersionId: id, version });
export const sending = z.strictObject({ version });

const note = line(1000);
export const applicationDecision = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('approve'),
    reason: z.optional(note),
    /** Last day of the next period, where the body sets the ends itself. */
    nextEndsOn: z.optional(z.iso.date()),
    version,
  }),
  z.strictObject({ decision: z.literal('return'), reason: note, version }),
  z.strictObject({ decision: z.literal('refuse'), reason: note, version }),
]);
export type ApplicationDecision = z.infer<typeof applicationDecision>;

/** Dates of the period that an approval starts. `given`: the body sets the end itself; `endsOn` is a proposal then, null where no length is known. */
export interface NextPeriod {
  startsOn: string;
  endsOn: string | null;
  given: boolean;
}

export type ApplicationState = 'started' | 'sent' | 'returned' | 'approved' | 'refused';

/** Why one may not apply. The last three: the next period is recorded already, the program has none, or another certification came after this one. */
export type NotYetCode =
  | 'window_closed'
  | 'hours_missing'
  | 'too_late'
  | 'on_hold'
  | 'already_renewed'
  | 'no_next_period'
  | 'followed';

/** The person's side. `application` is null until the first part is touched. */
export interface RenewalView {
  certification: CertificationHead;
  period: PeriodView;
  next: NextPeriod;
  /** Last day to send it; null: too late, or not stated. */
  sendBy: string | null;
  mayApply: boolean;
  /** When one may not: why, as a code and a sentence in the reader's language. */
  notYet: { code: NotYetCode; sentence: string } | null;
  application: OwnApplication | null;
  details: { name: string; email: string; phone: string | null; personId: string; personVersion: number };
  requirements: RequirementLine[];
  comesNext: ComesNext;
  waitingCount: number;
  ethics: { id: string; title: string; inForceFrom: string; text: string } | null;
}

/** Also the answer of every step (a part, ethics, send). */
export interface OwnApplication {
  id: string;
  state: ApplicationState;
  /** Send it back with the next step. */
  version: number;
  detailsCheckedAt: number | null;
  hoursCheckedAt: number | null;
  /** Null too when the agreement was to a version that is no longer in force. */
  ethicsAgreedAt: number | null;
  ethicsVersionId: string | null;
  sentAt: number | null;
  sentOn: string | null;
  reason: string | null;
}

/** The body's side: findings beside the decision. */
export interface ApplicationView {
  id: string;
  version: number;
  state: ApplicationState;
  certification: CertificationHead & { personId: string };
  period: PeriodView;
  next: NextPeriod;
  sentAt: number | null;
  sentOn: string | null;
  detailsCheckedAt: number | null;
  hoursCheckedAt: number | null;
  ethics: { title: string; agreedAt: number } | null;
  /** As of the day it was sent: accepted only (must be complete to approve). */
  complete: boolean | null;
  applicationCode: string | null;
  requirements: RequirementLine[];
  /** What decided where the program is silent, in sentences. */
  assumed: string[];
  /** What the body decided for this person in the period that the renewal closes. */
  exceptions: ExceptionTerms[];
  activities: ActivityRow[];
  decided: { at: number; by: string; reason: string | null } | null;
  /** The certificate that approval would issue; null when the name cannot be printed. */
  preview: unknown;
  nameProblem: { reason: string; missing: string[] } | null;
  /** An approval issues the certificate itself; else it waits for a batch. */
  issuesAtOnce: boolean;
  ownRecord: boolean;
  /** A routine check before the decision is under way; null: nothing holds it. */
  heldBy: 'audit' | null;
}
