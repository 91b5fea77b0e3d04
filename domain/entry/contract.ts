import * as z from 'zod/mini';
import type { EvidenceView } from '../activities/contract.ts';
import { emailAddress, language } from '../auth/contract.ts';
import { date, id, line, optionalLine, version } from '../contract.ts';
import type { UnsignedEntry } from '../supervision/contract.ts';
import type { EarlierState } from './earlier.ts';
import type { EntryVersion } from './rules.ts';
import { formats, topics, type Format, type Topic } from '../programs/codes.ts';
import {
  declineReasons,
  entryTopics,
  relations,
  routes,
  type EntryApplicationKind,
  type EntryApplicationState,
  type EntryDeclineReason,
  type EntryKind,
  type EntryState,
  type EntryTopic,
  type ReferenceState,
  type Relation,
  type RouteCode,
  type StatementMode,
} from './codes.ts';

/** Initial certification: a task list that is saved at every step, references by link, the body's decision. */

const text = (most: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((value) => value.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(value), { error: 'unreadable' }),
  );

/** `POST /api/apply/:programId`. The name as it is to stand on the certificate. */
export const entryStart = z.strictObject({ name: line(200) });

/** A training that the person says they had; what a provider reported needs no claim. */
export const claimedTraining = z.strictObject({
  title: line(200),
  provider: line(120),
  /** The last day of it. */
  completedOn: date,
  minutes: z.int().check(z.minimum(5), z.maximum(60_000)),
  topics: z
    .array(
      z.strictObject({
        topic: z.enum([...topics, ...entryTopics]),
        minutes: z.int().check(z.minimum(5), z.maximum(60_000)),
      }),
    )
    .check(z.maxLength(12)),
  format: z.enum(formats),
});
export type ClaimedTraining = z.infer<typeof claimedTraining>;

/**
 * `PUT /api/my/entries/:id/parts/:code`. Each part is saved whole; which fields mean something depends on its kind, the
 * others are refused. `version` is the part's own, 0 the first time.
 */
export const entryPart = z.strictObject({
  /** age, education, residence, lived_experience: "yes, this is so". */
  confirmed: z.optional(z.boolean()),
  /** age, where the program has an upper limit. */
  bornOn: z.optional(z.nullable(date)),
  /** education, training, document, and every route: files that were uploaded before. */
  evidence: z.optional(z.array(id).check(z.maxLength(10))),
  trainings: z.optional(z.array(claimedTraining).check(z.maxLength(30))),
  /** ethics: the version that was read. */
  ethicsVersionId: z.optional(id),
  /** Another way, of those that the requirement names. */
  route: z.optional(z.nullable(z.enum(routes))),
  /** A line to the body about this part. Not the person's story: that has a place of its own. */
  comment: z.optional(optionalLine(500)),
  version,
});
export type EntryPart = z.infer<typeof entryPart>;

/** `PUT /api/my/entries/:id/draft`: what is being typed, by part. Never the statement. */
export const entryDraft = z.strictObject({
  content: z.record(z.string().check(z.maxLength(60)), z.unknown()),
});

/** `PUT /api/my/entries/:id/statement`. Sealed before it is stored, and readable to named roles only. */
export const entryStatement = z.strictObject({ text: text(20_000), version });

export const referenceInput = z.strictObject({
  code: line(60),
  name: line(120),
  email: emailAddress,
  relation: z.enum(relations),
  language: z.optional(language),
});
export type ReferenceInput = z.infer<typeof referenceInput>;
/** Another person or address in place of this one: a new link goes there, and the old one ends. */
export const referenceChange = z.strictObject({
  name: line(120),
  email: emailAddress,
  relation: z.enum(relations),
  language: z.optional(language),
  version,
});
export type ReferenceChange = z.infer<typeof referenceChange>;

export const versionOnly = z.strictObject({ version });

/** The referee's page: nobody is signed in, the token of the link stands in every request. */
const token = z.string().check(z.maxLength(200));
export const referenceLink = z.strictObject({ token });
export const referenceTakeBack = z.strictObject({ token, version });
export const referenceAnswer = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('give'),
    token,
    version,
    /** "I am NAME, and this is how I know them." */
    iAm: z.literal(true),
    relation: z.enum(relations),
    /** Since when, and from where they know the person. */
    known: line(300),
    recommends: z.boolean(),
    letter: text(8000),
  }),
  z.strictObject({ answer: z.literal('decline'), token, version }),
]);
export type ReferenceAnswer = z.infer<typeof referenceAnswer>;

