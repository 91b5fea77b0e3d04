import type { Activity, Facts } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from '../../domain/programs/presets/parts.ts';
import type { ProgramRules, Requirement, Rules } from '../../domain/programs/rules.ts';

/** A program with only what a test is about: twenty hours in two years, unless said otherwise. */
export function programOf(
  rules: Partial<Rules> = {},
  requirements: Requirement[] = [totalAtLeast(20)],
): ProgramRules {
  const all: Rules = {
    ...plainDates,
    calendar: { kind: 'months', months: 24 },
    credit: plainCredit,
    requirements: { cps: requirements },
    ...rules,
  };
  return {
    id: 'test',
    credentials: ['cps'],
    ruleVersionBy: null,
    versions: [{ id: 'current', inForceFrom: null, onRequestOnly: false, rules: all }],
  };
}

let made = 0;

/** Two hours of peer support, certificate in hand. */
export const did = (on: string, rest: Partial<Activity> = {}): Activity => ({
  id: `act${++made}`,
  on,
  amount: 2,
  unit: 'hour',
  topics: ['peer_support'],
  ...rest,
});

/** Certified on 2024-03-10, asked on 2025-06-01. */
export function ask(program: ProgramRules, facts: Partial<Facts> = {}, asOf = '2025-06-01'): Evaluation {
  return evaluate(program, { certifiedOn: '2024-03-10', activities: [], ...facts }, asOf);
}

export const codesOf = (evaluation: Evaluation): string[][] =>
  evaluation.activities.map(({ findings }) => findings.map(({ code }) => code));

export { plainCredit, topicAtLeast, totalAtLeast };
