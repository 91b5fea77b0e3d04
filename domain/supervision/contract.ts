import * as z from 'zod/mini';
import { emailAddress, language } from '../auth/contract.ts';
import { competencies, type Competency } from '../competencies/codes.ts';
import { date, id, line, optionalLine, version } from '../contract.ts';
import {
  endReasons,
  groupings,
  meetingFormats,
  qualifications,
  workDomains,
  workKinds,
  type CredentialResult,
  type DeclineReason,
  type EndReason,
  type Grouping,
  type MeetingFormat,
  type Qualification,
  type WorkDomain,
  type WorkKind,
} from './codes.ts';
import type { Frequency, Kept } from './frequency.ts';

/** The person's log of supervised work, their supervisors, and what they send to be signed. */

/** Of one day. */
const minutes = z.int().check(z.minimum(1), z.maximum(24 * 60));

const work = {
  kind: z.enum(workKinds),
  minutes,
  grouping: z.optional(z.enum(groupings)),
  format: z.optional(z.enum(meetingFormats)),
  organisation: z.optional(optionalLine(200)),
  domain: z.optional(z.enum(workDomains)),
  competencies: z.optional(z.array(z.enum(competencies)).check(z.maxLength(competencies.length))),
  /** For the person and their supervisor alone. */
  note: z.optional(optionalLine(500)),
};

/** The same work on one day or several: "repeat for a week". */
export const workInput = z.strictObject({
  ...work,
  days: z.array(date).check(z.minLength(1), z.maxLength(31)),
  /** Left out: the person is on the way to a certification. */
  certificationId: z.optional(id),
});
export type WorkInput = z.infer<typeof workInput>;

export const workChange = z.strictObject({ ...work, on: date, version });
export type WorkChange = z.infer<typeof workChange>;

export const supervisorInput = z.strictObject({
  name: line(120),
  email: emailAddress,
  language,
  qualification: z.enum(qualifications),
  /** Of a certification with this body. */
  certificateNumber: z.optional(optionalLine(60)),
  /** A licence or certificate of somebody else's, and who gave it. */
  otherCredential: z.optional(optionalLine(200)),
  fromOn: date,
});
export type SupervisorInput = z.infer<typeof supervisorInput>;

export const supervisionEnd = z.strictObject({
  on: date,
  reason: z.enum(endReasons),
  /** What lies with them unsigned: they may still sign it, or it comes back to be sent to somebody else. */
  unsigned: z.enum(['leave', 'take_back']),
  version,
});
export type SupervisionEnd = z.infer<typeof supervisionEnd>;

/** As many as a page can show and one batch can hold. */
export const mostInRequest = 200;

export const requestInput = z.strictObject({
  supervisorId: id,
  entryIds: z.array(id).check(z.minLength(1), z.maxLength(mostInRequest)),
  /** Asked for where a day lies before this supervision began: why somebody else signs it. */
  reason: z.optional(optionalLine(300)),
});
export type RequestInput = z.infer<typeof requestInput>;

export const workQuery = {
  month: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month'))),
  state: z.optional(z.enum(['logged', 'sent', 'signed', 'declined', 'withdrawn'])),
};

export const letterInput = z.strictObject({
  entries: z
    .array(z.strictObject({ id, minutes: z.optional(minutes) }))
    .check(z.minLength(1), z.maxLength(mostInRequest)),
  supervisorName: line(120),
  /** Of the letter. */
  on: date,
  reason: line(1000),
  /** A file of the person: they have uploaded it, or the body for them. */
  evidenceId: z.optional(id),
});
export type LetterInput = z.infer<typeof letterInput>;

export const settingInput = z.strictObject({ whenNotCurrent: z.enum(['flag', 'refuse']), version });
export interface SupervisionSetting {
  whenNotCurrent: 'flag' | 'refuse';
  version: number;
}

/** Of a program that asks for a certificate of the supervisor's own. */
export interface ProgramSupervision extends SupervisionSetting {
  programId: string;
  title: string;
  titleEs: string;
}

