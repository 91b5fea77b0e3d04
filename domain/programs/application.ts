import type { Application, Facts, Period } from './contract.ts';
import type { Assume, Rules } from './rules.ts';
import { feeOf, stageOn } from './stages/index.ts';

/** The day of the application; null without one. The postmark stands for it only where the source says so. */
export function applicationDay(
  rules: Rules,
  facts: Pick<Facts, 'appliedOn' | 'postmarkedOn'>,
): string | null {
  if (rules.postmarkCounts && facts.postmarkedOn !== undefined) return facts.postmarkedOn;
  return facts.appliedOn?.slice(0, 10) ?? null;
}

/** What became of it: the first code that applies, in the contract's order. `complete` is that of the application's day. */
export function judgeApplication(
  rules: Rules,
  credential: string,
  period: Period,
  on: string,
  complete: boolean | null,
  assume: Assume,
): Application {
  const stage = on > period.endsOn ? stageOn(rules, credential, period.endsOn, on, assume) : null;
  const feeCents = stage ? stage.feeCents : feeOf(rules.fee, credential);
  return { on, code: judge(), feeCents };

  function judge(): Application['code'] {
    if (period.windowOpensOn !== null && on < period.windowOpensOn) return 'too_early';
    if (stage && !stage.acceptsApplication) return 'too_late';
    if (complete === false) return 'incomplete';
    if (!stage && on > period.dueOn) return 'overdue';
    return 'accepted';
  }
}
