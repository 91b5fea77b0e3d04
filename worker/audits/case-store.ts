import { sql, type SQL } from 'drizzle-orm';
import type {
  CaseState,
  EventDetail,
  EventKind,
  Letter,
  LineReason,
  LineState,
  Outcome,
  OutcomeReason,
  Phase,
  Rates,
  Stratum,
} from '../../domain/audits/contract.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of cases: their lines, files, story, and who may not work on them. */

export interface NewCase {
  id: string;
  bodyId: string;
  planId: string;
  memberId: string;
  applicationId: string;
  certificationId: string;
  personId: string;
  state: CaseState;
  at: number;
  dueOn: string;
  nextAt: number | null;
  lines: { id: string; activityId: string; minutes: number; state: LineState }[];
}

const field = (name: string): SQL => sql.raw(`json_extract(value, '$.${name}')`);

/** Four statements, however many were drawn. */
export function insertCases(database: Database, cases: readonly NewCase[]): Statement[] {
  const all = JSON.stringify(cases);
  const lines = JSON.stringify(
    cases.flatMap(({ id, lines: own }) => own.map((line) => ({ ...line, caseId: id }))),
  );
  return [
    database.run(sql`insert into audit_case (id, body_id, plan_id, member_id, application_id, certification_id, person_id,
        state, opened_at, since_at, due_on)
      select ${field('id')}, ${field('bodyId')}, ${field('planId')}, ${field('memberId')}, ${field('applicationId')},
        ${field('certificationId')}, ${field('personId')}, ${field('state')}, ${field('at')}, ${field('at')}, ${field('dueOn')}
      from json_each(${all})`),
    database.run(sql`insert into audit_line (id, case_id, activity_id, counted_minutes, state)
      select ${field('id')}, ${field('caseId')}, ${field('activityId')}, ${field('minutes')}, ${field('state')}
      from json_each(${lines})`),
    database.run(sql`insert into audit_event (case_id, at, kind, by, name, detail)
      select ${field('id')}, ${field('at')}, 'opened', 'system', 'Standing', json_object('dueOn', ${field('dueOn')})
      from json_each(${all})`),
    database.run(sql`insert into audit_clock (case_id, next_at)
      select ${field('id')}, ${field('nextAt')} from json_each(${all})`),
  ];
}

export interface StoredCase {
  id: string;
  bodyId: string;
  planId: string;
  memberId: string;
  applicationId: string;
  certificationId: string;
  personId: string;
  state: CaseState;
  openedAt: number;
  sinceAt: number;
  dueOn: string;
  extensions: number;
  round: number;
  seenAt: number | null;
  sentAt: number | null;
  moreTimeAskedAt: number | null;
  auditorId: string | null;
  auditorName: string | null;
  appointed: boolean;
  outcome: Outcome | null;
  reasonCode: OutcomeReason | null;
  proposedAt: number | null;
  proposedBy: string | null;
  proposerName: string | null;
  note: string | null;
  closedAt: number | null;
  letter: Letter | null;
  version: number;
  cycle: string;
  phase: Phase;
  answerDays: number;
  rates: Rates;
  stratum: Stratum;
  accountId: string;
  /** The person is staff of this body now. */
  colleague: boolean;
  /** Staff who said that they know the person. */
  conflicts: string[];
}

type CaseColumns = Omit<StoredCase, 'appointed' | 'letter' | 'rates' | 'colleague' | 'conflicts'> & {
  appointed: number;
  letter: string | null;
  rates: string;
  colleague: number;
  conflicts: string;
};

