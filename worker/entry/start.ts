import { sql } from 'drizzle-orm';
import { entryApplication } from '../../db/schema/index.ts';
import type { EntryStarted } from '../../domain/entry/contract.ts';
import { countOne } from '../auth/store.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Verb, Work } from '../kernel/write.ts';
import { addPersonStatements } from '../people/store.ts';
import {
  askerIn,
  readEarlier,
  refuseInTheWay,
  selectEarlier,
  within,
  type EarlierCertification,
} from './earlier.ts';
import { entryProgramOn, selectApply, type ApplyRow } from './own-read.ts';
import { bodyOf, bothOf, entryProgramsOf, type EntryProgramRow } from './rules-store.ts';

/** Anybody who signs in may begin. Whom the body does not know yet gets a record there, under the name they give. */
export const startEntry: Verb<{ programId: string; name: string }, EntryStarted> = async (
  work,
  { programId, name },
) => {
  const { database, actor, now } = work;
  const [[program], programs, ...rows] = await database.batch([
    database.all<ApplyRow>(selectApply(programId, actor.accountId)),
    database.all<EntryProgramRow>(entryProgramsOf(bodyOf(programId))),
    ...selectEarlier(database, askerIn(programId, actor.accountId)),
  ]);
  if (!program) throw nothingHere();
  refuse(work, program, programs, await readEarlier(work, rows));
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

function refuse(
  { now, language }: Work,
  program: ApplyRow,
  programs: readonly EntryProgramRow[],
  earlier: readonly EarlierCertification[],
): void {
  if (program.openId !== null) throw openAlready(program.openId);
  const asked = entryProgramOn(programs, program, now);
  refuseInTheWay(within(earlier, bothOf(asked)), program.helpContact, language);
  if (asked.rules) return;
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
