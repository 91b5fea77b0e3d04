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

/** What is asked of this person: by credential, by what is true of them, and with the award letter's total. */
export function requirementsFor(rules: Rules, credential: string, person: Person | undefined): Requirement[] {
  const all = rules.requirements[credential] ?? [];
  const asked = all.filter(({ when }) => when === undefined || person?.[when] === true);
  const total = person?.requiredMinutes;
  if (total === undefined) return asked;
  return asked.map((one) =>
    one.code === 'total' && one.kind === 'minimum' ? { ...one, minutes: total } : one,
  );
}

/** Kinds of obligation that some requirement names. */
export function obligationsOf(requirements: Requirement[]): ReadonlySet<Kind> {
  const named = requirements.flatMap(({ of }) => of.flatMap(({ kinds: some }) => some ?? []));
  return new Set(named.filter((kind) => (obligations as readonly Kind[]).includes(kind)));
}
