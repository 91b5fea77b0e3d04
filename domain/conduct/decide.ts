import { addDays } from '../programs/dates.ts';
import { statusOn, type StatusEvent, type StatusNow } from '../programs/standing.ts';
import { decisionsIn } from '../standing/machine.ts';
import { restoringReasons, type ConductKind, type ConductReason, type ConductStart } from './contract.ts';

/** May a hold, a withdrawal or their end take effect, and from which day? Pure: today is given. */

export const eventOf = {
  hold: 'held',
  release: 'released',
  withdraw: 'withdrawn',
  reinstate: 'reinstated',
} as const satisfies Record<ConductKind, StatusEvent['kind']>;

/** The table of standing says it; whatever the rules call somebody in force, the same can be decided. */
const following = (status: StatusNow): ConductKind[] =>
  decisionsIn(status === 'in_force' ? 'certified' : status);

/** Nobody plans such a thing for longer: a later day is a typing mistake. */
const furthest = 366;

type History = readonly StatusEvent[];

export interface ConductAsked {
  kind: ConductKind;
  reasonCode: ConductReason;
  starts: ConductStart;
  effectiveOn: string | null;
}

export type ConductProblem =
  | { problem: 'not_restoring' | 'nothing_withdrawn' | 'before_today' | 'too_far' }
  /** A decision that takes effect later is recorded already. */
  | { problem: 'later_decision'; on: string }
  | { problem: 'not_possible'; status: StatusNow };

/** The day on which it takes effect when a second person agrees today. */
export function settle(history: History, asked: ConductAsked, today: string): string | ConductProblem {
  const { kind, starts, reasonCode } = asked;
  if (starts === 'withdrawal' && (kind !== 'reinstate' || !restoringReasons.includes(reasonCode)))
    return { problem: 'not_restoring' };
  const day =
    starts === 'withdrawal' ? withdrawnOn(history) : starts === 'agreed' ? today : asked.effectiveOn;
  if (day === null) return { problem: 'nothing_withdrawn' };
  if (starts !== 'withdrawal' && day < today) return { problem: 'before_today' };
  if (day > addDays(today, furthest)) return { problem: 'too_far' };
  const last = lastDecision(history);
  if (last && last.effectiveOn > day) return { problem: 'later_decision', on: last.effectiveOn };
  const status = statusOn(history, day);
  return following(status).includes(kind) ? day : { problem: 'not_possible', status };
}

/** The day of the withdrawal that is in force or to come; null: there is none. */
export function withdrawnOn(history: History): string | null {
  const last = lastDecision(history);
  return last?.kind === 'withdrawn' ? last.effectiveOn : null;
}

/** Decisions follow each other: the earliest day that can be named is that of the last one, or today. */
export function earliestDay(history: History, today: string): string {
  const last = lastDecision(history);
  return last && last.effectiveOn > today ? last.effectiveOn : today;
}

/** What can be decided after all that is recorded, what takes effect later included. */
export function possibleKinds(history: History, today: string): ConductKind[] {
  return following(statusOn(history, earliestDay(history, today)));
}

const decided: ReadonlySet<string> = new Set(Object.values(eventOf));

/** Of one day the last recorded counts, as in `statusOn`. */
function lastDecision(history: History): StatusEvent | null {
  const ordered = history
    .filter(({ kind }) => decided.has(kind))
    .toSorted((a, b) =>
      a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.recordedAt - b.recordedAt,
    );
  return ordered.at(-1) ?? null;
}
