import type { Facts } from '../../domain/programs/contract.ts';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { furtherHours } from '../../domain/programs/further.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';

/** The smallest set by the version of the rules that the evaluation used. */
export function furtherOf(program: ProgramRules, evaluation: Evaluation, facts: Partial<Facts> = {}) {
  const { rules } = program.versions.find(({ id }) => id === evaluation.ruleVersion)!;
  return furtherHours(rules, evaluation, facts);
}
