import type { ConductProposal, ProposalState } from '../../domain/conduct/contract.ts';
import { Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Verb } from '../kernel/write.ts';
import { decidedMeanwhile, followed } from './conflict.ts';
import { readDeciding, type Which } from './setting.ts';
import { settledDay } from './settled.ts';
import { insertProposal, refuseIfChanged } from './store.ts';

export interface Answered {
  id: string;
  state: ProposalState;
  /** The day it takes effect; null until a second person agreed. */
  settledOn: string | null;
}

/** One person proposes. Nothing changes for anybody until a second one agrees. */
export const propose: Verb<Which & ConductProposal, Answered> = async (work, input) => {
  const { database, now } = work;
  const { bodyId, certificationId, kind, reasonCode, starts, letter, note } = input;
  const { file, today, by, proposals } = await readDeciding(work, input);
  const waiting = proposals.find(({ state }) => state === 'waiting');
  if (waiting)
    throw new Failure(
      409,
      'conduct.waiting',
      `${waiting.proposerName} proposed something here that waits for a second person. Answer that first.`,
      { facts: { by: waiting.proposerName, at: waiting.proposedAt } },
    );
  const conflict = () => decidedMeanwhile(database, bodyId, certificationId);
  if (file.version !== input.version) throw await conflict();
  if (kind === 'reinstate' && file.followedBy) throw followed(file.followedBy);
  const effectiveOn = input.effectiveOn ?? null;
  settledDay(file, { kind, reasonCode, starts, effectiveOn }, today);
  const id = newId('cdp');
  return {
    value: { id, state: 'waiting', settledOn: null },
    status: 201,
    statements: [
      refuseIfChanged(database, file),
      insertProposal(database, {
        id,
        bodyId,
        certificationId,
        kind,
        reasonCode,
        starts,
        effectiveOn,
        letter: letter ?? null,
        note: note ?? null,
        proposedAt: now,
        proposedBy: by.id,
        proposerName: by.name,
        state: 'waiting',
      }),
    ],
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: 'conduct.propose',
        objectKind: 'conduct_proposal',
        objectId: id,
        detail: {
          conduct: kind,
          reasonCode,
          conductStarts: starts,
          ...(effectiveOn !== null && { effectiveOn }),
          ...(letter !== undefined && { letter }),
        },
      },
    ],
    messages: [],
    onConflict: conflict,
  };
};
