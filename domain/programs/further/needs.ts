import type { Facts, RequirementResult } from '../contract.ts';
import type { Evaluation } from '../evaluation.ts';
import { requirementsFor } from '../requirements/index.ts';
import type { Maximum, Minimum, Occurrences, Rules } from '../rules.ts';

/** What is still short, and what room the maximums leave: the numbers of the evaluation, with the conditions of the rules. */
export interface Needs {
  short: Short[];
  limits: Limit[];
}
export type Short =
  | { requirement: Minimum; minutes: number; count: 0 }
  | { requirement: Occurrences; minutes: 0; count: number };
export interface Limit {
  requirement: Maximum;
  room: number;
}

/** What is true of the person, and the settings that decide for them. */
export type About = Pick<Facts, 'person' | 'settings'>;

export function needsOf(rules: Rules, evaluation: Evaluation, about: About): Needs {
  const { requirements: lines, credential } = evaluation;
  const needs: Needs = { short: [], limits: [] };
  requirementsFor(rules, credential, about.person).forEach((requirement, at) => {
    const line = lines[at];
    if (line?.kind === 'minimum' && requirement.kind === 'minimum') {
      if (line.shortMinutes > 0 && !followsFromTotal(requirement, evaluation, about))
        needs.short.push({ requirement, minutes: line.shortMinutes, count: 0 });
    } else if (line?.kind === 'occurrences' && requirement.kind === 'occurrences') {
      if (line.shortCount > 0) needs.short.push({ requirement, minutes: 0, count: line.shortCount });
    } else if (line?.kind === 'maximum' && requirement.kind === 'maximum')
      needs.limits.push({ requirement, room: Math.max(0, line.maximumMinutes - line.countedMinutes) });
  });
  return needs;
}

/**
 * A minimum that surplus fills (A14, set to fill) has all minutes but those the other topics need. Where the total less these
 * is enough for it, whoever has the total has it too, whatever the topics.
 */
function followsFromTotal({ code, filledBySurplus }: Minimum, evaluation: Evaluation, about: About): boolean {
  const fills = filledBySurplus !== undefined && (about.settings?.surplusFillsGeneral ?? filledBySurplus);
  if (!fills) return false;
  const { requirements, carryOver } = evaluation;
  const minimums = requirements.filter((line): line is MinimumLine => line.kind === 'minimum');
  const required = (which: (line: MinimumLine) => boolean) =>
    minimums.filter(which).reduce((sum, line) => sum + line.requiredMinutes, 0);
  const total = required((line) => line.code === 'total') - carryOver.inMinutes;
  const others = required((line) => line.code !== 'total' && line.code !== code);
  return total - others >= required((line) => line.code === code);
}
type MinimumLine = Extract<RequirementResult, { kind: 'minimum' }>;
