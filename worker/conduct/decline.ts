import type { Verb } from '../kernel/write.ts';
import { alreadyAnswered, decidedMeanwhile, notYours, ownProposal } from './conflict.ts';
import type { Answered } from './propose.ts';
import { proposalIn, readDeciding, type Which } from './setting.ts';
import { answerProposal } from './store.ts';

/** A proposal ends without effect: a second person sends it back, or who proposed it takes it back. It stays on the record. */

export const sendBack: Verb<Which & { proposalId: string; reason: string }, Answered> = (work, input) =>
  decline(work, input, 'sent_back');

export const takeBack: Verb<Which & { proposalId: string }, Answered> = (work, input) =>
  decline(work, input, 'taken_back');

type Declined = 'sent_back' | 'taken_back';

const actions = { sent_back: 'conduct.send_back', taken_back: 'conduct.take_back' } as const;

async function decline(
  work: Parameters<typeof sendBack>[0],
  input: Which & { proposalId: string; reason?: string },
  state: Declined,
): ReturnType<typeof sendBack> {
  const { database, now } = work;
  const { bodyId, certificationId, proposalId: id, reason } = input;
  const setting = await readDeciding(work, input);
  const { by } = setting;
  const one = proposalIn(setting, id);
  if (one.state !== 'waiting') throw alreadyAnswered(one);
  const isOwn = one.proposedBy === by.id;
  if (state === 'sent_back' && isOwn) throw ownProposal();
  if (state === 'taken_back' && !isOwn) throw notYours();
  return {
    value: { id, state, settledOn: null },
    statements: answerProposal(database, id, { state, at: now, by, ...(reason !== undefined && { reason }) }),
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: actions[state],
        objectKind: 'conduct_proposal',
        objectId: id,
        detail: { conduct: one.kind, ...(reason !== undefined && { reason }) },
      },
    ],
    messages: [],
    onConflict: () => decidedMeanwhile(database, bodyId, certificationId),
  };
}
