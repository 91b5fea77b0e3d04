import type { Format, Topic } from '../programs/codes.ts';
import type { WorkKind } from '../supervision/codes.ts';
import type {
  EntryNoteCode,
  EntryKind,
  EntryState,
  EntryTopic,
  ReferenceState,
  Relation,
  RouteCode,
} from './codes.ts';

/** What is known of somebody who wants to be certified, and what is found in it. Plain data. */

export interface EntryFacts {
  /** By the code of the requirement; none: nothing is saved. */
  parts: Readonly<Record<string, PartFacts>>;
  trainings: readonly TrainingFacts[];
  examinations: readonly { takenOn: string; score: number | null; passed: boolean }[];
  /** Signed by supervisors. */
  work: readonly { kind: WorkKind; on: string; minutes: number }[];
  references: readonly { code: string; relation: Relation; state: ReferenceState }[];
  /** Versions of the code of ethics: in force, and signed. */
  ethics: { inForce: string | null; signed: string | null };
  statementGiven: boolean;
  /** The first stage that is to be converted; null: it is a first application. */
  stage: { startsOn: string; endsOn: string } | null;
}

export interface PartFacts {
  confirmed: boolean;
  bornOn: string | null;
  route: RouteCode | null;
  files: number;
  decision: 'accepted' | 'asked' | 'waived' | null;
  /** Of a background check: the day of its result. */
  resultOn: string | null;
}

export const nothingSaved: PartFacts = {
  confirmed: false,
  bornOn: null,
  route: null,
  files: 0,
  decision: null,
  resultOn: null,
};

export interface TrainingFacts {
  title: string;
  provider: string;
  completedOn: string;
  minutes: number;
  topics: readonly { topic: Topic | EntryTopic; minutes: number }[];
  format: Format;
  /** What the provider's roster says; null: the person claims it, and the body reads the paper. */
  attested: { approvedThen: boolean; recognition: 'national' | 'state' | 'local' } | null;
}

/** One thing to say, with its numbers. Which of them a code has stands in words/entry. */
export interface EntryNote {
  code: EntryNoteCode;
  minutes?: number;
  count?: number;
  percent?: number;
  days?: number;
  months?: number;
  on?: string;
  until?: string;
  topic?: Topic | EntryTopic;
  relation?: Relation;
  every?: 'week' | 'month';
  title?: string;
}

export interface EntryFinding {
  code: string;
  kind: EntryKind;
  state: EntryState;
  notes: EntryNote[];
}
