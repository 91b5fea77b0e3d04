import type { Facts, Period, Waiver } from './contract.ts';
import { addMonths, fellBack } from './dates.ts';
import type { Assume, Rules, WaiverRule } from './rules.ts';

/** What sets every minimum to 0 for this period: a rule of the program, or a decision of the body about this person. */
export type Waived = Waiver | 'by_decision';

/** The first rule that applies, in the program's order; null: everything is asked for. */
export function findWaiver(
  rules: Rules,
  facts: Facts,
  period: Period,
  firstStart: string,
  assume: Assume,
): Waived | null {
  if (facts.waivedByDecision) return 'by_decision';
  const applies = (rule: WaiverRule): boolean => {
    switch (rule.code) {
      case 'newly_certified':
        return isNewlyCertified(rule, facts, period, assume);
      case 'first_renewal':
        return period.startsOn <= firstStart;
      case 'active_military':
        return facts.person?.activeMilitary === true;
    }
  };
  return rules.waivers?.find(applies)?.code ?? null;
}

function isNewlyCertified(
  { withinMonths, unless }: Extract<WaiverRule, { code: 'newly_certified' }>,
  { certifiedOn, person }: Facts,
  { endsOn }: Period,
  assume: Assume,
): boolean {
  if (unless !== undefined && person?.[unless] === true) return false;
  const from = addMonths(endsOn, -withinMonths);
  if (certifiedOn < from || certifiedOn > endsOn) return false;
  if (fellBack(endsOn, from)) assume('A2');
  if (certifiedOn === from) assume('A9');
  return true;
}
