import { obligations, type Kind, type Person, type RequirementResult } from '../contract.ts';
import type { Requirement, Rules } from '../rules.ts';
import type { Measured, RequirementKind } from './kind.ts';
import { maximum } from './maximum.ts';
import { minimum } from './minimum.ts';
import { occurrences } from './occurrences.ts';

/** One file per kind of requirement; a new kind is a file and a line. */
const kinds: { [Kind in Requirement['kind']]: RequirementKind<Kind> } = { minimum, maximum, occurrences };

const kindOf = (kind: Requirement['kind']): RequirementKind => kinds[kind] as RequirementKind;

export const lineOf = (requirement: Requirement, measured: Measured): RequirementResult =>
  kindOf(requirement.kind).line(requirement, measured);

/** true when nothing is short, null when no requirement is known. */
export function isComplete(lines: RequirementResult[]): boolean | null {
  if (lines.length === 0) return null;
  return !lines.some((line) => kindOf(line.kind).isShort(line));
}

/**
 * What is asked of this person: by credential, by what is true of them, and with the award letter's total. `times` is how many years
 * are made up at once; when everything is waived the least of each is 0, and what may count at most stays.
 */
export function requirementsFor(
  rules: Rules,
  credential: string,
  person: Person | undefined,
  { times = 1, waived = false }: { times?: number; waived?: boolean } = {},
): Requirement[] {
  const all = rules.requirements[credential] ?? [];
  const asked = all.filter(({ when }) => when === undefined || person?.[when] === true);
  const total = person?.requiredMinutes;
  if (total === undefined && times === 1 && !waived) return asked;
  return asked.map((one) => {
    if (one.kind === 'occurrences') return { ...one, count: waived ? 0 : one.count * times };
    const minutes = one.kind === 'minimum' && one.code === 'total' ? (total ?? one.minutes) : one.minutes;
    return { ...one, minutes: waived && one.kind === 'minimum' ? 0 : minutes * times };
  });
}

/** Kinds of obligation that some requirement names. */
export function obligationsOf(requirements: Requirement[]): ReadonlySet<Kind> {
  const named = requirements.flatMap(({ of }) => of.flatMap(({ kinds: some }) => some ?? []));
  return new Set(named.filter((kind) => (obligations as readonly Kind[]).includes(kind)));
}