/** For a batch: pass its rows to `readCases`. `where` names the case as `k` and always says whose it may be. */
export const selectCases = (where: SQL): SQL => sql`
  select k.id, k.body_id as "bodyId", k.plan_id as "planId", k.member_id as "memberId", k.application_id as "applicationId",
    k.certification_id as "certificationId", k.person_id as "personId", k.state, k.opened_at as "openedAt",
    k.since_at as "sinceAt", k.due_on as "dueOn", k.extensions, k.round, k.seen_at as "seenAt", k.sent_at as "sentAt",
    k.more_time_asked_at as "moreTimeAskedAt", k.auditor_id as "auditorId", k.auditor_name as "auditorName", k.appointed,
    k.outcome, k.reason_code as "reasonCode", k.proposed_at as "proposedAt", k.proposed_by as "proposedBy",
    k.proposer_name as "proposerName", k.note, k.closed_at as "closedAt", k.letter, k.version,
    q.cycle, q.phase, q.answer_days as "answerDays", q.rates,
    (select stratum from audit_member m where m.plan_id = k.plan_id and m.id = k.member_id) as stratum,
    p.account_id as "accountId",
    exists (select 1 from staff t where t.body_id = k.body_id and t.account_id = p.account_id and t.removed_at is null) as colleague,
    (select json_group_array(staff_id) from audit_conflict f where f.person_id = k.person_id) as conflicts
  from audit_case k join audit_plan q on q.id = k.plan_id join person p on p.id = k.person_id where ${where}`;

export const readCases = (rows: readonly CaseColumns[]): StoredCase[] =>
  rows.map((row) => ({
    ...row,
    appointed: row.appointed === 1,
    letter: row.letter === null ? null : (JSON.parse(row.letter) as Letter),
    rates: JSON.parse(row.rates) as Rates,
    colleague: row.colleague === 1,
    conflicts: JSON.parse(row.conflicts) as string[],
  }));

export type { CaseColumns };

export const caseOfBody = (bodyId: string, id: string): SQL => sql`k.id = ${id} and k.body_id = ${bodyId}`;
export const caseOfPerson = (personIds: readonly string[], id: string): SQL =>
  sql`k.id = ${id} and k.person_id in (select value from json_each(${JSON.stringify(personIds)}))`;

export interface StoredLine {
  id: string;
  activityId: string;
  title: string;
  provider: string;
  doneOn: string;
  acceptedMinutes: number;
  countedMinutes: number;
  state: LineState;
  minutes: number | null;
  reasonCode: LineReason | null;
  question: string | null;
  askedRound: number | null;
}

export const selectLines = (caseId: string): SQL => sql`
  select l.id, l.activity_id as "activityId", a.title, a.provider, coalesce(a.accepted_on, a.done_on) as "doneOn",
    coalesce(a.accepted_minutes, a.claimed_minutes) as "acceptedMinutes", l.counted_minutes as "countedMinutes", l.state, l.minutes, l.reason_code as "reasonCode", l.question,
    l.asked_round as "askedRound"
  from audit_line l join activity a on a.id = l.activity_id where l.case_id = ${caseId}
  order by coalesce(a.accepted_on, a.done_on), l.id`;

export interface StoredFile {
  lineId: string;
  id: string;
  fileName: string;
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  bytes: number;
  uploadedAt: number;
  forCheck: 0 | 1;
}

export const selectFiles = (caseId: string): SQL => sql`
  select l.id as "lineId", e.id, e.file_name as "fileName", e.media_type as "mediaType", e.bytes,
    e.uploaded_at as "uploadedAt", exists (select 1 from audit_proof f where f.line_id = l.id and f.evidence_id = e.id) as "forCheck"
  from audit_line l join evidence e on e.activity_id = l.activity_id
  where l.case_id = ${caseId} and e.removed_at is null order by e.uploaded_at, e.id`;

export interface StoredEvent {
  id: number;
  at: number;
  kind: EventKind;
  by: 'person' | 'staff' | 'system';
  name: string;
  text: string | null;
  language: 'en' | 'es' | null;
  detail: string | null;
  inside: 0 | 1;
}

export const selectEvents = (caseId: string): SQL => sql`
  select id, at, kind, by, name, text, language, detail, inside from audit_event
  where case_id = ${caseId} order by id desc limit 200`;

