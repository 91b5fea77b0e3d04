import { sql, type SQL } from 'drizzle-orm';
import type {
  EntryApplicationKind,
  EntryApplicationState,
  EntryDeclineReason,
  ReferenceState,
  Relation,
  RouteCode,
} from '../../domain/entry/codes.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of applications for a first certification. */

/** The application with its person, program and body: what every step needs. */
export interface EntryRow {
  id: string;
  bodyId: string;
  personId: string;
  programId: string;
  kind: EntryApplicationKind;
  stageCertificationId: string | null;
  state: EntryApplicationState;
  startedAt: number;
  sentAt: number | null;
  sentOn: string | null;
  ethicsVersionId: string | null;
  ethicsSignedAt: number | null;
  decidedAt: number | null;
  deciderName: string | null;
  reasonCode: EntryDeclineReason | null;
  reasonText: string | null;
  rulesCode: string | null;
  findings: string | null;
  certificationId: string | null;
  version: number;
  name: string;
  email: string;
  language: Language;
  accountId: string;
  personVersion: number;
  preset: string;
  credential: string;
  title: string;
  titleEs: string;
  bodyName: string;
  helpContact: string;
  timeZone: string;
}

const selectEntries = (where: SQL): SQL => sql`
  select n.id, n.body_id as "bodyId", n.person_id as "personId", n.program_id as "programId", n.kind,
    n.stage_certification_id as "stageCertificationId", n.state, n.started_at as "startedAt", n.sent_at as "sentAt",
    n.sent_on as "sentOn", n.ethics_version_id as "ethicsVersionId", n.ethics_signed_at as "ethicsSignedAt",
    n.decided_at as "decidedAt", n.decider_name as "deciderName", n.reason_code as "reasonCode", n.reason_text as "reasonText",
    n.rules_code as "rulesCode", n.findings, n.certification_id as "certificationId", n.version,
    p.name, a.email, a.language, p.account_id as "accountId", p.version as "personVersion", g.preset, g.credential, g.title,
    g.title_es as "titleEs", b.name as "bodyName", b.help_contact as "helpContact", b.time_zone as "timeZone"
  from entry_application n
  cross join person p on p.id = n.person_id
  cross join account a on a.id = p.account_id
  cross join program g on g.id = n.program_id
  cross join body b on b.id = n.body_id
  where ${where}`;

/** Only of the one who asks. */
export const ownEntry = (personIds: readonly string[], id: string): SQL =>
  selectEntries(
    sql`n.id = ${id} and n.person_id in (select value from json_each(${JSON.stringify(personIds)}))`,
  );

/** What was never sent is the person's alone. */
export const entryInBody = (bodyId: string, id: string): SQL =>
  selectEntries(sql`n.id = ${id} and n.body_id = ${bodyId} and n.sent_at is not null`);

/** A job's, or a referee's: the seal says which. */
export const entryById = (id: string | SQL): SQL => selectEntries(sql`n.id = ${id}`);

/** Newest first; a person has a handful. */
export const ownEntries = (personIds: readonly string[]): SQL => sql`
  select n.id, n.stage_certification_id as "stageCertificationId", n.kind, n.state, g.title, g.title_es as "titleEs", b.name as "bodyName", n.started_at as "startedAt",
    n.sent_at as "sentAt"
  from json_each(${JSON.stringify(personIds)}) o
  cross join entry_application n on n.person_id = o.value
  cross join program g on g.id = n.program_id
  cross join body b on b.id = n.body_id
  order by n.started_at desc, n.id limit 50`;

export interface PartRow {
  code: string;
  confirmed: number;
  bornOn: string | null;
  route: RouteCode | null;
  comment: string | null;
  trainings: string;
  savedAt: number | null;
  decision: 'accepted' | 'asked' | 'waived' | null;
  decisionReason: string | null;
  resultOn: string | null;
  decidedAt: number | null;
  deciderName: string | null;
  version: number;
}

export const partsOf = (applicationId: string): SQL => sql`
  select code, confirmed, born_on as "bornOn", route, comment, trainings, saved_at as "savedAt", decision,
    decision_reason as "decisionReason", result_on as "resultOn", decided_at as "decidedAt", decider_name as "deciderName", version
  from entry_part where application_id = ${applicationId}`;

