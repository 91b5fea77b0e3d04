import type { Recognition } from '../catalogue/codes.ts';
import type {
  Application,
  Approval,
  AssumptionId,
  Format,
  Kind,
  Period,
  RequirementCode,
  RequirementResult,
  Shows,
  Stage,
  Standing,
  Topic,
  Unit,
} from './contract.ts';
import type { Waived } from './waivers.ts';

/**
 * What the engine found, with the numbers it was decided by. STORED SHAPE: findings are kept with decisions and read years later;
 * add codes and fields, never change the meaning of one.
 */
export type Finding =
  | Found<'unit_unclear', { amount: number; unit: Unit; tenths: boolean }>
  | Found<'before_certification', { on: string; certifiedOn: string }>
  | Found<'before_obligation', { on: string; startsOn: string }>
  | Found<
      'outside_period',
      {
        on: string;
        side: 'before' | 'after';
        startsOn: string;
        endsOn: string;
        endInclusive: boolean;
        /** Absent: these are the days of the period. */
        because?: 'reinstatement' | 'reactivation';
      }
    >
  | Found<'after_application', { on: string; appliedOn: string }>
  | Found<'not_yet_held', { on: string; asOf: string }>
  | Found<'excluded_kind', { kind: Kind; accepted: Kind[] }>
  | Found<'excluded_topic', { topic: Topic }>
  | Found<'format_not_accepted', { format: Format; accepted: Format[] }>
  /** `recognition`: absent, it is the approval that is missing. */
  | Found<'not_approved', { approval: Approval; recognition?: Recognition }>
  | Found<'used_for_other_credential', { credential: string }>
  | Found<'duplicate', Repeated>
  | Found<'non_instruction_time', Record<string, never>>
  | Found<'over_cap', { requirement: RequirementCode; maximumMinutes: number }>
  | Found<'possible_duplicate', Repeated>
  | Found<'proof_incomplete', { missing: (Shows | 'certificate')[] }>;

/** The earlier activity that this one repeats. */
export interface Repeated {
  earlierId: string;
  earlierOn: string;
}

interface Found<Code, Params> {
  code: Code;
  minutes: number;
  params: Params;
}

export interface ActivityResult {
  id: string;
  on: string;
  /** null: nobody knows yet how many minutes the unit stands for. Otherwise counted + refused. */
  claimedMinutes: number | null;
  countedMinutes: number;
  refusedMinutes: number;
  findings: Finding[];
  /** Requirements that its counted minutes serve. */
  serves: RequirementCode[];
}

/** A topic on a longer clock than the period. */
export interface Upcoming {
  code: Topic;
  requiredMinutes: number;
  countedMinutes: number;
  dueOn: string;
}

/** The period that a renewal then starts: the day it is sent, to the end after the one whose hours were made up. */
export interface Reactivation {
  nextStartsOn: string;
  /** null where the calendar names none. */
  nextEndsOn: string | null;
}

export interface Evaluation {
  program: string;
  credential: string;
  ruleVersion: string;
  asOf: string;
  period: Period;
  /** Last day on which an application renews as usual: the end, or the due date where a later one does not renew. */
  lastDayToRenew: string;
  standing: Standing;
  mayPractice: boolean | null;
  stage: Stage | null;
  application: Application | null;
  waiver: Waived | null;
  activities: ActivityResult[];
  requirements: RequirementResult[];
  complete: boolean | null;
  carryOver: { inMinutes: number; outMinutes: number };
  upcoming: Upcoming[];
  /** Set while a way back that the body approved is open. For renewals here; never part of an answer. */
  reactivation: Reactivation | null;
  assumptions: AssumptionId[];
}
