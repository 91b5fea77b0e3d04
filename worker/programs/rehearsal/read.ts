import * as z from 'zod/mini';
import type { Language } from '../../../domain/auth/contract.ts';
import type { AffectedPerson } from '../../../domain/programs/editor-contract.ts';
import { sayChange } from '../../../domain/programs/rehearsal-sentences.ts';
import { isWorse, type Outcome } from '../../../domain/programs/rehearse.ts';
import { Failure } from '../../kernel/failure.ts';
import { cutPage, readCursor, type PageQuery } from '../../kernel/page.ts';
import type { Database } from '../../platform/ports.ts';
import { draftOf } from '../editor/draft.ts';
import { editorOf, type Where } from '../editor/store.ts';
import { pageOfChanges, type ChangeCursor } from './store.ts';
import { rehearsalView } from './view.ts';

const usualRows = 50;
const cursorShape = z.tuple([z.int(), z.string(), z.string()]);

async function findRehearsal(database: Database, where: Where) {
  const editor = await editorOf(database, where);
  const draft = draftOf(editor);
  if (!editor.rehearsal)
    throw new Failure(404, 'rules.not_rehearsed', 'This draft was not tried on anybody yet. Try it first.');
  return { row: editor.rehearsal, draft, program: editor.program };
}

export async function readRehearsal(database: Database, where: Where) {
  const { row, draft } = await findRehearsal(database, where);
  return { view: rehearsalView(row, draft.version), touchedAt: row.touchedAt };
}

export async function readAffected(
  database: Database,
  where: Where,
  query: PageQuery,
  language: Language,
): Promise<{ people: AffectedPerson[]; next: string | null }> {
  const limit = query.limit ?? usualRows;
  const cursor: ChangeCursor | null = readCursor(query.cursor, cursorShape);
  const { row, program } = await findRehearsal(database, where);
  const found = await pageOfChanges(database, row.id, cursor, limit + 1);
  const { rows, next } = cutPage(found, limit, ({ rank, sortName, certificationId }): ChangeCursor => [
    rank,
    sortName,
    certificationId,
  ]);
  const people = rows.map(({ certificationId, name, number, outcome: text }) => {
    const outcome: Outcome = JSON.parse(text);
    const { before, after, atOnce, appliesFrom, changes } = outcome;
    return {
      certificationId,
      name,
      number,
      worse: isWorse(outcome),
      atOnce,
      appliesFrom,
      before,
      after,
      changes: changes.map((change) => sayChange(change, language, program.preset)),
    };
  });
  return { people, next };
}