/** `expired`, `newer`: a new link can be sent to the same address. */
export type ReferencePageState = 'open' | 'received' | 'declined' | 'expired' | 'newer' | 'withdrawn';
export interface ReferencePage {
  state: ReferencePageState;
  version: number;
  refereeName: string;
  /** "d…@clinic.example" */
  emailHint: string;
  personName: string;
  bodyName: string;
  helpContact: string;
  relation: Relation;
  language: 'en' | 'es';
  expiresAt: number;
  answeredAt: number | null;
  /** Until when "this was not me" takes an answer back; null: too late, or nothing to take back. */
  takeBackUntil: number | null;
}

/** `POST /api/bodies/:bodyId/entries/:id/parts/:code/decision` */
const note = text(1000);
export const partDecision = z.discriminatedUnion('decision', [
  /** `on`: the day of the result of a background check. */
  z.strictObject({ decision: z.literal('accept'), on: z.optional(date), version }),
  z.strictObject({ decision: z.literal('ask'), reason: note, version }),
  z.strictObject({ decision: z.literal('waive'), reason: note, version }),
  /** As if nobody had decided. */
  z.strictObject({ decision: z.literal('undo'), version }),
]);
export type PartDecision = z.infer<typeof partDecision>;

export const examinationInput = z.strictObject({
  takenOn: date,
  /** Percent. Left out: the body says only whether it was passed. */
  score: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(100)))),
  passed: z.boolean(),
});
export type ExaminationInput = z.infer<typeof examinationInput>;

/** `POST /api/bodies/:bodyId/entries/:id/decision` */
export const entryDecision = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('approve'),
    /** Of the certification; left out: today. */
    certifiedOn: z.optional(date),
    /** Where the body sets the ends itself. */
    endsOn: z.optional(date),
    version,
  }),
  z.strictObject({ decision: z.literal('return'), reason: note, version }),
  z.strictObject({
    decision: z.literal('decline'),
    reasonCode: z.enum(declineReasons),
    reason: note,
    version,
  }),
]);
export type EntryDecision = z.infer<typeof entryDecision>;

/** `POST /api/my/certifications/:id/conversion`. The program where the first stage leads to more than one. */
export const conversionInput = z.strictObject({ programId: z.optional(id) });
export type ConversionInput = z.infer<typeof conversionInput>;

/**
 * `POST /api/bodies/:bodyId/programs/:programId/entry/stage`: the program of a first stage that has no preset of its own.
 * The titles are printed on its certificates.
 */
export const stageProgramInput = z.strictObject({ title: line(120), titleEs: z.optional(line(120)) });
export type StageProgramInput = z.infer<typeof stageProgramInput>;

/** `GET /api/bodies/:bodyId/programs/:programId/entry` */
export interface EntryRulesView {
  today: string;
  /** How many versions the body has written: send it back with the next. */
  version: number;
  /** Code of the one in force today; null: none is known. */
  current: string | null;
  /** Oldest first; `preset` is what the sources say. */
  versions: EntryVersion[];
  stageProgramId: string | null;
}

/** One line of the task list. `sentences` say first what is done, then what is left. */
export interface EntryTask {
  code: string;
  kind: EntryKind;
  /** "Training", in the reader's language. */
  title: string;
  /** What the program asks for. */
  asks: string;
  /** What the source says, word for word; null: nothing beside it. */
  note: string | null;
  state: EntryState;
  sentences: string[];
  /** Other ways to meet it. */
  routes: { code: RouteCode; sentence: string }[];
  /** What is saved; version 0: nothing yet. */
  part: EntryPartView;
  /** The body's word on it. */
  decision: {
    decision: 'accepted' | 'asked' | 'waived';
    reason: string | null;
    at: number;
    by: string;
    /** Of a background check. */
    on: string | null;
  } | null;
}

export interface EntryPartView {
  version: number;
  savedAt: number | null;
  confirmed: boolean;
  /** Only where the program asks for it. */
  bornOn: string | null;
  /** `needed`: there is an upper age limit. */
  bornOnNeeded: boolean;
  route: RouteCode | null;
  comment: string | null;
  evidence: EvidenceView[];
  trainings: ClaimedTraining[];
}

/** A training as the findings counted it; `claimed` ones count when the body accepts them. */
export interface EntryTraining {
  title: string;
  provider: string;
  completedOn: string;
  minutes: number;
  topics: { topic: Topic | EntryTopic; minutes: number }[];
  format: Format;
  claimed: boolean;
  counts: boolean;
  /** Why not, or what to know ("too old from May 3 on"). */
  sentences: string[];
}

export interface OwnReference {
  id: string;
  code: string;
  name: string;
  email: string;
  relation: Relation;
  state: ReferenceState;
  askedAt: number;
  /** Last day the link works. */
  expiresAt: number;
  answeredAt: number | null;
  version: number;
}