export type WorkState = 'logged' | 'sent' | 'signed' | 'declined' | 'withdrawn';

export interface WorkRow {
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
  state: WorkState;
  /** What the supervisor answered, once they have. `minutes` and `kind` are null where they did not sign. */
  answer: {
    supervisorName: string;
    on: string;
    minutes: number | null;
    kind: WorkKind | null;
    reasonCode: DeclineReason | null;
    reasonText: string | null;
    byLetter: boolean;
  } | null;
  /** Where it lies while it waits. */
  requestId: string | null;
  version: number;
}

export interface SupervisorView {
  id: string;
  name: string;
  email: string;
  language: 'en' | 'es';
  qualification: Qualification;
  certificateNumber: string | null;
  otherCredential: string | null;
  fromOn: string;
  toOn: string | null;
  endReason: EndReason | null;
  /** They said that these mails are not for them. */
  stopped: boolean;
  /** Since when they may see status, date and gap. Null: they may not. */
  sharedAt: number | null;
  /** When they last looked. Null: not yet. */
  seenAt: number | null;
  version: number;
}

export interface RequestView {
  id: string;
  supervisorId: string;
  supervisorName: string;
  state: 'open' | 'answered' | 'withdrawn' | 'stopped';
  sentAt: number;
  expiresAt: number;
  /** The link has run out; a new one can be sent. */
  expired: boolean;
  entries: number;
  minutes: number;
  fromOn: string | null;
  toOn: string | null;
  answeredOn: string | null;
  comment: string | null;
  version: number;
}

/** Minutes of one kind: signed, with a supervisor or still here, in all. Never added up over kinds. */
export interface KindTotal {
  kind: WorkKind;
  signedMinutes: number;
  waitingMinutes: number;
}

export interface Meetings {
  every: Frequency;
  spans: Kept[];
  /** In the reader's language: what is kept, then each week or month without a signed meeting. */
  sentence: string;
}

/** The person's page. */
export interface SupervisionView {
  today: string;
  certificationId: string | null;
  /** The program asks for supervised work or meetings, so that home says a line. */
  asks: boolean;
  /** Null: the program says nothing about how often. */
  meetings: Meetings | null;
  /** The days the totals are of; null: all (a person on the way). */
  period: { startsOn: string; endsOn: string } | null;
  totals: KindTotal[];
  supervisors: SupervisorView[];
  /** Who may supervise, as the program says. Empty: it does not say. */
  qualifications: Qualification[];
  requests: RequestView[];
  /** The newest entry, for "Same as last time". */
  last: WorkRow | null;
  /** Logged and sent to nobody. */
  unsent: { entries: number; minutes: number };
}

/** One answered entry on the body's record page. No note. */
export interface SignedView {
  id: string;
  entryId: string;
  on: string;
  kind: WorkKind;
  loggedMinutes: number;
  minutes: number | null;
  decision: 'signed' | 'declined' | 'taken_back' | 'letter';
  /** It holds now. */
  current: boolean;
  supervisorName: string;
  qualification: Qualification | null;
  credential: CredentialResult;
  credentialNumber: string | null;
  signedOn: string;
  reasonCode: DeclineReason | null;
  reasonText: string | null;
  evidenceId: string | null;
}

export interface UnsignedEntry {
  id: string;
  on: string;
  kind: WorkKind;
  minutes: number;
  state: 'logged' | 'sent' | 'declined';
}

/** What the body's staff see of a person's supervision. */
export interface SupervisionRecord {
  today: string;
  meetings: Meetings | null;
  period: { startsOn: string; endsOn: string };
  totals: KindTotal[];
  supervisors: SupervisorView[];
  signatures: SignedView[];
  /** Not signed, so that a letter may stand in place. */
  unsigned: UnsignedEntry[];
  /** The program asks that the supervisor's own credential is current. */
  ownCredential: boolean;
  setting: SupervisionSetting;
  mayDecide: boolean;
}
