import type { Application, Facts, Period } from './contract.ts';
import type { Assume, Rules } from './rules.ts';
import { feeOf, inForceUntil, stageOn } from './stages/index.ts';

/** The day of the application; null without one. The postmark stands for it only where the source says so. */
export function applicationDay(
  rules: Rules,
  facts: Pick<Facts, 'appliedOn' | 'postmarkedOn'>,
): string | null {
  if (rules.postmarkCounts && facts.postmarkedOn !== undefined) return facts.postmarkedOn;
  return facts.appliedOn?.slice(0, 10) ?? null;
}

/** The time of day it came in, where the request says so and the postmark does not stand for it. */
export function applicationTime(
  rules: Rules,
  facts: Pick<Facts, 'appliedOn' | 'postmarkedOn'>,
): string | null {
  if (rules.postmarkCounts && facts.postmarkedOn !== undefined) return null;
  return facts.appliedOn?.slice(11) || null;
}

/** What became of it: the first code that applies, in the contract's order. `complete` is that of the application's day. */
export function judgeApplication(
  rules: Rules,
  credential: string,
  period: Period,
  applied: { on: string; time: string | null },
  complete: boolean | null,
  assume: Assume,
  approvedOn?: string,
): Application {
  const { on, time } = applied;
  const past = on > inForceUntil(rules, period);
  const stage = past ? stageOn(rules, credential, period, on, assume, approvedOn) : null;
  const feeCents = stage ? stage.feeCents : feeOf(rules.fee, credential);
  return { on, code: judge(), feeCents };

  function judge(): Application['code'] {
    if (period.windowOpensOn !== null && on < period.windowOpensOn) return 'too_early';
    if (stage ? !stage.acceptsApplication : isPastDue()) return 'too_late';
    if (complete === false) return 'incomplete';
    if (!stage && on > period.dueOn) return 'overdue';
    return 'accepted';
  }

  /** Past a due date after which nothing renews, or past its hour. */
  function isPastDue(): boolean {
    if (rules.afterDue === 'does_not_renew' && on > period.dueOn) return true;
    return rules.dueUntil !== undefined && on === period.dueOn && time !== null && time > rules.dueUntil;
  }
}
