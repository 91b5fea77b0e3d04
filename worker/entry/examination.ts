import { sql } from 'drizzle-orm';
import { entryExamination } from '../../db/schema/index.ts';
import type { ExaminationInput } from '../../domain/entry/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { guard, type Audit, type Verb } from '../kernel/write.ts';
import { refuseUndecidable } from './decide-part.ts';
import { findEntry, type EntryFile } from './file.ts';
import { takenMeanwhile } from './save-part.ts';
import { entryInBody, findEntryState, touchEntry } from './store.ts';

/** Results of a program's test, as the body enters them. Every try counts; a slip of the finger is taken out again. */

export const enterExamination: Verb<
  { bodyId: string; id: string; result: ExaminationInput },
  { id: string; entryVersion: number }
> = async (work, { bodyId, id, result }) => {
  const { database, now, actor } = work;
  const file = await findEntry(work, entryInBody(bodyId, id));
  refuseUndecidable(work, file.row);
  if (!file.rules.requirements.some(({ kind }) => kind === 'examination'))
    throw new Failure(
      422,
      'entry.no_examination',
      'This program asks for no test. There is no result to enter.',
    );
  if (result.takenOn > file.today)
    throw invalid('takenOn', 'This day has not come yet. Give the day of the test.');
  const by = staffOf(actor, bodyId);
  const examination = newId('exm');
  const score = result.score ?? null;
  return {
    value: { id: examination, entryVersion: file.row.version + 1 },
    status: 201,
    statements: [
      ...touchEntry(database, id, ['sent']),
      database.insert(entryExamination).values({
        id: examination,
        bodyId,
        personId: file.row.personId,
        programId: file.row.programId,
        takenOn: result.takenOn,
        score,
        passed: result.passed,
        enteredAt: now,
        enteredBy: by.id,
        enteredByName: by.name,
      }),
    ],
    audit: [
      auditOf(file, 'entry.examine', examination, { takenOn: result.takenOn, score, passed: result.passed }),
    ],
    messages: [],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

export const withdrawExamination: Verb<
  { bodyId: string; id: string; examinationId: string },
  { id: string; entryVersion: number }
> = async (work, { bodyId, id, examinationId }) => {
  const { database, now } = work;
  const file = await findEntry(work, entryInBody(bodyId, id));
  if (!file.examinations.some((one) => one.id === examinationId)) throw nothingHere();
  refuseUndecidable(work, file.row);
  return {
    value: { id: examinationId, entryVersion: file.row.version + 1 },
    statements: [
      ...touchEntry(database, id, ['sent']),
      database.run(sql`update entry_examination set withdrawn_at = ${now}
        where id = ${examinationId} and withdrawn_at is null`),
      guard(database),
    ],
    audit: [auditOf(file, 'entry.withdraw_examination', examinationId)],
    messages: [],
    onConflict: async () => changedMeanwhile(),
  };
};

const auditOf = (
  { row }: EntryFile,
  action: string,
  objectId: string,
  detail: Record<string, unknown> = {},
): Audit => ({ bodyId: row.bodyId, recordId: row.id, action, objectKind: 'examination', objectId, detail });
