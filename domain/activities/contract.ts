import * as z from 'zod/mini';
import { sponsors, type Sponsor } from '../programs/codes.ts';
import { date, id, line, optionalLine, version } from '../contract.ts';
import { formats, units } from './codes.ts';

/** What a person logs, and what a reviewer decides on it. */

const code = z.string().check(z.regex(/^[a-z_]{1,40}$/, 'code'));

export const activityInput = z.strictObject({
  title: line(200),
  provider: z.optional(optionalLine(200)),
  doneOn: date,
  amount: z.number().check(z.positive(), z.maximum(1000), z.multipleOf(0.01)),
  unit: z.optional(z.enum(units)),
  hoursPerUnit: z.optional(z.number().check(z.positive(), z.maximum(100))),
  nonInstructionMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(60_000))),
  topics: z.array(code).check(z.maxLength(12)),
  kind: z.optional(code),
  format: z.optional(z.enum(formats)),
  sponsor: z.optional(z.enum(sponsors)),
  /** A course of the body's catalogue that filled the form: what it was worth on the day is kept with the activity. */
  courseId: z.optional(id),
  /** Ids of files uploaded before; the list replaces the one before it. */
  evidence: z.optional(z.array(id).check(z.maxLength(10))),
});
export type ActivityInput = z.infer<typeof activityInput>;

export const activityChange = z.extend(activityInput, { version });
export const versionOnly = z.strictObject({ version });

/** Whatever a form holds. Not deeper: the engines run out of stack when they write thousands of levels as JSON. */
const isShallow = (value: unknown, levels = 8): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)));

export const activityDraft = z.strictObject({
  content: z.record(z.string(), z.unknown()).check(z.refine((content) => isShallow(content), 'too_deep')),
});

/** Why a reviewer did not simply accept. The code drives the person's next step and the statistics. */
export const reasonCodes = [
  'as_claimed',
  'hours_differ',
  'date_differs',
  'topic_differs',
  'breaks_not_counted',
  'proof_missing',
  'proof_unreadable',
  'name_missing',
  'hours_missing',
  'not_accepted_kind',
  'not_approved_provider',
  'repeated',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

const note = line(1000);
const decided = { reasonCode: z.enum(reasonCodes), reason: note, version };

export const activityDecision = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('accept'),
    reason: z.optional(note),
    doneOn: z.optional(date),
    topics: z.optional(z.array(code).check(z.maxLength(12))),
    sponsor: z.optional(z.enum(sponsors)),
    version,
  }),
  z.strictObject({
    decision: z.literal('accept_part'),
    minutes: z.int().check(z.positive(), z.maximum(60_000)),
    doneOn: z.optional(date),
    topics: z.optional(z.array(code).check(z.maxLength(12))),
    sponsor: z.optional(z.enum(sponsors)),
    ...decided,
  }),
  z.strictObject({ decision: z.literal('ask'), ...decided }),
  z.strictObject({ decision: z.literal('refuse'), ...decided }),
]);
export type ActivityDecision = z.infer<typeof activityDecision>;

export const reopening = z.strictObject({ reason: note, version });

export type ActivityState = 'waiting' | 'returned' | 'accepted' | 'refused' | 'withdrawn';
/** The word and shape of a row (look.md, Shapes). */
export type ActivityMark =
  'counts' | 'counts_in_part' | 'does_not_count' | 'being_checked' | 'your_turn' | 'taken_back';

export interface EvidenceView {
  id: string;
  fileName: string;
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  bytes: number;
  url: string;
}

export interface ActivityRow {
  id: string;
  title: string;
  provider: string;
  doneOn: string;
  sentAt: number;
  claimedMinutes: number;
  /** What counts now: accepted minutes under the rules, 0 while waiting. */
  countedMinutes: number;
  state: ActivityState;
  mark: ActivityMark;
  /** One or two sentences: what counts, what does not, the rule, the way to mend it. In the reader's language. */
  sentence: string;
  /** The reviewer's own words, if any. */
  reason: string | null;
  evidenceCount: number;
  /** Who confirmed it, so that no file is needed. Null: nobody did. */
  attestedBy: 'provider' | 'supervisor' | null;
  version: number;
}

export interface ActivityView extends ActivityRow {
  certificationId: string;
  amount: number;
  unit: (typeof units)[number];
  hoursPerUnit: number | null;
  nonInstructionMinutes: number;
  topics: string[];
  kind: string;
  format: (typeof formats)[number];
  /** Null: nobody said. */
  sponsor: Sponsor | null;
  /** Both values stay: what was accepted beside what was claimed. Null where accepted as it stood. */
  accepted: {
    minutes: number | null;
    doneOn: string | null;
    topics: string[] | null;
    sponsor: Sponsor | null;
  } | null;
  reasonCode: ReasonCode | null;
  decidedAt: number | null;
  evidence: EvidenceView[];
  mayEdit: boolean;
}

/**
 * `serves`: what the part that counts is for. `planned`: the day has not come yet. `repeated`: it may be one that was done before.
 * `proof`: what the paper must show. `further`: what completes the period after this.
 */
export type PreviewNote = 'serves' | 'planned' | 'repeated' | 'proof' | 'further';

/** The answer of the live preview: stores nothing. */
export interface ActivityPreview {
  countedMinutes: number;
  claimedMinutes: number;
  /** Total after saving, with this and everything waiting taken as accepted; null where the program asks for no total. */
  totalMinutes: number | null;
  requiredMinutes: number | null;
  mark: 'counts' | 'counts_in_part' | 'does_not_count';
  sentence: string;
  /** What else to know, in this order, in the reader's language. */
  notes: { code: PreviewNote; sentence: string }[];
  /** Where an hour serves one credential only: the certification in which this one leaves least to do. Else null. */
  leastIn: string | null;
  /** A logged activity with the same title and day, or the same file. */
  like: { id: string; title: string; doneOn: string } | null;
}
