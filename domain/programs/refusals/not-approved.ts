import { obligations, type Kind } from '../contract.ts';
import type { Refusal } from './refusal.ts';

/** Approval is asked of education; hours of service have a supervisor, not a course approval. */
export const notApproved: Refusal = (
  { approval = 'approved', sponsor = 'approved_vendor', kind = 'course' },
  minutes,
  { credit },
) => {
  if (!credit.approvalNeeded || (obligations as readonly Kind[]).includes(kind)) return null;
  const refused = approval !== 'approved' || credit.refusedSponsors.includes(sponsor);
  return refused ? { code: 'not_approved', minutes, params: { approval } } : null;
};
