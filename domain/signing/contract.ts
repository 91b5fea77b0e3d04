import * as z from 'zod/mini';
import type { Competency } from '../competencies/codes.ts';
import { id, line, optionalLine, version } from '../contract.ts';
import {
  declineReasons,
  workKinds,
  type CredentialResult,
  type DeclineReason,
  type Grouping,
  type MeetingFormat,
  type WorkDomain,
  type WorkKind,
} from '../supervision/codes.ts';

/** What a supervisor's page asks and is told. Nobody is signed in: the link's token stands in every request. */

const link = {
  token: z.string().check(z.maxLength(200)),
  /** Random, kept by the browser: tells the browser in which somebody said who they are from another one. */
  browser: z.string().check(z.regex(/^[\w-]{20,60}$/)),
};

export const linkInput = z.strictObject(link);
export type LinkInput = z.infer<typeof linkInput>;

/** "Yes, that is me", in another browser with the code from the mail. */
export const confirmInput = z.strictObject({
  ...link,
  code: z.optional(z.string().check(z.maxLength(20))),
});
export type ConfirmInput = z.infer<typeof confirmInput>;

const signed = z.strictObject({
  id,
  decision: z.literal('sign'),
  /** Left out: all that was logged. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(24 * 60))),
  kind: z.optional(z.enum(workKinds)),
  reasonText: z.optional(optionalLine(300)),
});
const declined = z.strictObject({
  id,
  decision: z.literal('decline'),
  reasonCode: z.enum(declineReasons),
  reasonText: z.optional(optionalLine(300)),
});
export const entryAnswer = z.discriminatedUnion('decision', [signed, declined]);
export type EntryAnswer = z.infer<typeof entryAnswer>;

export const signAnswer = z.strictObject({
  ...link,
  /** Every entry of the request, each once. */
  entries: z.array(entryAnswer).check(z.minLength(1), z.maxLength(200)),
  comment: z.optional(optionalLine(500)),
  /** Their own certificate with this body, where the number that the person gave is not right. */
  certificateNumber: z.optional(optionalLine(60)),
  version,
});
export type SignAnswer = z.infer<typeof signAnswer>;

export const takeBackInput = z.strictObject({ ...link, reason: line(300), version });
export type TakeBackInput = z.infer<typeof takeBackInput>;

/**
 * `confirm`: "Are you NAME?". `code`: another browser said yes before. `open`, `answered`: the entries. `expired`, `newer`:
 * a new link can be sent. `withdrawn`, `stopped`: nothing is asked any more.
 */
export type SignState =
  'confirm' | 'code' | 'open' | 'answered' | 'expired' | 'newer' | 'withdrawn' | 'stopped';

export interface SignEntry {
  id: string;
  kind: WorkKind;
  on: string;
  minutes: number;
  grouping: Grouping | null;
  format: MeetingFormat | null;
  organisation: string;
  domain: WorkDomain | null;
  competencies: Competency[];
  note: string | null;
  /** Null while it is not answered. */
  answer: {
    signed: boolean;
    minutes: number | null;
    kind: WorkKind | null;
    reasonCode: DeclineReason | null;
    reasonText: string | null;
  } | null;
}

export interface SignRequest {
  version: number;
  sentAt: number;
  /** Why somebody else signs days before this supervision began. */
  reason: string | null;
  entries: SignEntry[];
  /** The program asks for a certificate of the supervisor's own. */
  asksCredential: boolean;
  certificateNumber: string | null;
  answeredOn: string | null;
  comment: string | null;
  credential: CredentialResult | null;
  /** Null: it is too late, or there is nothing to take back. */
  takeBackUntil: number | null;
}

/** Who is meant is all that is said until somebody has said who they are. */
export interface SignPage {
  state: SignState;
  supervisorName: string;
  /** "d…@clinic.example": which mailbox to look into. */
  emailHint: string;
  personName: string;
  bodyName: string;
  helpContact: string;
  language: 'en' | 'es';
  expiresAt: number;
  request: SignRequest | null;
}
