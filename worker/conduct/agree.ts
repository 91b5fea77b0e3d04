import { statusEvent } from '../../db/schema/index.ts';
import { eventOf } from '../../domain/conduct/decide.ts';
import type { CertificationFile } from '../certifications/store.ts';
import { Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Message, Statement, Verb } from '../kernel/write.ts';
import { alreadyAnswered, decidedMeanwhile, followed, ownProposal } from './conflict.ts';
import type { Answered } from './propose.ts';
import { proposalIn, readDeciding, type Which } from './setting.ts';
import { settledDay } from './settled.ts';
import { answerProposal, changeCertification, closeAppeal, type StoredProposal } from './store.ts';

/**
 * A second person agrees: only now the status history gets its row, from which the public page and everything else
 * answer. Judged anew, since days and decisions may have gone by.
 */
export const agree: Verb<Which & { proposalId: string; version: number }, Answered> = async (work, input) => {
  const { database, now } = work;
  const { bodyId, certificationId, proposalId: id } = input;
  const setting = await readDeciding(work, input);
  const { file, today, by } = setting;
  const one = proposalIn(setting, id);
  if (one.state !== 'waiting') throw alreadyAnswered(one);
  if (one.proposedBy === by.id) throw ownProposal();
  const conflict = () => decidedMeanwhile(database, bodyId, certificationId);
  if (file.version !== input.version) throw await conflict();
  if (one.kind === 'reinstate' && file.followedBy) throw followed(file.followedBy);
  refusePassed(one, today);
  const settledOn = settledDay(file, one, today);
  const statusEventId = newId('sta');
  const kind = eventOf[one.kind];
  const appealGranted = one.reasonCode === 'appeal_granted';
  return {
    value: { id, state: 'agreed', settledOn },
    statements: [
      ...changeCertification(database, file),
      ...answerProposal(database, id, {
        state: 'agreed',
        at: now,
        by,
        settled: { on: settledOn, statusEventId },
      }),
      database.insert(statusEvent).values({
        id: statusEventId,
        bodyId,
        certificationId,
        kind,
        effectiveOn: settledOn,
        recordedAt: now,
        recordedBy: `${one.proposerName}, ${by.name}`,
      }) satisfies Statement,
      ...(appealGranted ? [closeAppeal(database, certificationId, 'granted', { at: now, ...by })] : []),
    ],
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: `certifications.${kind}`,
        objectKind: 'conduct_proposal',
        objectId: id,
        detail: {
          reasonCode: one.reasonCode,
          effectiveOn: settledOn,
          ...(one.letter !== null && { letter: one.letter }),
          proposedBy: one.proposerName,
        },
      },
    ],
    messages: [tell(file, 'record_changed')],
    onConflict: conflict,
  };
};

/** A named day is a promise to the person who was written to: it is never moved without saying so. */
function refusePassed({ starts, effectiveOn }: StoredProposal, today: string): void {
  if (starts !== 'day' || effectiveOn === null || effectiveOn >= today) return;
  throw new Failure(
    409,
    'conduct.day_passed',
    'The day that was proposed has passed. Send it back, so that it is proposed with another day.',
    { facts: { on: effectiveOn } },
  );
}

/** Neutral: no reason, no program, not even whether it is good news. */
export function tell(
  { bodyId, person, body }: Pick<CertificationFile, 'bodyId' | 'person' | 'body'>,
  template: 'record_changed' | 'received' | 'decision',
): Message {
  return {
    bodyId,
    to: person.email,
    language: person.language,
    template,
    params: { name: person.name, bodyName: body.name, helpContact: body.helpContact, path: '/home' },
  };
}
