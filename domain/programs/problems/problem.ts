import type { rulesProblemWords } from '../../../words/programs/rules-problems/en.ts';
import type { Kind } from '../codes.ts';
import type { CreditRule, Span } from '../rules.ts';

export interface RulesProblem {
  /** Dotted, from the rules: `requirements.cps.2`. */
  path: string;
  code: RulesProblemCode;
}
export type RulesProblemCode = keyof typeof rulesProblemWords;

/** A month is 28 to 31 days long: what is certain in any year is said, nothing else. */
export const daysOf = (span: Span): { least: number; most: number } =>
  'days' in span
    ? { least: span.days, most: span.days }
    : { least: span.months * 28, most: span.months * 31 };

/** Is this kind of education ever counted? */
export const acceptsKind = (credit: CreditRule, kind: Kind): boolean =>
  !credit.refusedKinds.includes(kind) && (credit.acceptedKinds?.includes(kind) ?? true);
