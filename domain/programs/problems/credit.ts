import { kinds, obligations, proofKinds, type Kind } from '../codes.ts';
import type { Rules } from '../rules.ts';
import { acceptsKind, type RulesProblem } from './problem.ts';

const isObligation: ReadonlySet<Kind> = new Set<Kind>(obligations);
const education = kinds.filter((kind) => !isObligation.has(kind));

/** What an activity is worth: lists that leave nothing, or say two things of one kind. */
export function creditProblems({ credit, requirements }: Rules): RulesProblem[] {
  const found: RulesProblem[] = [];
  const { acceptedKinds, acceptedFormats, refusedKinds, repetition, proof } = credit;
  const asked = new Set(
    Object.values(requirements).flatMap((all) =>
      all.flatMap(({ of }) => of.flatMap((one) => one.kinds ?? [])),
    ),
  );
  if (acceptedFormats?.length === 0) found.push({ path: 'credit.acceptedFormats', code: 'nothing_counts' });
  const anyObligation = [...asked].some((kind) => isObligation.has(kind));
  if (!anyObligation && !education.some((kind) => acceptsKind(credit, kind)))
    found.push({ path: 'credit.acceptedKinds', code: 'nothing_counts' });
  for (const [i, kind] of (acceptedKinds ?? []).entries()) {
    const path = `credit.acceptedKinds.${i}`;
    if (refusedKinds.includes(kind)) found.push({ path, code: 'refused_and_accepted' });
    else if (isObligation.has(kind) && !asked.has(kind)) found.push({ path, code: 'obligation_not_asked' });
  }
  for (const [i, kind] of refusedKinds.entries())
    if (isObligation.has(kind) && asked.has(kind))
      found.push({ path: `credit.refusedKinds.${i}`, code: 'obligation_refused_and_asked' });
  if (repetition?.kinds?.length === 0)
    found.push({ path: 'credit.repetition.kinds', code: 'repetition_of_nothing' });
  if (proof && proofKinds.every((kind) => proof.notProof.includes(kind)))
    found.push({ path: 'credit.proof.notProof', code: 'no_proof_left' });
  return found;
}
