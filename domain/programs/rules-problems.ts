import { rulesProblemWords as en } from '../../words/programs/rules-problems/en.ts';
import { rulesProblemWords as es } from '../../words/programs/rules-problems/es.ts';
import type { Language } from './explain.ts';
import { creditProblems } from './problems/credit.ts';
import { ladderProblems } from './problems/ladder.ts';
import { credentialProblems, repeatedProblems } from './problems/lists.ts';
import { periodProblems } from './problems/period.ts';
import type { RulesProblem, RulesProblemCode } from './problems/problem.ts';
import { requirementProblems } from './problems/requirements.ts';
import type { Rules } from './rules.ts';

export type { RulesProblem, RulesProblemCode } from './problems/problem.ts';

/**
 * What cannot be true together in a program's rules. The form is right by now (rules-contract.ts); here somebody who
 * writes rules is told what no person could meet, or what would never happen.
 */
export function rulesProblems(rules: Rules, credential: string): RulesProblem[] {
  return [
    ...periodProblems(rules),
    ...creditProblems(rules),
    ...credentialProblems(rules, credential),
    ...requirementProblems(rules),
    ...repeatedProblems(rules),
    ...ladderProblems(rules),
  ];
}

export const problemText = (code: RulesProblemCode, language: Language): string =>
  (language === 'es' ? es : en)[code];
