import type { Published, PublishInput } from '../../../domain/programs/editor-contract.ts';
import { rulesDiff } from '../../../domain/programs/rules-diff.ts';
import { staffOf } from '../../kernel/actor.ts';
import { changedMeanwhile, Failure } from '../../kernel/failure.ts';
import { newId } from '../../kernel/ids.ts';
import { dateIn } from '../../kernel/today.ts';
import { guard, type Statement, type Verb } from '../../kernel/write.ts';
import type { Database } from '../../platform/ports.ts';
import { replaceRehearsal, tellAffected } from '../rehearsal/store.ts';
import { auditOf, byOf } from './change.ts';
import { draftAt, mayPublish, refuseProblems, secondPersonNeeded, type OpenDraft } from './draft.ts';
import { editorOf, endDraft, insertVersion, newestOf, type Editor, type Where } from './store.ts';

/**
 * A draft becomes a version of the rules, from the next request of every process. Decisions keep the version and the
 * findings they were made under: they are stored with them.
 */
export function publishDraft(where: Where): Verb<PublishInput, Published> {
  return async (work, { version, tell }) => {
    const { database, now, language, actor } = work;
    const editor = await editorOf(database, where);
    const draft = draftAt(editor, version);
    if (!mayPublish(editor, draft, actor, where.bodyId))
      throw secondPerson(draft, staffOf(actor, where.bodyId).id);
    refuseProblems(editor, draft, language, { today: dateIn(editor.program.timeZone, now) });
    const inForceFrom = draft.inForceFrom ?? '';
    const code = codeFor(editor, inForceFrom);
    const told = tell ? tellStatements(database, editor, where, draft, now) : null;
    const { rules, ruleVersionBy } = draft;
    return {
      value: { code, inForceFrom, told: told?.people ?? 0 },
      statements: [
        ...(told?.statements ?? [replaceRehearsal(database, where, now)]),
        ...endDraft(database, where, version, now),
        ...insertVersion(
          database,
          where,
          {
            id: newId('rul'),
            version: { id: code, inForceFrom, onRequestOnly: false, rules },
            ruleVersionBy,
            rulesStamp: editor.program.rulesStamp,
          },
          byOf(work, where.bodyId),
        ),
      ],
      audit: [
        auditOf(where, editor, 'rules.publish', {
          ruleVersion: code,
          inForceFrom,
          ...(secondPersonNeeded(editor) ? { sentBy: draft.sentByName } : { alone: true }),
          told: told?.people ?? 0,
          ...diffOf(editor, draft),
        }),
      ],
      messages: [],
      onConflict: async () => changedMeanwhile(),
    };
  };
}

function secondPerson({ sentAt, sentBy }: OpenDraft, me: string): Failure {
  const message =
    sentAt === null
      ? 'Two people publish rules here. Send the draft first; another administrator then publishes it.'
      : 'You sent this draft, so another administrator has to publish it.';
  return new Failure(409, 'rules.second_person', message, {
    facts: { sent: sentAt !== null, mine: sentBy === me },
  });
}

/** The day it comes into force; with a number where that code was used before. */
function codeFor({ versions }: Editor, inForceFrom: string): string {
  const taken = new Set(versions.map(({ code }) => code));
  let code = inForceFrom;
  for (let n = 2; taken.has(code); n++) code = `${inForceFrom}-${n}`;
  return code;
}

/** Only whom a rehearsal of this very draft found, with what it found. */
function tellStatements(
  database: Database,
  { rehearsal }: Editor,
  where: Where,
  { version, inForceFrom }: OpenDraft,
  now: number,
): { people: number; statements: Statement[] } {
  if (!rehearsal || rehearsal.draftVersion !== version || rehearsal.finishedAt === null)
    throw new Failure(
      409,
      'rules.rehearse_first',
      'Try this draft on everybody first, so that we know whom to tell. Or publish without telling.',
    );
  const { id, affected } = rehearsal;
  return {
    people: affected,
    statements: [
      tellAffected(database, {
        rehearsalId: id,
        bodyId: where.bodyId,
        inForceFrom: inForceFrom ?? '',
        now,
      }),
      replaceRehearsal(database, where, now, id),
      guard(database),
    ],
  };
}

function diffOf(editor: Editor, { rules, ruleVersionBy }: OpenDraft) {
  const before = { ruleVersionBy: editor.program.ruleVersionBy, ...newestOf(editor)?.version.rules };
  return rulesDiff(before, { ruleVersionBy, ...rules });
}
