import { sql } from 'drizzle-orm';
import type { CaseState } from '../../domain/audits/contract.ts';
import { findDossier, type Dossier } from '../applications/dossier.ts';
import { personIds, staffOf, type Actor } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, nothingHere } from '../kernel/failure.ts';
import type { Message, Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import {
  caseOfBody,
  caseOfPerson,
  readCases,
  selectCases,
  selectLines,
  type CaseColumns,
  type StoredCase,
  type StoredLine,
} from './case-store.ts';

/** A case with its entries and the renewal that it checks, for whoever may work on it. */
export interface CaseFile {
  one: StoredCase;
  lines: StoredLine[];
  dossier: Dossier;
}

export async function findCase(
  work: Pick<Work, 'database' | 'now'>,
  bodyId: string,
  id: string,
): Promise<CaseFile> {
  const { database } = work;
  // At the same time: a renewal that is not the body's is one that does not exist, like the case.
  const [[cases, lines], dossier] = await Promise.all([
    database.batch([
      database.all<CaseColumns>(selectCases(caseOfBody(bodyId, id))),
      database.all<StoredLine>(selectLines(id)),
    ]),
    findDossier(work, bodyId, sql`(select application_id from audit_case where id = ${id})`),
  ]);
  const [one] = readCases(cases);
  if (!one) throw nothingHere();
  return { one, lines, dossier };
}

/** For a member of the staff who is about to change something. */
export async function caseToWorkOn(
  work: Work,
  bodyId: string,
  id: string,
  version: number,
  states: readonly CaseState[],
): Promise<CaseFile> {
  const file = await findCase(work, bodyId, id);
  refuseConflict(work.actor, file.one);
  if (file.one.version !== version) throw await whoWasFirst(work, file);
  refuseState(file.one, version, states);
  return file;
}

export function refuseState(one: StoredCase, version: number, states: readonly CaseState[]): void {
  if (one.state === 'closed') throw closed(one);
  if (one.version !== version) throw changedMeanwhile();
  if (!states.includes(one.state))
    throw new Failure(409, 'audits.wrong_state', wrongState[one.state], { facts: { state: one.state } });
}

const wrongState: Record<Exclude<CaseState, 'closed'>, string> = {
  with_person: 'This check is with the person. Wait for the answer, or for the last day to give one.',
  with_body: 'This check is with the board. Load it again to see what is next.',
  proposed: 'An outcome was proposed. A second person agrees with it, or sends it back.',
};

const closed = ({ closedAt }: StoredCase) =>
  new Failure(409, 'audits.closed', 'This check is closed. Load it again to see how.', {
    facts: { at: closedAt },
  });

export type Conflict = 'own_record' | 'known' | 'colleague' | null;

/**
 * Nobody checks themselves, somebody they know, or a colleague. The case of a colleague is for whom an administrator
 * appoints: an auditor who does not work with that person.
 */
export function conflictOf(actor: Actor, one: StoredCase): Conflict {
  const me = staffOf(actor, one.bodyId);
  if (one.accountId === actor.accountId) return 'own_record';
  if (one.conflicts.includes(me.id)) return 'known';
  return one.colleague && !(one.appointed && one.auditorId === me.id) ? 'colleague' : null;
}

export function refuseConflict(actor: Actor, one: StoredCase): void {
  const conflict = conflictOf(actor, one);
  if (conflict === null) return;
  const message = {
    own_record: 'This is your own record. Somebody else does this check.',
    known: 'You said that you know this person. Somebody else does this check.',
    colleague:
      'This person works for your body. An administrator has to appoint an auditor who does not work with them.',
  }[conflict];
  throw new Failure(403, `audits.${conflict}`, message);
}

export async function findOwnCase(
  { database, actor }: { database: Database; actor: Actor },
  id: string,
): Promise<{ one: StoredCase; lines: StoredLine[] }> {
  const [cases, lines] = await database.batch([
    database.all<CaseColumns>(selectCases(caseOfPerson(personIds(actor), id))),
    database.all<StoredLine>(selectLines(id)),
  ]);
  const [one] = readCases(cases);
  if (!one) throw nothingHere();
  return { one, lines };
}

/** The batch was rolled back: somebody was first, and the log of the record says who. */
export async function whoWasFirst({ database }: Work, { one }: Pick<CaseFile, 'one'>): Promise<Failure> {
  const [row] = await database.all<{ by: string; at: number; state: CaseState; closedAt: number | null }>(sql`
    select l.actor_name as "by", l.at, k.state, k.closed_at as "closedAt"
    from audit_row l join audit_case k on k.id = ${one.id}
    where l.body_id = ${one.bodyId} and l.record_id = ${one.certificationId} and l.object_id = ${one.id}
    order by l.id desc limit 1`);
  if (!row) return changedMeanwhile();
  const { by, at, state } = row;
  return new Failure(
    409,
    state === 'closed' ? 'audits.closed' : 'audits.somebody_was_first',
    `${by} was first. Load it again to see how it stands now.`,
    { facts: { by, at, state } },
  );
}

/** That there is news, and where; never what. */
export function neutralMail(
  { one, dossier: { file } }: Pick<CaseFile, 'one' | 'dossier'>,
  template: 'check_question' | 'check_message' | 'check_more_time' | 'check_closed',
  more: Record<string, string> = {},
): Message {
  const { name, email, language } = file.person;
  const { name: bodyName, helpContact } = file.body;
  return {
    bodyId: one.bodyId,
    to: email,
    language,
    template,
    params: { name, bodyName, helpContact, path: `/checks/${one.id}`, ...more },
  };
}
