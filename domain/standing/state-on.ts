import { factsOf, runningPeriod, type PeriodFacts } from '../certifications/facts.ts';
import type { StageCode, Standing } from '../programs/codes.ts';
import { addDays } from '../programs/dates.ts';
import { evaluate } from '../programs/evaluate.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import { publicAnswer, statusOn, type PublicAnswer } from '../programs/standing.ts';
import type { Life } from './life.ts';
import type { State } from './machine.ts';

/** The standing on one day. */
export interface StateOn {
  state: State;
  /** null: the program does not say. */
  mayPractice: boolean | null;
  /** The stage on the way back; null: in force, or none is stated. */
  road: StageCode | null;
  /** What the public page says of that day. */
  answer: PublicAnswer;
}

/** null: nobody was certified yet. */
export function stateOn(life: Life, day: string): StateOn | null {
  if (day < life.certifiedOn) return null;
  const period = runningPeriod(life.periods, day);
  const evaluation = evaluationOn(life, period, day);
  const { mayPractice, stage } = evaluation;
  const status = statusOn(life.status, day);
  const answer = publicAnswer({ status, mayPractice });
  if (status !== 'in_force') return { state: status, mayPractice: false, road: null, answer };
  const state = shown(life, period, evaluation.standing, day);
  return { state, mayPractice, road: stage?.code ?? null, answer };
}

/** Without activities, which decide hours but not who may practise. */
export function evaluationOn(life: Life, period: PeriodFacts, day: string): Evaluation {
  const { credential, certifiedOn, otherCredentials } = life;
  // A way back is open from the day on which it was approved.
  const exceptions = life.exceptions.filter(
    ({ kind, approvedOn }) => kind !== 'reactivation' || (approvedOn ?? '') <= day,
  );
  const certification = {
    credential,
    certifiedOn,
    exceptions,
    ...(otherCredentials && { otherCredentials: otherCredentials.filter((one) => one.certifiedOn <= day) }),
  };
  return evaluate(life.rules, factsOf(certification, period, [], 'accepted'), day);
}

const beforeDecision: ReadonlySet<Standing> = new Set<Standing>([
  'certified',
  'renewal_open',
  'renewal_overdue',
]);

/** A renewal that waits for its decision is said as such; one that is approved leaves nothing open until the next period. */
function shown(life: Life, period: PeriodFacts, standing: Standing, day: string): Standing {
  if (!beforeDecision.has(standing)) return standing;
  if (isRenewedOn(life, period, day)) return 'certified';
  const isSent = life.renewals.some(
    ({ periodId, sentOn, decidedOn }) =>
      periodId === period.id && sentOn <= day && (decidedOn === null || day < decidedOn),
  );
  return isSent ? 'renewal_submitted' : standing;
}

function isRenewedOn(life: Life, period: PeriodFacts, day: string): boolean {
  const approved = life.renewals.filter((one) => one.periodId === period.id && one.approved);
  if (approved.length > 0) return approved.some(({ decidedOn }) => decidedOn !== null && decidedOn <= day);
  // A later period without a renewal was brought along when the record began.
  return life.periods.some(({ seq }) => seq > period.seq);
}

/** Every day after `day` on which something may change, nearest first. Some of them change nothing. */
export function turningDays(life: Life, day: string): string[] {
  const days = new Set<string>([
    life.certifiedOn,
    ...life.periods.map(({ startsOn }) => startsOn),
    ...life.status.map(({ effectiveOn }) => effectiveOn),
    ...life.renewals.flatMap(({ sentOn, decidedOn }) =>
      decidedOn === null ? [sentOn] : [sentOn, decidedOn],
    ),
    ...life.exceptions.flatMap(({ approvedOn }) => approvedOn ?? []),
    ...(life.otherCredentials ?? []).map(({ certifiedOn }) => certifiedOn),
    ...life.rules.versions.flatMap(({ inForceFrom }) => inForceFrom ?? []),
  ]);
  if (day >= life.certifiedOn) {
    const { period, stage, lastDayToRenew } = evaluationOn(life, runningPeriod(life.periods, day), day);
    if (period.windowOpensOn !== null) days.add(period.windowOpensOn);
    for (const last of [period.dueOn, lastDayToRenew, period.endsOn, stage?.endsOn])
      if (last) days.add(addDays(last, 1));
  }
  return [...days].filter((one) => one > day).toSorted();
}
