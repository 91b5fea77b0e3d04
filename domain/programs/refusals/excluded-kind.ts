import { obligations, type Kind } from '../contract.ts';
import type { CreditRule } from '../rules.ts';
import type { Refusal } from './refusal.ts';

const isObligation: ReadonlySet<Kind> = new Set<Kind>(obligations);

/** A kind the program refuses, or an obligation that no requirement asks for. */
export const excludedKind: Refusal = ({ kind = 'course' }, minutes, { credit, askedObligations }) => {
  const accepted = isObligation.has(kind) ? askedObligations.has(kind) : acceptsEducation(credit, kind);
  if (accepted) return null;
  return { code: 'excluded_kind', minutes, params: { kind, accepted: credit.acceptedKinds ?? [] } };
};

const acceptsEducation = (credit: CreditRule, kind: Kind) =>
  !credit.refusedKinds.includes(kind) &&
  (credit.acceptedKinds === null || credit.acceptedKinds.includes(kind));
