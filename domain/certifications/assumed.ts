import type { Language } from '../auth/contract.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import { explainAssumption } from '../programs/explain-assumption.ts';

/** What decided where the program is silent, in sentences: with accepted hours, and with those that wait. */
export function assumedIn(first: Evaluation, second: Evaluation, language: Language): string[] {
  const ids = [...new Set([...first.assumptions, ...second.assumptions])];
  return ids
    .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((id) => explainAssumption(id, language));
}
