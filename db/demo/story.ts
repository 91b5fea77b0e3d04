import type { ReasonCode } from '../../domain/activities/contract.ts';
import type { DemoProgram } from './board.ts';
import type { Course } from './courses.ts';
import type { DemoConduct } from './write-conduct.ts';

/** One peer specialist of the demo as a story is told; write-story.ts turns it into rows. */
export interface Story {
  name: string;
  email: string;
  language: 'en' | 'es';
  phone: string | null;
  program: DemoProgram;
  /** Given only where a page of ours shows it; else the next of its year. */
  number?: string;
  certifiedOn: string;
  /** Oldest first; the last one is the running or the last that ran. */
  periods: Span[];
  /** By period. */
  logged: Logged[][];
  /** A renewal of the last period that somebody still works on. */
  application?: { state: 'sent' | 'returned'; sentOn: string; reason?: string };
  /** Holds, withdrawals and their end, oldest first. */
  conduct: DemoConduct[];
  /** Hours of the last period, set by a letter of the board. */
  byLetter?: { requiredMinutes: number; reason: string; letter: string; madeOn: string };
}

export interface Span {
  startsOn: string;
  endsOn: string;
}

export interface Logged {
  course: Course;
  doneOn: string;
  sentAt: number;
  /** As printed, where it is not plain hours. */
  amount?: { amount: number; unit: string };
  breakMinutes?: number;
  outcome: Outcome;
  paper: Paper | null;
}

export type Outcome =
  | { state: 'waiting' }
  | { state: 'withdrawn' }
  | { state: 'accepted'; minutes?: number; code?: ReasonCode; reason?: string }
  | { state: 'refused' | 'returned'; code: ReasonCode; reason: string };

/** The proof: what it shows may differ from what was claimed. */
export interface Paper {
  picture: boolean;
  hours: number | null;
  name: string;
  serial: string;
  /** The day on the paper, where it is another than the claim's. */
  on?: string;
}

/** Hours that a period is filled with: the program's own minimums, for choosing courses; the rules judge what comes out. */
export interface Need {
  total: number;
  peer: number;
  ethics: number;
}
