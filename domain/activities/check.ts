import { kinds, topics } from '../programs/codes.ts';
import type { formats, units } from './codes.ts';
import type { ActivityInput } from './contract.ts';

/** What a person logs, made whole: left-out fields filled, and what no field can know alone. Pure. */

export interface Claim {
  title: string;
  provider: string;
  doneOn: string;
  amount: number;
  unit: (typeof units)[number];
  hoursPerUnit: number | null;
  nonInstructionMinutes: number;
  topics: string[];
  kind: string;
  format: (typeof formats)[number];
  sponsor: string | null;
}

export interface ClaimProblem {
  path: string;
  message: string;
}

export function readClaim(input: Omit<ActivityInput, 'evidence'>): Claim {
  const unit = input.unit ?? 'hour';
  return {
    title: input.title,
    provider: input.provider ?? '',
    doneOn: input.doneOn,
    amount: input.amount,
    unit,
    // An hour is an hour.
    hoursPerUnit: unit === 'hour' ? null : (input.hoursPerUnit ?? null),
    nonInstructionMinutes: input.nonInstructionMinutes ?? 0,
    topics: [...new Set(input.topics)],
    kind: input.kind ?? 'course',
    format: input.format ?? 'in_person',
    sponsor: input.sponsor ?? null,
  };
}

/** In the order of the form. */
export function claimProblems(
  claim: Pick<Claim, 'doneOn' | 'topics' | 'kind'>,
  today: string,
): ClaimProblem[] {
  const problems: ClaimProblem[] = [...dayProblems(claim.doneOn, today), ...topicProblems(claim.topics)];
  const known: readonly string[] = kinds;
  if (!known.includes(claim.kind))
    problems.push({ path: 'kind', message: `Choose one of: ${kinds.join(', ')}.` });
  return problems;
}

export const dayProblems = (doneOn: string, today: string): ClaimProblem[] =>
  doneOn > today ? [{ path: 'doneOn', message: 'Choose a day that is not in the future.' }] : [];

export function topicProblems(chosen: readonly string[]): ClaimProblem[] {
  const known: readonly string[] = topics;
  return chosen.flatMap((topic, at) =>
    known.includes(topic) ? [] : [{ path: `topics.${at}`, message: `Choose one of: ${topics.join(', ')}.` }],
  );
}
