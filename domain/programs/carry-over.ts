import type { Facts, RequirementResult } from './contract.ts';
import type { Assume, Rules } from './rules.ts';

/** Minutes of the period before that are accepted here; 0 where the program carries nothing over. */
export function carriedIn(rules: Rules, { carriedInMinutes = 0 }: Facts, assume: Assume): number {
  const accepted = Math.min(carriedInMinutes, rules.carryOver?.maximumMinutes ?? 0);
  if (accepted > 0) assume('A12');
  return accepted;
}

/** A12: carried minutes are used first, and only new ones go on: those beyond what the total still needed, up to the limit. */
export function carriedOut(rules: Rules, inMinutes: number, lines: readonly RequirementResult[]): number {
  const total = lines.find((line) => line.code === 'total' && line.kind === 'minimum');
  if (!rules.carryOver || total?.kind !== 'minimum') return 0;
  const stillNeeded = Math.max(0, total.requiredMinutes - inMinutes);
  const beyond = total.countedMinutes - inMinutes - stillNeeded;
  return Math.min(Math.max(0, beyond), rules.carryOver.maximumMinutes);
}
