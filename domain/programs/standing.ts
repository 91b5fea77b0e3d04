import type { Facts, RequirementResult, StageCode } from './contract.ts';
import { addDays, daysBetween } from './dates.ts';
import type { Evaluation } from './evaluation.ts';
import { evenPaceMinutes } from './pace.ts';
import { findPeriod } from './period.ts';
import type { ProgramRules, Rules } from './rules.ts';
import { lastDayToApply, stageOn } from './stages/index.ts';
import { chooseVersion } from './version.ts';

// The same lists as in domain/certifications, which is of a higher rank and imports from here.
export type HomeHeading =
  'ask_board' | 'replaced' | 'ended' | 'checking' | 'ready_to_renew' | 'on_track' | 'few_left' | 'plan_rest';
export type PublicAnswer = 'current' | 'not_current' | 'on_hold' | 'withdrawn';

/** What the status history says on a day, apart from any rule. */
export type StatusNow = 'in_force' | 'on_hold' | 'withdrawn';

export interface HomeFacts {
  status: StatusNow;
  /** With accepted activities only. */
  first: Evaluation;
  /** With accepted activities and those that wait for a decision. */
  second: Evaluation;
  /** An application has been sent and not decided. */
  applied: boolean;
  /** A first stage whose full certification was given. */
  replaced: boolean;
  asOf: string;
}

/** The heading of the person's home: the first that fits. */
export function homeHeading({ status, first, second, applied, replaced, asOf }: HomeFacts): HomeHeading {
  if (status !== 'in_force') return 'ask_board';
  if (replaced) return 'replaced';
  if (hasEnded(first, asOf)) return 'ended';
  if (applied) return 'checking';
  if (mayApply(second, asOf)) return 'ready_to_renew';
  if (first.complete === true || atEvenPace(second, asOf)) return 'on_track';
  return daysBetween(asOf, first.period.endsOn) > 60 ? 'few_left' : 'plan_rest';
}

/** The window is open and nothing is short. A program that asks for nothing we know of keeps nobody waiting. */
export const mayApply = (second: Evaluation, asOf: string): boolean =>
  isWindowOpen(second, asOf) && second.complete !== false;

const accepting: ReadonlySet<StageCode> = new Set<StageCode>(['grace', 'late', 'reinstatement']);

/** A window nobody states is open all period long; after the end a stage that accepts applications, or a way back that was approved, keeps it open. */
export function isWindowOpen(evaluation: Evaluation, asOf: string): boolean {
  const { period, stage, lastDayToRenew } = evaluation;
  if (evaluation.reactivation) return true;
  if (hasEnded(evaluation, asOf)) return stage !== null && accepting.has(stage.code);
  return asOf >= (period.windowOpensOn ?? period.startsOn) && asOf <= lastDayToRenew;
}

/** Last day on which a renewal may be sent, as things stand; null: too late, or no such day is stated. */
export function lastDayToSend(evaluation: Evaluation, asOf: string): string | null {
  const { period, stage, lastDayToRenew } = evaluation;
  if (hasEnded(evaluation, asOf)) return isWindowOpen(evaluation, asOf) ? (stage?.endsOn ?? null) : null;
  if (asOf <= period.dueOn) return period.dueOn;
  return asOf <= lastDayToRenew ? lastDayToRenew : null;
}

/** A certification that lapses after its due date has ended before the end of its period. */
export const hasEnded = ({ period, stage }: Evaluation, asOf: string): boolean =>
  stage !== null || asOf > period.endsOn;

/** Last day on which the program still calls somebody active after the end: stages may follow each other. null: it does not, or no last day is stated. */
export function activeUntil(
  rules: Rules,
  {
    credential,
    period,
    stage,
    mayPractice,
  }: Pick<Evaluation, 'credential' | 'period' | 'stage' | 'mayPractice'>,
): string | null {
  let last = mayPractice === true ? (stage?.endsOn ?? null) : null;
  while (last !== null) {
    const next = stageOn(rules, credential, period, addDays(last, 1), () => {});
    if (next.mayPractice !== true) return last;
    last = next.endsOn;
  }
  return null;
}

/** No window will open any more, or only once the body decides otherwise. */
export const isTooLate = (evaluation: Evaluation, asOf: string): boolean =>
  evaluation.reactivation === null && (hasEnded(evaluation, asOf) || asOf > evaluation.lastDayToRenew);

/** By the total; where there is none, by every minimum. */
function atEvenPace({ requirements, period }: Evaluation, asOf: string): boolean {
  const minimums = requirements.filter((line): line is Minimum => line.kind === 'minimum');
  const measured = minimums.some(isTotal) ? minimums.filter(isTotal) : minimums;
  return measured.every((line) => line.countedMinutes >= evenPaceMinutes(line.requiredMinutes, period, asOf));
}

type Minimum = Extract<RequirementResult, { kind: 'minimum' }>;
const isTotal = ({ code }: Minimum) => code === 'total';

/** Last day of the last stage that accepts an application; null: not stated by the program. */
export function renewableUntil(
  program: ProgramRules,
  credential: string,
  facts: Pick<Facts, 'certifiedOn' | 'expiresOn' | 'periodStartsOn' | 'ruleVersion' | 'settings'>,
): string | null {
  const { rules } = chooseVersion(
    program,
    { ...facts, credential, activities: [] },
    facts.certifiedOn,
    () => {},
  );
  const period = findPeriod(rules, facts, () => {});
  return typeof period === 'string' ? null : lastDayToApply(rules, period);
}

/** One event of the append-only status history. */
export interface StatusEvent {
  kind: 'certified' | 'renewed' | 'held' | 'released' | 'withdrawn' | 'reinstated';
  effectiveOn: string;
  recordedAt: number;
}

/** What the history says on a day: events that are not yet in effect say nothing. Of one day the last recorded counts. */
export function statusOn(history: readonly StatusEvent[], today: string): StatusNow {
  const inEffect = history.filter(({ effectiveOn }) => effectiveOn <= today);
  inEffect.sort((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.recordedAt - b.recordedAt,
  );
  let held = false;
  let withdrawn = false;
  for (const { kind } of inEffect) {
    if (kind === 'held') held = true;
    else if (kind === 'released') held = false;
    else if (kind === 'withdrawn') withdrawn = true;
    else if (kind === 'reinstated') held = withdrawn = false;
  }
  return withdrawn ? 'withdrawn' : held ? 'on_hold' : 'in_force';
}

/** One of the public answers (product.md): withdrawn, else on hold, else what the rules say; where they are silent, not current. */
export function publicAnswer({
  status,
  mayPractice,
}: {
  status: StatusNow;
  mayPractice: boolean | null;
}): PublicAnswer {
  if (status === 'withdrawn') return 'withdrawn';
  if (status === 'on_hold') return 'on_hold';
  return mayPractice === true ? 'current' : 'not_current';
}
