import type { Evaluation } from '../programs/evaluation.ts';
import type { ProgramRules } from '../programs/rules.ts';
import { rulesUsed } from './next.ts';

/** Do the rules look at who gave a training? Where they do not, nobody is asked. */
export function asksSponsor(evaluation: Evaluation, program: ProgramRules): boolean {
  const rules = rulesUsed(evaluation, program);
  if (!rules) return false;
  const asked = rules.requirements[evaluation.credential] ?? [];
  return (
    rules.credit.refusedSponsors.length > 0 ||
    asked.some(({ of }) => of.some(({ sponsors }) => sponsors !== undefined))
  );
}
