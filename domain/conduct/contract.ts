import * as z from 'zod/mini';
import type { PublicAnswer } from '../certifications/contract.ts';
import { date, line, version } from '../contract.ts';

/**
 * Holds and withdrawals: proposed by one person of the body, in force once a second one agrees. The reason is one of a
 * fixed list, for the person and the staff of the record, and never public.
 */

export const conductKinds = ['hold', 'release', 'withdraw', 'reinstate'] as const;
export type ConductKind = (typeof conductKinds)[number];

/** STORED SHAPE: codes are only added to. */
export const conductReasons = {
  hold: ['concern_looked_into', 'records_checked', 'conditions_set', 'ordered', 'own_wish', 'other'],
  release: ['concern_settled', 'conditions_met', 'made_in_error', 'own_wish', 'other'],
  withdraw: [
    'code_of_ethics',
    'safety',
    'false_statement',
    'excluded',
    'conditions_not_met',
    'issued_in_error',
    'own_wish',
    'other',
  ],
  reinstate: ['appeal_granted', 'made_in_error', 'conditions_met', 'other'],
} as const satisfies Record<ConductKind, readonly string[]>;
export type ConductReason = (typeof conductReasons)[ConductKind][number];

/** For these a certification may be restored from the day of its withdrawal, as if it had never been withdrawn. */
export const restoringReasons: readonly ConductReason[] = ['appeal_granted', 'made_in_error'];

/** When it takes effect: on the day the second person agrees, on a day that is named, or on that of the withdrawal. */
export const conductStarts = ['agreed', 'day', 'withdrawal'] as const;
export type ConductStart = (typeof conductStarts)[number];

const listed = z.refine<{ kind: ConductKind; reasonCode: string }>(
  ({ kind, reasonCode }) => (conductReasons[kind] as readonly string[]).includes(reasonCode),
  { path: ['reasonCode'], error: 'not_of_this_kind' },
);
const dayIfNamed = z.refine<{ starts: ConductStart; effectiveOn?: string | undefined }>(
  ({ starts, effectiveOn }) => (starts === 'day') === (effectiveOn !== undefined),
  { path: ['effectiveOn'], error: 'day' },
);

export const conductProposal = z
  .strictObject({
    kind: z.enum(conductKinds),
    reasonCode: z.enum([...new Set(Object.values(conductReasons).flat())] as [
      ConductReason,
      ...ConductReason[],
    ]),
    starts: z.enum(conductStarts),
    /** Of `day`. */
    effectiveOn: z.optional(date),
    /** Number or date of the letter to the person, which gives the grounds. */
    letter: z.optional(line(100)),
    /** For the second person and the record. The person does not see it. */
    note: z.optional(line(500)),
    /** Of the certification. */
    version,
  })
  .check(listed, dayIfNamed);
export type ConductProposal = z.infer<typeof conductProposal>;

export const conductAgreement = z.strictObject({ version });
export const conductSentBack = z.strictObject({ reason: line(500) });
export const conductTakenBack = z.strictObject({});

export const appealOutcomes = ['granted', 'not_granted', 'taken_back'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];
export const newAppeal = z.strictObject({ receivedOn: date, letter: z.optional(line(100)) });
export const appealEnd = z.strictObject({ outcome: z.enum(appealOutcomes) });

export type ProposalState = 'waiting' | 'agreed' | 'sent_back' | 'taken_back';

export interface ProposalView {
  id: string;
  kind: ConductKind;
  reasonCode: ConductReason;
  starts: ConductStart;
  /** The day that was named; null where another one says when. */
  effectiveOn: string | null;
  letter: string | null;
  note: string | null;
  state: ProposalState;
  proposedAt: number;
  proposedBy: string;
  /** The reader proposed it. */
  isOwn: boolean;
  /** In force from this day; null unless a second person agreed. */
  settledOn: string | null;
  answer: { at: number; by: string; reason: string | null } | null;
}

export interface AppealView {
  id: string;
  receivedOn: string;
  letter: string | null;
  recordedAt: number;
  recordedBy: string;
  closed: { outcome: AppealOutcome; at: number; by: string } | null;
}

/** All of it on one record, for staff. */
export interface ConductView {
  certification: { id: string; name: string; title: string; number: string; version: number };
  today: string;
  /** What can be proposed now. */
  kinds: ConductKind[];
  /** Why the reader may decide nothing here. */
  barred: 'own_record' | 'colleague' | null;
  /** What the public page says today, and what it would say without hold or withdrawal. */
  answer: PublicAnswer;
  answerInForce: PublicAnswer;
  /** The withdrawal in force or to come; null: none. */
  withdrawnOn: string | null;
  /** No day before this one can be named. */
  earliestOn: string;
  waiting: ProposalView | null;
  /** Newest first: agreed, sent back, taken back. */
  earlier: ProposalView[];
  appeals: AppealView[];
}

/** A proposal in the list of what waits for a second person. */
export interface WaitingProposal {
  id: string;
  certificationId: string;
  who: string;
  number: string;
  kind: ConductKind;
  proposedAt: number;
  proposedBy: string;
  isOwn: boolean;
}

/** For the person: what the body decided, from when, and where the letter says why. */
export interface OwnConduct {
  /** The hold or the withdrawal that is in force. */
  decision: {
    kind: 'hold' | 'withdraw';
    since: string;
    /** Null: it was recorded before reasons were kept. */
    reasonCode: ConductReason | null;
    letter: string | null;
  } | null;
  /** An appeal that is not decided yet. */
  appeal: { receivedOn: string } | null;
}
