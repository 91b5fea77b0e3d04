import { sql, type SQL } from 'drizzle-orm';
import type { RequestState, supervisor, WorkState } from '../../db/schema/index.ts';
import type { DeclineReason, WorkKind } from '../../domain/supervision/codes.ts';
import type { RequestView, SupervisorView, WorkRow } from '../../domain/supervision/contract.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of supervised work. */

export const inList = (ids: readonly string[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** An entry as it is stored, with the answer that holds now. */
export interface StoredWork extends Omit<WorkRow, 'answer' | 'competencies'> {
  bodyId: string;
  personId: string;
  certificationId: string | null;
  competencies: string | null;
  state: WorkState;
  signedMinutes: number | null;
  signedKind: WorkKind | null;
  decision: 'signed' | 'declined' | 'letter' | null;
  supervisorName: string | null;
  signedOn: string | null;
  reasonCode: DeclineReason | null;
  reasonText: string | null;
}

const selectWork = sql`
  select w.id, w.body_id as "bodyId", w.person_id as "personId", w.certification_id as "certificationId", w.kind, w.done_on as "on",
    w.minutes, w.grouping, w.format, w.organisation, w.domain, w.competencies, w.note, w.state, w.request_id as "requestId", w.version,
    w.signed_minutes as "signedMinutes", w.signed_kind as "signedKind", s.decision, s.supervisor_name as "supervisorName",
    s.signed_on as "signedOn", s.reason_code as "reasonCode", s.reason_text as "reasonText"
  from work_entry w left join work_signature s on s.id = w.signature_id`;

export const workRow = ({ competencies, ...row }: StoredWork): WorkRow => ({
  id: row.id,
  kind: row.kind,
  on: row.on,
  minutes: row.minutes,
  grouping: row.grouping,
  format: row.format,
  organisation: row.organisation,
  domain: row.domain,
  competencies: competencies === null ? [] : JSON.parse(competencies),
  note: row.note,
  state: row.state,
  answer:
    row.supervisorName === null || row.signedOn === null
      ? null
      : {
          supervisorName: row.supervisorName,
          on: row.signedOn,
          minutes: row.signedMinutes,
          kind: row.signedKind,
          reasonCode: row.reasonCode,
          reasonText: row.reasonText,
          byLetter: row.decision === 'letter',
        },
  requestId: row.state === 'sent' ? row.requestId : null,
  version: row.version,
});

/** One page of a person's entries, newest day first. */
export const pageOfWork = (
  personId: string,
  asked: { month?: string | undefined; state?: string | undefined },
  after: { on: string; id: string } | null,
  limit: number,
): SQL => sql`${selectWork}
  where w.person_id = ${personId}
    ${asked.month === undefined ? sql`` : sql`and w.done_on between ${`${asked.month}-01`} and ${`${asked.month}-31`}`}
    ${asked.state === undefined ? sql`` : sql`and w.state = ${asked.state}`}
    ${after === null ? sql`` : sql`and (w.done_on, w.id) < (${after.on}, ${after.id})`}
  order by w.done_on desc, w.id desc limit ${limit}`;

export const ownWork = (personIds: readonly string[], ids: readonly string[]): SQL =>
  sql`${selectWork} where w.id in ${inList(ids)} and w.person_id in ${inList(personIds)} order by w.done_on, w.id`;
export const workOfRequest = (requestId: string): SQL =>
  sql`${selectWork} where w.request_id = ${requestId} order by w.done_on, w.id`;
export const workInBody = (bodyId: string, personId: string, ids: readonly string[]): SQL =>
  sql`${selectWork} where w.id in ${inList(ids)} and w.person_id = ${personId} and w.body_id = ${bodyId} order by w.done_on, w.id`;

/** A change of one entry at the version and in the state it was decided on; else the batch rolls back. */
export const changeWork = (
  database: Database,
  was: Pick<StoredWork, 'id' | 'version' | 'state'>,
  set: SQL,
): Statement[] => [
  database.run(sql`update work_entry set ${set}, version = version + 1
    where id = ${was.id} and version = ${was.version} and state = ${was.state}`),
  guard(database),
];

/** An entry was taken out of what a supervisor has: their page must be read again, and an empty request is none. */
export const leaveRequest = (database: Database, requestId: string): Statement =>
  database.run(sql`update sign_request set version = version + 1,
      state = case when exists (select 1 from work_entry where request_id = ${requestId} and state = 'sent') then state else 'withdrawn' end,
      next_mail_at = case when exists (select 1 from work_entry where request_id = ${requestId} and state = 'sent') then next_mail_at end
    where id = ${requestId} and state = 'open'`);

export type StoredSupervisor = typeof supervisor.$inferSelect;

const selectSupervisor = sql`
  select id, body_id as "bodyId", person_id as "personId", name, email, language, qualification, certificate_number as "certificateNumber",
    other_credential as "otherCredential", from_on as "fromOn", to_on as "toOn", end_reason as "endReason", stopped_at as "stoppedAt",
    shared_at as "sharedAt", seen_at as "seenAt", created_at as "createdAt", version from supervisor`;

/** One person's supervisors: a handful, the newest first. */
export const mostSupervisors = 50;
export const supervisorsOf = (personId: string | SQL): SQL =>
  sql`${selectSupervisor} where person_id = ${personId} order by created_at desc, id desc limit ${mostSupervisors}`;
export const ownSupervisor = (personIds: readonly string[], id: string): SQL =>
  sql`${selectSupervisor} where id = ${id} and person_id in ${inList(personIds)}`;
export const supervisorInBody = (bodyId: string, personId: string, id: string): SQL =>
  sql`${selectSupervisor} where id = ${id} and person_id = ${personId} and body_id = ${bodyId}`;

export const supervisorView = (one: StoredSupervisor): SupervisorView => ({
  id: one.id,
  name: one.name,
  email: one.email,
  language: one.language,
  qualification: one.qualification as SupervisorView['qualification'],
  certificateNumber: one.certificateNumber,
  otherCredential: one.otherCredential,
  fromOn: one.fromOn,
  toOn: one.toOn,
  endReason: one.endReason as SupervisorView['endReason'],
  stopped: one.stoppedAt !== null,
  sharedAt: one.sharedAt,
  seenAt: one.sharedAt === null ? null : one.seenAt,
  version: one.version,
});

export interface StoredRequest extends Omit<RequestView, 'expired'> {
  state: RequestState;
  bodyId: string;
  personId: string;
  round: number;
}

const selectRequest = sql`
  select q.id, q.body_id as "bodyId", q.person_id as "personId", q.supervisor_id as "supervisorId", v.name as "supervisorName", q.state,
    q.round, q.sent_at as "sentAt", q.expires_at as "expiresAt", q.answered_on as "answeredOn", q.comment, q.version,
    (select count(*) from work_entry w where w.request_id = q.id) as entries,
    (select coalesce(sum(w.minutes), 0) from work_entry w where w.request_id = q.id) as minutes,
    (select min(w.done_on) from work_entry w where w.request_id = q.id) as "fromOn",
    (select max(w.done_on) from work_entry w where w.request_id = q.id) as "toOn"
  from sign_request q join supervisor v on v.id = q.supervisor_id`;

/** The newest of a person. */
export const requestsOf = (personId: string, most: number): SQL =>
  sql`${selectRequest} where q.person_id = ${personId} order by q.sent_at desc, q.id desc limit ${most}`;
export const ownRequest = (personIds: readonly string[], id: string): SQL =>
  sql`${selectRequest} where q.id = ${id} and q.person_id in ${inList(personIds)}`;

export const requestView = (
  { bodyId: _body, personId: _person, round: _round, ...one }: StoredRequest,
  now: number,
): RequestView => ({ ...one, expired: one.state === 'open' && one.expiresAt <= now });

/** Person and body, as mails and days need them. */
export interface PersonAndBody {
  personId: string;
  bodyId: string;
  name: string;
  email: string;
  language: 'en' | 'es';
  bodyName: string;
  helpContact: string;
  timeZone: string;
}

export const selectPersonAndBody = (where: SQL): SQL => sql`
  select p.id as "personId", p.body_id as "bodyId", p.name, a.email, a.language, b.name as "bodyName", b.help_contact as "helpContact",
    b.time_zone as "timeZone"
  from person p join account a on a.id = p.account_id join body b on b.id = p.body_id where ${where}`;
