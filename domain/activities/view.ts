import type { Language } from '../auth/contract.ts';
import type { ActivityView, EvidenceView } from './contract.ts';
import { activityRow, type Answers, type StoredActivity } from './row.ts';

/** One activity, whole. The body sees the same, and may not edit it. */
export function activityView(
  stored: StoredActivity,
  evidence: EvidenceView[],
  answers: Answers,
  program: { id: string },
  language: Language,
): ActivityView {
  const { certificationId, amount, hoursPerUnit, nonInstructionMinutes, topics, kind } = stored;
  return {
    ...activityRow(stored, answers, program, language),
    certificationId,
    amount,
    unit: stored.unit as ActivityView['unit'],
    hoursPerUnit,
    nonInstructionMinutes,
    topics,
    kind,
    format: stored.format as ActivityView['format'],
    sponsor: stored.sponsor as ActivityView['sponsor'],
    accepted:
      stored.state === 'accepted'
        ? {
            minutes: stored.acceptedMinutes,
            doneOn: stored.acceptedOn,
            topics: stored.acceptedTopics,
            sponsor: stored.acceptedSponsor as ActivityView['sponsor'],
          }
        : null,
    reasonCode: stored.reasonCode,
    decidedAt: stored.decidedAt,
    evidence,
    mayEdit: mayEdit(stored),
  };
}

/** Still the person's to change, or to answer about. What a provider reported waits for the board as it was reported. */
export const mayEdit = (stored: Pick<StoredActivity, 'state' | 'attestedBy'>): boolean =>
  isUndecided(stored) && !(stored.attestedBy && stored.state === 'waiting');

/** Nobody has decided on it. */
export const isUndecided = ({ state }: Pick<StoredActivity, 'state'>): boolean =>
  state === 'waiting' || state === 'returned';
