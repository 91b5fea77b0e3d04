import { sql } from 'drizzle-orm';
import { checkName } from '../../certificate/index.ts';
import type { EntryDossier } from '../../domain/entry/contract.ts';
import { mayApprove } from '../../domain/entry/judge.ts';
import type { UnsignedEntry } from '../../domain/supervision/contract.ts';
import { selectUnsigned } from '../supervision/read.ts';
import { staffOf, type Actor } from '../kernel/actor.ts';
import type { Work } from '../kernel/write.ts';
import { programsOf } from './approve.ts';
import { readEarlier, selectEarlier, within } from './earlier.ts';
import { findEntry, findingsOf, type EntryFile } from './file.ts';
import { readLetter } from './letters.ts';
import { entryInBody } from './store.ts';
import { commonView, referenceView, statementRule, stillTo } from './view.ts';

/** The body's side: findings beside each requirement and its papers. The person's story is not in it. */
export async function readDossier(work: Work, bodyId: string, id: string): Promise<EntryDossier> {
  const { ports, actor, language } = work;
  const file = await findEntry(work, entryInBody(bodyId, id));
  const { row } = file;
  const findings = findingsOf(file);
  const asked = statementRule(file);
  const earlier = await earlierThan(work, file);
  const name = await checkName(row.name, await ports.fonts());
  const ownRecord = row.accountId === actor.accountId;
  // For those who decide: not for who only looks, and not for the person they are about.
  const mayReadLetters = !ownRecord && staffOf(actor, bodyId).role !== 'auditor';
  const unsigned =
    row.state === 'sent' && mayReadLetters
      ? await work.database.all<UnsignedEntry>(selectUnsigned(bodyId, row.personId))
      : [];
  const references = await Promise.all(
    file.references.map(async (one) => ({
      ...referenceView(one),
      answer: mayReadLetters ? await readLetter(ports, one) : null,
    })),
  );
  return {
    ...commonView(file, language, findings),
    person: { id: row.personId, name: row.name, email: row.email, language: row.language },
    references,
    statement: asked && {
      mode: asked.statement,
      givenAt: file.statement?.sealed == null ? null : file.statement.givenAt,
      mayRead: mayReadStatement(file, actor, bodyId),
    },
    mayApprove: row.state === 'sent' && mayApprove(findings),
    notYet: row.state === 'sent' ? stillTo(file, findings, ({ state }) => state !== 'done', language) : null,
    earlier,
    asksEnd: row.kind === 'first' && file.rules.stage !== null && file.rules.stage.months === undefined,
    nameProblem: name.ok ? null : { reason: name.reason, missing: name.missing },
    ownRecord,
    unsigned,
  };
}

/** What came before this application; what came of it is not among them. */
async function earlierThan(work: Work, file: EntryFile): Promise<EntryDossier['earlier']> {
  const { row } = file;
  const rows = await work.database.batch([...selectEarlier(work.database, sql`${row.personId}`, 'all')]);
  return within(await readEarlier(work, rows), programsOf(file))
    .filter(({ id, createdAt }) => id !== row.certificationId && createdAt <= (row.decidedAt ?? work.now))
    .map(({ id, number, stands }) => ({
      certificationId: id,
      number,
      state: stands.state,
      until: stands.state === 'ended' ? stands.on : null,
      retrain: stands.state === 'ended' && stands.stage === 'retrain',
    }));
}

/** While it is to be decided, and by an administrator afterwards; never one's own. */
export function mayReadStatement({ row, statement }: EntryFile, actor: Actor, bodyId: string): boolean {
  if (statement?.sealed == null || row.accountId === actor.accountId) return false;
  const { role } = staffOf(actor, bodyId);
  return role === 'administrator' || (role === 'reviewer' && row.state === 'sent');
}
