import { sql } from 'drizzle-orm';
import { CertificateFacts } from '../../certificate/index.ts';
import { numberRanges, type NewRun, type ReservedRun } from '../../domain/issuing/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Verb } from '../kernel/write.ts';
import { draftPapers, type PaperDraft } from './draft.ts';
import { insertItems } from './store.ts';

/**
 * The run with everything that makes its papers, in one batch: their ids, and the facts as they are now. What is
 * reserved by another run is left out; with two at once the unique index lets one through.
 */
export const reserveRun: Verb<NewRun & { bodyId: string }, ReservedRun> = async (work, input) => {
  const { database, now, actor } = work;
  const { bodyId, kind } = input;
  const ids = [...new Set(input.ids)];
  const drafts = await draftPapers(work, bodyId, kind, ids);
  const { chosen, leftOut } = sortOut(drafts, ids.length, actor.accountId);
  if (chosen.length === 0) throw nobodyLeft(leftOut);
  const runId = newId('run');
  const items = chosen.map((draft, seq) => {
    // What is frozen must be readable for ever: a fault of ours stops here, not in ten years.
    const facts = CertificateFacts.parse(draft.facts());
    return {
      id: facts.certificateId,
      certificationId: draft.file.id,
      paperFor: draft.paperFor,
      replacesId: draft.replacesId,
      applicationId: draft.applicationId,
      seq,
      facts,
    };
  });
  const numbers = numberRanges(items.map(({ facts }) => facts.number));
  const reason = input.kind === 'again' ? input.reason : null;
  const by = staffOf(actor, bodyId);
  return {
    value: { id: runId, total: items.length, leftOut },
    status: 201,
    statements: [
      database.run(sql`
        insert into issue_run (id, body_id, kind, reason, numbers, total, created_at, created_by, created_by_name)
        values (${runId}, ${bodyId}, ${kind}, ${reason}, ${JSON.stringify(numbers)}, ${items.length}, ${now}, ${by.id}, ${by.name})`),
      ...insertItems(database, { runId, bodyId }, items),
    ],
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'issuing.reserve',
        objectKind: 'issue_run',
        objectId: runId,
        detail: {
          papers: items.length,
          numbers: numbers
            .slice(0, 20)
            .map(([first, last]) => (first === last ? first : `${first} – ${last}`)),
          ...(reason !== null && { reason }),
        },
      },
    ],
    messages: [],
    onConflict: async () =>
      new Failure(
        409,
        'issuing.reserved_meanwhile',
        'A colleague reserved some of these just now. Load the list again; they are marked there.',
      ),
  };
};

function sortOut(
  drafts: readonly PaperDraft[],
  asked: number,
  accountId: string,
): { chosen: PaperDraft[]; leftOut: ReservedRun['leftOut'] } {
  const leftOut = { own: 0, reserved: 0, notInForce: 0, gone: asked - drafts.length };
  const chosen = drafts.filter(({ file, isReserved, status }) => {
    // Nobody issues their own paper.
    if (file.person.accountId === accountId) leftOut.own++;
    else if (isReserved) leftOut.reserved++;
    else if (status !== 'in_force') leftOut.notInForce++;
    else return true;
    return false;
  });
  return { chosen, leftOut };
}

const nobodyLeft = (leftOut: ReservedRun['leftOut']) =>
  new Failure(
    422,
    'issuing.nobody_left',
    'None of these papers can be issued now: they are reserved, issued, on hold, or your own. Load the list again.',
    { facts: { ...leftOut } },
  );