/** A change of one case at the version and in the state that it was decided on; else the batch rolls back. */
export const changeCase = (
  database: Database,
  was: Pick<StoredCase, 'id' | 'version' | 'state'>,
  set: SQL,
): Statement[] => [
  database.run(sql`update audit_case set ${set}, version = version + 1
    where id = ${was.id} and version = ${was.version} and state = ${was.state}`),
  guard(database),
];

/** For what changes nothing that anybody decides by: as long as the case is open. */
export const whileOpen = (database: Database, caseId: string): Statement =>
  database.run(
    sql`insert into write_guard (ok) select 0 from audit_case where id = ${caseId} and state = 'closed'`,
  );

export const tell = (
  database: Database,
  caseId: string,
  event: {
    at: number;
    kind: EventKind;
    by: 'person' | 'staff' | 'system';
    name: string;
    text?: string | null;
    language?: 'en' | 'es';
    detail?: EventDetail;
    inside?: boolean;
  },
): Statement =>
  database.run(sql`insert into audit_event (case_id, at, kind, by, name, text, language, detail, inside)
    values (${caseId}, ${event.at}, ${event.kind}, ${event.by}, ${event.name}, ${event.text || null},
      ${event.language ?? null}, ${event.detail ? JSON.stringify(event.detail) : null}, ${event.inside ? 1 : 0})`);

export const setClock = (database: Database, caseId: string, nextAt: number | null): Statement =>
  database.run(sql`update audit_clock set next_at = ${nextAt} where case_id = ${caseId}`);

export const markLine = (database: Database, lineId: string, set: SQL): Statement =>
  database.run(sql`update audit_line set ${set} where id = ${lineId}`);

/** What waits to be asked goes to the person, as of a round. */
export const sendQuestions = (database: Database, caseId: string, round: number): Statement =>
  database.run(sql`update audit_line set state = 'question', asked_round = ${round}
    where case_id = ${caseId} and state = 'needs_more'`);

/** What has a file now is to be looked at; an answer to a question too, with a file or without. */
export const takeAnswers = (database: Database, caseId: string): Statement =>
  database.run(sql`update audit_line set state = 'answered'
    where case_id = ${caseId} and (state = 'question' or (state = 'asked' and exists (
      select 1 from evidence e where e.activity_id = audit_line.activity_id and e.removed_at is null)))`);

/** The files of a line that came during the check become these; the ones that fall out are taken away for good. */
export function replaceProofs(
  database: Database,
  line: { id: string; activityId: string },
  personId: string,
  ids: readonly string[],
  now: number,
): Statement[] {
  const list = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const own = sql`(select evidence_id from audit_proof where line_id = ${line.id})`;
  return [
    database.run(sql`update evidence set removed_at = ${now}, activity_id = null
      where activity_id = ${line.activityId} and id in ${own} and id not in ${list}`),
    database.run(sql`delete from audit_proof where line_id = ${line.id} and evidence_id not in ${list}`),
    database.run(sql`update evidence set activity_id = ${line.activityId}
      where id in ${list} and person_id = ${personId} and removed_at is null and activity_id is null`),
    database.run(sql`insert into audit_proof (line_id, evidence_id, added_at)
      select ${line.id}, value, ${now} from json_each(${JSON.stringify(ids)}) where true on conflict do nothing`),
    database.run(sql`insert into write_guard (ok) select 0 where (select count(*) from evidence
      where activity_id = ${line.activityId} and removed_at is null and id in ${list}) <> ${ids.length}`),
  ];
}

export const addConflict = (database: Database, personId: string, staffId: string, now: number): Statement =>
  database.run(sql`insert into audit_conflict (person_id, staff_id, declared_at)
    values (${personId}, ${staffId}, ${now}) on conflict do nothing`);

/** The renewal goes on. */
export const releaseRenewal = (database: Database, applicationId: string): Statement =>
  database.run(sql`update application set held_by = null, version = version + 1
    where id = ${applicationId} and held_by = 'audit'`);
