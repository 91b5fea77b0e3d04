import { sql } from 'drizzle-orm';
import { entryApplication } from '../../db/schema/index.ts';
import type { EntryStarted } from '../../domain/entry/contract.ts';
import { countOne } from '../auth/store.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Verb, Work } from '../kernel/write.ts';
import { addPersonStatements } from '../people/store.ts';
import { selectApply, type ApplyRow } from './own-read.ts';
import { entryRulesOf, entryVersions, rulesFor, type EntryRulesRow } from './rules-store.ts';

/** Anybody who signs in may begin. Whom the body does not know yet gets a record there, under the name they give. */
export const startEntry: Verb<{ programId: string; name: string }, EntryStarted> = async (
  work,
  { programId, name },
) => {
  const { database, actor, now } = work;
  const [[program], versions] = await database.batch([
    database.all<ApplyRow>(selectApply(programId, actor.accountId)),
    database.all<EntryRulesRow>(entryRulesOf(programId)),
  ]);
  if (!program) throw nothingHere();
  refuse(program, versions, now);
  await refuseMany(work);
  const { bodyId } = program;
  const personId = program.personId ?? newId('per');
  const id = newId('ent');
  const { accountId, email, language } = actor;
  const isNew = program.personId === null;
  return {
    value: { id, version: 1, personId },
    status: 201,
    statements: [
      ...(isNew
        ? addPersonStatements(database, { id: personId, bodyId, name, email, language, accountId, now })
        : []),
      database
        .insert(entryApplication)
        .values({ id, bodyId, personId, programId, kind: 'first', state: 'started', startedAt: now }),
    ],
    audit: [
      {
        bodyId,
        recordId: id,
        action: 'entry.start',
        objectKind: 'entry',
        objectId: id,
        detail: { programId, kind: 'first', ...(isNew && { name }) },
      },
    ],
    messages: [],
    onConflict: () => openedMeanwhile(work, personId, programId),
  };
};

function refuse(program: ApplyRow, versions: readonly EntryRulesRow[], now: number): void {
  if (program.openId !== null) throw openAlready(program.openId);
  if (program.holds === 1)
    throw new Failure(
      422,
      'entry.held_already',
      'You hold this certification already, or held it. Ask your board how to come back to it.',
    );
  const day = dateIn(program.timeZone, now);
  if (rulesFor(entryVersions(program, versions), 'first', { day })) return;
  throw new Failure(
    422,
    'entry.nothing_known',
    `What this program asks for at the start is not in Standing yet. Ask the board: ${program.helpContact}.`,
  );
}

const mostAnHour = 10;

/** Each beginning gives a body a person: nobody fills its list for fun. */
async function refuseMany({ database, actor, now }: Work): Promise<void> {
  const [count] = await countOne(database, `entry-start:${actor.accountId}`, now);
  if ((count?.count ?? 0) <= mostAnHour) return;
  throw new Failure(429, 'entry.too_many', 'You have begun many of these. Wait an hour, then go on.', {
    headers: { 'Retry-After': '3600' },
  });
}

const openAlready = (id: string | null) =>
  new Failure(409, 'entry.open_already', 'You have begun this already. Open it, and go on there.', {
    facts: { id },
  });

/** Two clicks at once: the first began it. */
export async function openedMeanwhile(
  { database, actor }: Work,
  personId: string,
  programId: string,
): Promise<Failure> {
  const [row] = await database.all<{ id: string }>(sql`
    select n.id from entry_application n join person p on p.id = n.person_id
    where n.program_id = ${programId} and (n.person_id = ${personId} or p.account_id = ${actor.accountId})
      and n.state in ('started', 'sent', 'returned')`);
  return openAlready(row?.id ?? null);
}