interface EntryCommon {
  id: string;
  kind: EntryApplicationKind;
  state: EntryApplicationState;
  version: number;
  /** The day that everything is judged as of: today, or the day it was sent. */
  asOf: string;
  today: string;
  startedAt: number;
  sentAt: number | null;
  sentOn: string | null;
  program: { id: string; title: string };
  body: { id: string; name: string; helpContact: string };
  /** Approving gives the first stage; null: the full certification. */
  stage: { title: string | null; months: number | null } | null;
  tasks: EntryTask[];
  trainings: EntryTraining[];
  examinations: { id: string; takenOn: string; score: number | null; passed: boolean; enteredBy: string }[];
  /** Hours that supervisors signed, of every kind; what counts of them stands in the tasks. */
  signedMinutes: number;
  ethics: { id: string; title: string; inForceFrom: string; text: string; signedAt: number | null } | null;
  decided: {
    at: number;
    by: string;
    reasonCode: EntryDeclineReason | null;
    reason: string | null;
    certificationId: string | null;
  } | null;
}

/** Answer of `POST /api/apply/:programId` (201) and of `POST /api/my/certifications/:id/conversion`. */
export interface EntryStarted {
  id: string;
  version: number;
  personId: string;
}

/** Answer of saving a part. Load the whole again to see what it changes. */
export interface EntrySaved {
  id: string;
  code: string;
  /** Of the part. */
  version: number;
  /** Of the whole, which sending asks for. */
  entryVersion: number;
}

/** Of a decision on one part. */
export type PartDecided = EntrySaved;

/** Answer of sending and taking back. */
export interface EntryStep {
  id: string;
  state: EntryApplicationState;
  version: number;
}

/** `GET /api/my/entries/:id` */
export interface EntryView extends EntryCommon {
  personId: string;
  name: string;
  email: string;
  references: OwnReference[];
  /** Null: this program asks for none. The text itself: `GET …/statement`. */
  statement: { mode: StatementMode; givenAt: number | null; version: number } | null;
  /** It may be sent: nothing waits for the person. What waits for others does not hold it up. */
  maySend: boolean;
  /** Why not, in a sentence. */
  notYet: string | null;
  /** The time of the first stage that was to be turned into the full certification is up: one applies again. */
  stageIsOver: boolean;
  draft: { content: Record<string, unknown>; savedAt: number } | null;
}

/** `GET /api/bodies/:bodyId/entries/:id` */
export interface EntryDossier extends EntryCommon {
  person: { id: string; name: string; email: string; language: 'en' | 'es' };
  references: (OwnReference & {
    /** What was answered, for those who decide; null: nothing yet, or not for this reader. */
    answer: { relation: Relation; known: string; recommends: boolean; letter: string } | null;
  })[];
  /** That there is one. Reading it is `POST …/statement`, and leaves a row in the log. */
  statement: { mode: StatementMode; givenAt: number | null; mayRead: boolean } | null;
  /** Nothing is left to decide on one by one: the whole may be approved. */
  mayApprove: boolean;
  notYet: string | null;
  /** What the person held of this program or its first stage when this was asked for, newest first. */
  earlier: {
    certificationId: string;
    number: string;
    state: EarlierState;
    /** The last day on which it was current; null: it has not ended for good. */
    until: string | null;
    /** The rules lead back by the training, taken again. */
    retrain: boolean;
  }[];
  /** A date for the end has to be given. */
  asksEnd: boolean;
  /** The name cannot be printed as it is. */
  nameProblem: { reason: string; missing: string[] } | null;
  ownRecord: boolean;
  /** Hours that nobody has signed, for a letter in place of a signature. Empty for who decides nothing here. */
  unsigned: UnsignedEntry[];
}

/** `GET /api/apply/:programId`, for anybody who is signed in. */
export interface ApplyView {
  program: { id: string; title: string };
  body: { id: string; name: string; helpContact: string };
  stage: { title: string | null; months: number | null } | null;
  requirements: { code: string; kind: EntryKind; title: string; asks: string; note: string | null }[];
  /** Name that the body knows the person by; null: it does not know them yet. */
  name: string | null;
  /** An application that is open already. */
  openId: string | null;
  /** False: what they hold or held is not over for good, or no entry requirements are known. */
  mayStart: boolean;
  /** What they hold or held of this program or its first stage: why they cannot begin, or that they can begin again. */
  earlier: { certificationId: string; number: string; state: EarlierState; sentence: string } | null;
}

/** `GET /api/my/entries` */
export interface OwnEntryRow {
  id: string;
  /** Of a conversion: the first stage. */
  stageCertificationId: string | null;
  kind: EntryApplicationKind;
  state: EntryApplicationState;
  programTitle: string;
  bodyName: string;
  startedAt: number;
  sentAt: number | null;
}

/** Answer of a decision on the whole. */
export interface EntryDecided {
  id: string;
  state: EntryApplicationState;
  version: number;
  certificationId: string | null;
  certificateId: string | null;
}

export type { EntryDeclineReason };
