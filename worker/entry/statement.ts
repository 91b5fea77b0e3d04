import type { Context } from 'hono';
import { sql } from 'drizzle-orm';
import { personIds, staffOf } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { changedMeanwhile, Failure, nothingHere } from '../kernel/failure.ts';
import {
  auditStatement,
  guard,
  workOf,
  type Audit,
  type Statement,
  type Verb,
  type Work,
} from '../kernel/write.ts';
import { mayReadStatement } from './dossier.ts';
import { findEntry, type EntryFile } from './file.ts';
import { refuseUnlessOpenNow, takenMeanwhile } from './save-part.ts';
import { destroyKey, seal, unseal } from './seal.ts';
import { entryInBody, findEntryState, openStates, ownEntry, touchEntry, type StatementRow } from './store.ts';
import { statementRule } from './view.ts';

/** A person's own story: written when they want to, sealed at once, read by named roles, taken back for good. */

interface Kept {
  version: number;
  givenAt: number | null;
}

export const writeStatement: Verb<{ id: string; text: string; version: number }, Kept> = async (
  work,
  { id, text, version },
) => {
  const { database, ports, now } = work;
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  refuseUnlessOpenNow(file.row);
  refuseUnlessAsked(file);
  if ((file.statement?.version ?? 0) !== version) throw changedMeanwhile();
  const { bodyId, personId } = file.row;
  const sealed = await seal(database, ports, { personId, rowId: id, text, now });
  const put: Statement[] =
    version === 0
      ? [
          database.run(sql`insert into entry_statement (application_id, body_id, person_id, sealed, key_id, given_at)
            values (${id}, ${bodyId}, ${personId}, ${sealed.sealed}, ${sealed.keyId}, ${now})`),
        ]
      : [
          database.run(sql`update entry_statement set sealed = ${sealed.sealed}, key_id = ${sealed.keyId}, given_at = ${now},
            taken_back_at = null, version = version + 1 where application_id = ${id} and version = ${version}`),
          guard(database),
        ];
  return {
    value: { version: version + 1, givenAt: now },
    statements: [
      ...touchEntry(database, id, openStates),
      ...sealed.statements,
      ...put,
      destroyKey(database, file.statement?.keyId ?? null),
    ],
    audit: [auditOf(file, 'statements.write')],
    messages: [],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

/** Whenever they want to, decided or not. The key goes with the text: no copy can be read any more. */
export const takeBackStatement: Verb<{ id: string; version: number }, Kept> = async (
  work,
  { id, version },
) => {
  const { database } = work;
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  const { statement } = file;
  if (!statement || statement.version !== version) throw changedMeanwhile();
  if (statement.sealed === null)
    throw new Failure(409, 'entry.no_statement', 'There is no statement to take back. It is gone already.');
  return {
    value: { version: version + 1, givenAt: null },
    statements: [
      database.run(sql`update entry_application set version = version + 1 where id = ${id}`),
      ...eraseStatement(work, id, statement),
    ],
    audit: [auditOf(file, 'statements.take_back')],
    messages: [],
  };
};

/** Text and key, in one batch with what it is erased for. Nothing where there is none. */
export const eraseStatement = (
  { database, now }: Pick<Work, 'database' | 'now'>,
  id: string,
  statement: StatementRow | null,
): Statement[] =>
  statement?.sealed == null
    ? []
    : [
        database.run(sql`update entry_statement set sealed = null, key_id = null, taken_back_at = ${now}, version = version + 1
          where application_id = ${id} and version = ${statement.version}`),
        guard(database),
        destroyKey(database, statement.keyId),
      ];

export async function readOwnStatement(
  work: Work,
  id: string,
): Promise<{ text: string | null; version: number }> {
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  return { text: await textOf(work, file), version: file.statement?.version ?? 0 };
}

/**
 * By an administrator, or a reviewer while it is to be decided. The row in the log comes first. Not through `write`: an
 * answer that is kept for a repeated key would keep the text.
 */
export async function readStatement(c: Context<Env>, bodyId: string, id: string): Promise<{ text: string }> {
  const work = workOf(c);
  const file = await findEntry(work, entryInBody(bodyId, id));
  const { actor, database, now, requestId } = work;
  if (!mayReadStatement(file, actor, bodyId))
    throw file.statement?.sealed == null
      ? nothingHere()
      : new Failure(
          403,
          'entry.statement_closed',
          'This statement is not open to you: it is your own, or its application is decided.',
        );
  const { id: staffId, name, role } = staffOf(actor, bodyId);
  await database.batch([
    auditStatement(database, {
      ...auditOf(file, 'statements.read'),
      actorKind: 'staff',
      actorId: staffId,
      actorName: name,
      role,
      aal: actor.aal,
      at: now,
      requestId,
    }),
  ]);
  const text = await textOf(work, file);
  if (text === null) throw nothingHere();
  return { text };
}

const textOf = ({ ports }: Work, { row, statement }: EntryFile): Promise<string | null> =>
  statement ? unseal(ports, { rowId: row.id, ...statement }) : Promise.resolve(null);

/** A program that takes a plain yes asks for nobody's story, and keeps none. */
function refuseUnlessAsked(file: EntryFile): void {
  const rule = statementRule(file);
  if (rule && rule.statement !== 'attestation') return;
  throw new Failure(
    422,
    'entry.no_statement_asked',
    'This program asks for no statement. A yes is enough, so there is nothing to write.',
  );
}

const auditOf = ({ row }: EntryFile, action: string): Audit => ({
  bodyId: row.bodyId,
  recordId: row.id,
  action,
  objectKind: 'statement',
  objectId: row.id,
  detail: {},
});
