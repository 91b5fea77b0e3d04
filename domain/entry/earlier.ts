import { runningPeriod } from '../certifications/facts.ts';
import type { StageCode } from '../programs/codes.ts';
import { hasEnded, isWindowOpen, statusOn } from '../programs/standing.ts';
import { historyOf } from '../standing/history.ts';
import type { Life } from '../standing/life.ts';
import { evaluationOn } from '../standing/state-on.ts';

/**
 * How a certification that somebody holds or held stands on a day towards a new application for the same program: only
 * one that has ended for good lets them begin again. Pure.
 */
export type Earlier =
  /** In force, or renewed into a period that is still to come. */
  | { state: 'held'; until: string }
  /** By a decision of the body that has not ended, or that takes effect later. */
  | { state: 'on_hold' | 'withdrawn' }
  /** A renewal is with the body. */
  | { state: 'renewing' }
  /** The person may still renew by themself; or the program leads back by an exam or by a decision of the body. */
  | { state: 'renewable' | 'restorable'; stage: StageCode | null; until: string | null }
  /** `on`: the last day on which it was current. */
  | { state: 'ended'; on: string; stage: StageCode | null };

export type EarlierState = Earlier['state'];

/**
 * Ways back that somebody else opens; and who may still work by it, or may as far as anybody says (probation), has not lost
 * it for good. What asks for the training again is begun by a new application.
 */
const byOthers: ReadonlySet<StageCode | null> = new Set<StageCode | null>(['reactivation', 'exam']);

/** No decision takes effect after it. */
const lastOfDays = '9999-12-31';

/** `ownWish`: the withdrawal that is in force was made because the person asked for it. */
export function earlierOn(life: Life, day: string, ownWish: boolean): Earlier {
  const status = statusOn(life.status, day);
  const ahead = statusOn(life.status, lastOfDays);
  const decided = status === 'in_force' ? ahead : status;
  if (decided === 'on_hold') return { state: 'on_hold' };
  if (decided === 'withdrawn' && !(ownWish && ahead === 'withdrawn')) return { state: 'withdrawn' };
  if (status === 'withdrawn') return { state: 'ended', on: lastCurrentDay(life, day), stage: null };
  return byTheRules(life, day);
}

function byTheRules(life: Life, day: string): Earlier {
  const period = runningPeriod(life.periods, day);
  const evaluation = evaluationOn(life, period, day);
  const until = life.periods.map(({ endsOn }) => endsOn).reduce((one, other) => (one > other ? one : other));
  if (!hasEnded(evaluation, day) || life.periods.some(({ startsOn }) => startsOn > day))
    return { state: 'held', until };
  if (life.renewals.some(({ sentOn, decidedOn }) => sentOn <= day && decidedOn === null))
    return { state: 'renewing' };
  const stage = evaluation.stage?.code ?? null;
  const way = { stage, until: evaluation.stage?.endsOn ?? null };
  if (isWindowOpen(evaluation, day)) return { state: 'renewable', ...way };
  if (byOthers.has(stage) || evaluation.mayPractice !== false) return { state: 'restorable', ...way };
  return { state: 'ended', on: lastCurrentDay(life, day), stage };
}

function lastCurrentDay(life: Life, day: string): string {
  const current = historyOf(life, day).findLast(({ answer }) => answer === 'current');
  return current?.to ?? life.certifiedOn;
}
