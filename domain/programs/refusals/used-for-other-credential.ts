import type { Refusal } from './refusal.ts';

/** Where an hour serves one credential only, the one it was allotted to; without an allotment the one asked about. */
export const usedForOtherCredential: Refusal = ({ usedFor = [] }, minutes, { credit, credential }) =>
  credit.servesOneCredential && usedFor.length > 0 && !usedFor.includes(credential)
    ? { code: 'used_for_other_credential', minutes, params: { credential } }
    : null;
