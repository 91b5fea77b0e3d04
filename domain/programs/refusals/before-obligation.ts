import type { Refusal } from './refusal.ts';

/** Certified, and the first period has not begun: nothing is due yet, and nothing counts. */
export const beforeObligation: Refusal = ({ on }, minutes, { certifiedOn, firstStart, rules }) =>
  rules.firstPeriodStarts === 'full_length' && on >= certifiedOn && on < firstStart
    ? { code: 'before_obligation', minutes, params: { on, startsOn: firstStart } }
    : null;
