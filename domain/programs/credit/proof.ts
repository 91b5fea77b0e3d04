import type { Activity } from '../contract.ts';
import type { Finding } from '../evaluation.ts';
import type { CreditRule } from '../rules.ts';

/** A warning only: the minutes still count. No proof in the request, no finding. */
export function proofIncomplete({ proof }: Activity, rule: CreditRule['proof']): Finding | null {
  if (!proof || !rule) return null;
  if (rule.notProof.includes(proof.kind))
    return { code: 'proof_incomplete', minutes: 0, params: { missing: ['certificate'] } };
  const signed = proof.shows.includes('supervisor_signature') ? (rule.signatureReplaces ?? []) : [];
  const missing = rule.mustShow.filter((what) => !proof.shows.includes(what) && !signed.includes(what));
  return missing.length === 0 ? null : { code: 'proof_incomplete', minutes: 0, params: { missing } };
}
