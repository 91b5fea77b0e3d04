import type { PublicAnswer } from '../certifications/contract.ts';
import type { Stretch } from './history.ts';
import type { StateOn } from './state-on.ts';

/** `GET …/standing?on=YYYY-MM-DD&known=INSTANT`: the standing of one day, and the whole history as known at that instant. */
export interface StandingAnswer {
  on: string;
  /** Instant, UTC: what was recorded later is left out. */
  knownAt: string;
  /** null: not certified on that day, or nothing was recorded of it yet. */
  standing: StateOn | null;
  answer: PublicAnswer;
  /** Oldest first; the last one goes on. */
  history: Stretch[];
}
