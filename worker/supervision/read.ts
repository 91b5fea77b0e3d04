import { sql } from 'drizzle-orm';
import type { Competency } from '../../domain/competencies/codes.ts';
import type { SignedHours } from '../../domain/supervision/facts.ts';
import type { Database } from '../platform/ports.ts';

/** What other features read of supervision: signed hours, and nothing that is private to person and supervisor. */

type Row = Omit<SignedHours, 'competencies'> & { competencies: string | null };

/** For a batch; pass its rows to `readSignedHours`. Oldest day first. */
export const selectSignedHours = (bodyId: string, personId: string) => sql`
  select w.id, w.signed_kind as kind, w.done_on as "on", w.signed_minutes as minutes, w.grouping, s.supervisor_name as "supervisorName",
    s.signed_on as "signedOn", s.credential as "supervisorCredential", w.competencies
  from work_entry w join work_signature s on s.id = w.signature_id
  where w.person_id = ${personId} and w.body_id = ${bodyId} and w.state = 'signed'
  order by w.done_on, w.id`;

export type SignedHoursRow = Row;

export const readSignedHours = (rows: readonly Row[]): SignedHours[] =>
  rows.map(({ competencies, ...row }) => ({
    ...row,
    competencies: competencies === null ? [] : (JSON.parse(competencies) as Competency[]),
  }));

/** Of somebody on the way: what a letter may stand for. For a batch, or to await. */
export const selectUnsigned = (bodyId: string, personId: string) => sql`
  select id, done_on as "on", kind, minutes, state from work_entry
  where person_id = ${personId} and body_id = ${bodyId} and state in ('logged', 'sent', 'declined')
  order by done_on desc, id desc limit 300`;

/** All that is signed now, of a person who is certified or only on the way. */
export const signedHoursOf = async (
  database: Database,
  bodyId: string,
  personId: string,
): Promise<SignedHours[]> => readSignedHours(await database.all<Row>(selectSignedHours(bodyId, personId)));
