import { personIds } from '../kernel/actor.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import { findOwnEvidence, removeEvidence } from './store.ts';

export interface RemovedEvidence {
  removed: true;
  /** Of the activity it was attached to: send this with the next change. */
  activityVersion: number | null;
}

const undecided = new Set(['waiting', 'returned', 'withdrawn']);
/** Of an application for a first certification: it is not with the body. */
const notSent = new Set(['started', 'returned', 'withdrawn']);

/** The person takes a file away, while nobody has decided on its activity. The bytes go with the next sweep. */
export const removeOwnEvidence: Verb<{ id: string }, RemovedEvidence> = async (work, { id }) => {
  const { database, actor, now } = work;
  const [found] = await findOwnEvidence(database, id, personIds(actor));
  if (!found) throw nothingHere();
  const { activityId, activityState, activityVersion, entryState, bodyId, certificationId } = found;
  const isDecided = activityState !== null && !undecided.has(activityState);
  if (isDecided || (entryState !== null && !notSent.has(entryState)))
    throw new Failure(
      409,
      'evidence.decided',
      'A decision was made with this file, so it stays with it. Ask your board if it must go.',
    );
  return {
    value: { removed: true, activityVersion: activityVersion === null ? null : activityVersion + 1 },
    statements: removeEvidence(database, found, now),
    audit: [
      {
        bodyId,
        recordId: certificationId ?? found.entryApplicationId ?? bodyId,
        action: 'evidence.remove',
        objectKind: 'evidence',
        objectId: id,
        detail: { activityId },
      },
    ],
    messages: [],
  };
};
