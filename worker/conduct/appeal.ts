import type { AppealOutcome } from '../../domain/conduct/contract.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { guard, type Verb } from '../kernel/write.ts';
import { tell } from './agree.ts';
import { decidedMeanwhile } from './conflict.ts';
import { readDeciding, type Which } from './setting.ts';
import { closeAppeal, insertAppeal } from './store.ts';

/** An appeal is noted, and later closed. Neither changes the standing or the public page: only a decision does. */

export const noteAppeal: Verb<
  Which & { receivedOn: string; letter?: string | undefined },
  { id: string }
> = async (work, input) => {
  const { database, now } = work;
  const { bodyId, certificationId, receivedOn, letter } = input;
  const { file, today, by, appeals } = await readDeciding(work, input);
  if (receivedOn > today)
    throw invalid('receivedOn', 'This day is still to come. Choose today or an earlier day.');
  if (receivedOn < file.certifiedOn)
    throw invalid('receivedOn', 'This is before the first certification. Check the day.');
  const pending = appeals.find(({ outcome }) => outcome === null);
  if (pending)
    throw new Failure(
      409,
      'conduct.appeal_pending',
      `${pending.recorderName} has noted an appeal that is still pending. Close that one first.`,
      { facts: { by: pending.recorderName, at: pending.recordedAt } },
    );
  const id = newId('apl');
  return {
    value: { id },
    status: 201,
    statements: [
      insertAppeal(database, {
        id,
        bodyId,
        certificationId,
        receivedOn,
        letter: letter ?? null,
        recordedAt: now,
        recordedBy: by.id,
        recorderName: by.name,
      }),
    ],
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: 'conduct.note_appeal',
        objectKind: 'conduct_appeal',
        objectId: id,
        detail: { receivedOn, ...(letter !== undefined && { letter }) },
      },
    ],
    messages: [tell(file, 'received')],
    onConflict: () => decidedMeanwhile(database, bodyId, certificationId),
  };
};

export const endAppeal: Verb<Which & { appealId: string; outcome: AppealOutcome }, { id: string }> = async (
  work,
  input,
) => {
  const { database, now } = work;
  const { bodyId, certificationId, appealId: id, outcome } = input;
  const { file, by, appeals } = await readDeciding(work, input);
  const one = appeals.find((appeal) => appeal.id === id);
  if (!one) throw nothingHere();
  if (one.outcome !== null)
    throw new Failure(
      409,
      'conduct.appeal_closed',
      `${one.closerName} has closed this appeal already. Load it again to see it.`,
      { facts: { by: one.closerName, at: one.closedAt } },
    );
  return {
    value: { id },
    statements: [closeAppeal(database, certificationId, outcome, { at: now, ...by }), guard(database)],
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: 'conduct.close_appeal',
        objectKind: 'conduct_appeal',
        objectId: id,
        detail: { outcome },
      },
    ],
    messages: [tell(file, 'decision')],
    onConflict: () => decidedMeanwhile(database, bodyId, certificationId),
  };
};
