import type { ActivityMark } from '../activities/contract.ts';
import type { Language } from '../auth/contract.ts';
import type { PublicAnswer, RequirementLine } from '../certifications/contract.ts';
import type { Competency } from '../competencies/codes.ts';
import type { SignedHours, WorkKind } from '../supervision/facts.ts';

/**
 * The record of one certification as its holder takes it away: a page, a PDF, a table file and this JSON. Amounts are
 * whole minutes, dates are the body's. Names of requirements and sentences are in `language`. `format` rises when
 * something in it changes its meaning.
 */
export interface Transcript {
  format: 1;
  language: Language;
  /** Instant, UTC. */
  madeAt: string;
  /** The body's day at that moment: everything in it is said as of this day. */
  asOf: string;
  body: { name: string; helpContact: string };
  person: { name: string };
  certification: {
    number: string;
    title: string;
    certifiedOn: string;
    validFromOn: string;
    validUntilOn: string;
    answer: PublicAnswer;
    verifyUrl: string;
  };
  /** Oldest first, those in effect. Never a reason. */
  history: { kind: TranscriptEvent; effectiveOn: string }[];
  /** Newest first. */
  periods: TranscriptPeriod[];
  /** Logged, and inside none of the periods. */
  outside: TranscriptActivity[];
  /** What led to the certification. It is no continuing education, and stands in no period. Never a story or a check. */
  before: { trainings: TrainingBefore[]; examinations: { passedOn: string }[]; hours: HoursBefore[] };
  /** All nine; 0: nothing yet. One activity may stand for several. */
  competencies: { code: Competency; minutes: number }[];
  /** What supervisors signed, oldest first. */
  supervision: { totals: { kind: WorkKind; minutes: number }[]; entries: SignedEntry[] };
}

/** `isActivity`: it stands among the activities as well, and is counted there. */
export type SignedEntry = SignedHours & { isActivity: boolean };

export type TranscriptEvent = 'certified' | 'renewed' | 'held' | 'released' | 'withdrawn' | 'reinstated';

/** Oldest first. Withdrawn by the provider: gone; corrected: as it stands now. */
export interface TrainingBefore {
  /** The last day of it. */
  completedOn: string;
  title: string;
  provider: string;
  format: string;
  minutes: number;
  /** Codes, and what they are called. */
  topics: string[];
  topicNames: string[];
  /** The provider reported it, or the board took it from papers. */
  confirmedBy: 'provider' | 'board';
  /** `accepted`: the certification was given by it. `attended`: it took place. */
  status: 'accepted' | 'attended';
  competencies: Competency[];
}

/** Hours that the board took from papers at entry, besides those signed here. `on`: the day the application was sent. */
export interface HoursBefore {
  kind: 'experience' | 'supervision';
  minutes: number;
  on: string;
}

export interface TranscriptPeriod {
  startsOn: string;
  endsOn: string;
  isRunning: boolean;
  /** No hours were asked for. */
  waived: boolean;
  requirements: RequirementLine[];
  /** Oldest first. */
  activities: TranscriptActivity[];
}

export interface TranscriptActivity {
  id: string;
  doneOn: string;
  title: string;
  provider: string;
  kind: string;
  format: string;
  /** Codes, and what they are called. */
  topics: string[];
  topicNames: string[];
  claimedMinutes: number;
  countedMinutes: number;
  mark: ActivityMark;
  /** What counts, what does not, and why. */
  sentence: string;
  attestedBy: 'provider' | 'supervisor' | null;
  competencies: Competency[];
}
