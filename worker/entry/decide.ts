import { sql } from 'drizzle-orm';
import type { EntryDecided, EntryDecision } from '../../domain/entry/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import type { Verb, Work } from '../kernel/write.ts';
import { moveReviewItem } from '../reviews/store.ts';
import { approve, heldMeanwhile } from './approve.ts';
import { refuseUndecidable } from './decide-part.ts';
import { findEntry, findingsOf, type EntryFile } from './file.ts';
import { entryPath, mailPerson } from './mail.ts';
import { takenMeanwhile } from './save-part.ts';
import { changeEntry, entryInBody, findEntryState } from './store.ts';

/** A decision on the whole: certify, ask for something more, or not now. */

const effects = {
  approve: { state: 'approved', queue: 'closed', mail: 'decision' },
  return: { state: 'returned', queue: 'with_person', mail: 'request' },
  decline: { state: 'declined', queue: 'closed', mail: 'decision' },
} as const;

export const decideEntry: Verb<
  { bodyId: string; id: string; decision: EntryDecision },
  EntryDecided
> = async (work, { bodyId, id, decision }) => {
  const { database, now, actor } = work;
  const file = await findEntry(work, entryInBody(bodyId, id));
  const { row } = file;
  refuseUndecidable(work, row);
  if (row.version !== decision.version) throw changedMeanwhile();
  const effect = effects[decision.decision];
  const approval = decision.decision === 'approve' ? await approve(work, file, decision) : null;
  const findings = approval?.findings ?? findingsOf(file);
  const by = staffOf(actor, bodyId);
  const reason = {
    code: decision.decision === 'decline' ? decision.reasonCode : null,
    text: 'reason' in decision ? decision.reason : null,
  };
  return {
    value: {
      id,
      state: effect.state,
      version: row.version + 1,
      certificationId: approval?.certificationId ?? null,
      certificateId: approval?.certificateId ?? null,
    },
    statements: [
      ...changeEntry(
        database,
        row,
        sql`state = ${effect.state}, decided_at = ${now}, decided_by = ${by.id}, decider_name = ${by.name},
          reason_code = ${reason.code}, reason_text = ${reason.text}, rules_code = ${file.rules.code},
          findings = ${JSON.stringify(findings)}, certification_id = ${approval?.certificationId ?? null}`,
      ),
      ...(approval?.statements ?? []),
      moveReviewItem(database, { bodyId, kind: 'entry', subjectId: id }, effect.queue),
    ],
    audit: [
      {
        bodyId,
        recordId: id,
        action: `entry.${decision.decision}`,
        objectKind: 'entry',
        objectId: id,
        detail: {
          sentOn: row.sentOn,
          rules: file.rules.code,
          ...(reason.code !== null && { reasonCode: reason.code }),
          ...(reason.text !== null && { reason: reason.text }),
          ...(approval && { certificationId: approval.certificationId }),
        },
      },
      ...(approval?.audit ?? []),
    ],
    messages: [mailPerson(row, effect.mail, decision.decision === 'approve' ? '/home' : entryPath(row))],
    onConflict: () => whoWasFirst(work, file, decision),
  };
};

/** The application itself was decided, or the person was certified or led back another way; else something else changed. */
async function whoWasFirst(work: Work, file: EntryFile, decision: EntryDecision): Promise<Failure> {
  const now = await findEntryState(work.database, file.row.id);
  if (now && now.state !== 'sent') return takenMeanwhile(now);
  const held = decision.decision === 'approve' ? await heldMeanwhile(work, file) : null;
  return held ?? changedMeanwhile();
}