export interface ReferenceRow {
  id: string;
  bodyId: string;
  personId: string;
  applicationId: string;
  code: string;
  name: string;
  email: string;
  language: Language;
  relation: Relation;
  state: ReferenceState;
  round: number;
  addressRound: number;
  askedAt: number;
  expiresAt: number;
  nextMailAt: number | null;
  answeredAt: number | null;
  sealed: string | null;
  keyId: string | null;
  wrapped: string | null;
  version: number;
}

export const selectReferences = (where: SQL): SQL => sql`
  select id, body_id as "bodyId", person_id as "personId", application_id as "applicationId", code, name, email, language,
    relation, state, round, address_round as "addressRound", asked_at as "askedAt", expires_at as "expiresAt", next_mail_at as "nextMailAt",
    answered_at as "answeredAt", sealed, key_id as "keyId", version,
    (select wrapped from person_key where id = key_id) as wrapped
  from entry_reference where ${where}`;

export interface StatementRow {
  sealed: string | null;
  keyId: string | null;
  wrapped: string | null;
  givenAt: number;
  takenBackAt: number | null;
  version: number;
}

export const statementOf = (applicationId: string): SQL => sql`
  select sealed, key_id as "keyId", given_at as "givenAt", taken_back_at as "takenBackAt", version,
    (select wrapped from person_key where id = key_id) as wrapped
  from entry_statement where application_id = ${applicationId}`;

export interface ExaminationRow {
  id: string;
  takenOn: string;
  score: number | null;
  passed: number;
  enteredBy: string;
}

export const examinationsOf = ({ personId, programId }: Pick<EntryRow, 'personId' | 'programId'>): SQL => sql`
  select id, taken_on as "takenOn", score, passed, entered_by_name as "enteredBy" from entry_examination
  where person_id = ${personId} and program_id = ${programId} and withdrawn_at is null order by taken_on, id limit 50`;

export interface EthicsRow {
  id: string;
  title: string;
  inForceFrom: string;
  textEn: string;
  textEs: string;
}

/** Newest first: which one is in force depends on the day. */
export const ethicsOf = (programId: string): SQL => sql`
  select id, title, in_force_from as "inForceFrom", text_en as "textEn", text_es as "textEs" from ethics_version
  where program_id = ${programId} order by in_force_from desc, rowid desc limit 50`;

export interface EntryFileRow {
  id: string;
  code: string;
  fileName: string;
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  bytes: number;
}

export const filesOf = (applicationId: string): SQL => sql`
  select id, entry_code as code, file_name as "fileName", media_type as "mediaType", bytes from evidence
  where entry_application_id = ${applicationId} and removed_at is null order by uploaded_at, id`;

/** First and last day of the first stage, as exceptions left them. */
export const stageDays = (certificationId: string | null): SQL => sql`
  select min(starts_on) as "startsOn", max(ends_on) as "endsOn" from period where certification_id = ${certificationId}`;

/** A change at the version and in a state that it was decided on; else the batch rolls back. */
export function changeEntry(
  database: Database,
  was: Pick<EntryRow, 'id' | 'version' | 'state'>,
  set: SQL,
): Statement[] {
  return [
    database.run(sql`update entry_application set ${set}, version = version + 1
      where id = ${was.id} and version = ${was.version} and state = ${was.state}`),
    guard(database),
  ];
}

/**
 * Put into every batch that changes what an application is judged by: it happens in these states only, and the version of
 * the whole rises, so that nobody sends or decides what they have not seen.
 */
export const touchEntry = (
  database: Database,
  id: string,
  states: readonly EntryApplicationState[],
): Statement[] => [
  database.run(sql`update entry_application set version = version + 1
    where id = ${id} and state in (select value from json_each(${JSON.stringify(states)}))`),
  guard(database),
];
export const openStates = ['started', 'returned'] as const;
/** Others may answer while the body has it, too. */
export const liveStates = ['started', 'returned', 'sent'] as const;

export async function findEntryState(
  database: Database,
  id: string,
): Promise<{ state: EntryApplicationState; by: string | null; at: number | null } | null> {
  const [row] = await database.all<{ state: EntryApplicationState; by: string | null; at: number | null }>(
    sql`select state, decider_name as "by", decided_at as "at" from entry_application where id = ${id}`,
  );
  return row ?? null;
}
