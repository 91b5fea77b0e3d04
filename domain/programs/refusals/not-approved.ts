import { obligations, type Kind } from '../contract.ts';
import type { Refusal } from './refusal.ts';

/** Approval is asked of education; hours of service have a supervisor, not a course approval. */
export const notApproved: Refusal = (
  { approval = 'approved', sponsor = 'approved_vendor', kind = 'course', recognition },
  minutes,
  { credit },
) => {
  if ((obligations as readonly Kind[]).includes(kind)) return null;
  if (recognition && credit.refusedRecognitions?.includes(recognition))
    return { code: 'not_approved', minutes, params: { approval, recognition } };
  if (!credit.approvalNeeded) return null;
  const refused = approval !== 'approved' || credit.refusedSponsors.includes(sponsor);
  return refused ? { code: 'not_approved', minutes, params: { approval } } : null;
};
