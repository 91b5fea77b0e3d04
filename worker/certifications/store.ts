import { sql, type SQL } from 'drizzle-orm';
import type { PaperLook, Signatory, StatusKind } from '../../db/schema/index.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type {
  Circumstance,
  ExceptionFacts,
  LoggedActivity,
  PeriodFacts,
} from '../../domain/certifications/facts.ts';
import { mostActivities } from '../../domain/programs/contract.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import type { Database } from '../platform/ports.ts';
import { rulesOf, type ProgramHead } from '../programs/store.ts';

/** A decision of the body that has not been taken back; dates of the period are null where it moves none. */
export interface ExceptionInEffect extends ExceptionFacts {
  id: string;
  startsOn: string | null;
  endsOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  reason: string;
  madeAt: number;
}

export interface Neighbour {
  id: string;
  number: string;
}

/** A certification with all that decides its standing: periods, status history, rules, person, body. */
export interface CertificationFile {
  id: string;
  bodyId: string;
  personId: string;
  programId: string;
  credential: string;
  number: string;
  code: string;
  withheld: boolean;
  certifiedOn: string;
  version: number;
  circumstances: Circumstance[] | null;
  exceptions: ExceptionInEffect[];
  otherCredentials: { credential: string; certifiedOn: string }[];
  /** The earlier certification of the same program that this one came after, and the one that came after this. */
  follows: Neighbour | null;
  followedBy: Neighbour | null;
  /** Only where it was asked for. */
  priors?: LoggedActivity[];
  person: {
    name: string;
    email: string;
    language: Language;
    phone: string | null;
    accountId: string;
    version: number;
  };
  program: { title: string; titleEs: string; rules: ProgramRules };
  body: {
    name: string;
    timeZone: string;
    helpContact: string;
    numberPrefix: string;
    signatories: Signatory[];
    look: PaperLook;
    issuing: 'at_once' | 'in_batches';
  };
  periods: PeriodFacts[];
  status: {
    kind: StatusKind;
    effectiveOn: string;
    recordedAt: number;
    recordedBy: string;
    reason: string | null;
  }[];
}

/** One column: each of them costs the client more than the engine's writing and our reading of one JSON text. */
interface Row {
  file: string;
}

type StoredFile = Omit<CertificationFile, 'withheld' | 'program'> & {
  withheld: number;
  program: ProgramHead & { title: string; titleEs: string };
};

/**
 * One round trip (a second only when a process meets a rule version for the first time). `where` names the
 * certification as `c` and always says whose it may be: a body's, a person's or a public code's.
 */
export async function findCertifications(database: Database, where: SQL): Promise<CertificationFile[]> {
  const rows = await database.all<Row>(selectCertifications(where));
  return readCertifications(database, rows);
}

export async function findCertification(database: Database, where: SQL): Promise<CertificationFile | null> {
  return (await findCertifications(database, where))[0] ?? null;
}

/**
 * For a batch with other questions: pass its rows to `readCertifications`. Priors are for those who judge hours; lists
 * of certifications do without.
 */
export const selectCertifications = (where: SQL, priors: 'with_priors' | null = null): SQL => sql`
  select json_object('id', c.id, 'bodyId', c.body_id, 'personId', c.person_id, 'programId', c.program_id,
    'credential', c.credential, 'number', c.number, 'code', c.code, 'withheld', c.withheld,
    'certifiedOn', c.certified_on, 'version', c.version, 'circumstances', json(c.circumstances),
    'otherCredentials', (select json_group_array(json_object('credential', o.credential, 'certifiedOn', o.certified_on))
       from certification o join program og on og.id = o.program_id
       where o.person_id = c.person_id and o.body_id = c.body_id and o.program_id <> c.program_id and og.preset = g.preset),
    'follows', (select json_object('id', e.id, 'number', e.number) from certification e where e.id = c.follows_id),
    'followedBy', (select json_object('id', f.id, 'number', f.number) from certification f where f.follows_id = c.id),
    'exceptions', (select json_group_array(json_object('id', x.id, 'periodId', x.period_id, 'kind', x.kind,
        'requiredMinutes', x.required_minutes, 'approvedOn', x.approved_on, 'startsOn', x.starts_on, 'endsOn', x.ends_on, 'startedOn', x.started_on,
        'endedOn', x.ended_on, 'reason', x.reason, 'madeAt', x.made_at))
       from exception x where x.certification_id = c.id and x.withdrawn_at is null),
    ${priors === null ? sql`` : priorsOf}
    'person', json_object('name', p.name, 'email', a.email, 'language', a.language, 'phone', p.phone, 'accountId', a.id,
      'version', p.version),
    'program', json_object('title', g.title, 'titleEs', g.title_es, 'id', g.id, 'preset', g.preset,
      'credential', g.credential, 'ruleVersionBy', g.rule_version_by, 'rulesStamp', g.rules_stamp),
    'body', json_object('name', b.name, 'timeZone', b.time_zone, 'helpContact', b.help_contact,
      'numberPrefix', b.number_prefix, 'signatories', json(b.signatories), 'look', json(b.look),
      'issuing', b.issuing),
    'periods', (select json_group_array(json_object('id', r.id, 'seq', r.seq, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
        'carriedInMinutes', (select json_extract(n.findings, '$.carryOver.outMinutes') from application n where n.id = r.application_id)))
       from period r where r.certification_id = c.id),
    'status', (select json_group_array(json_object('kind', s.kind, 'effectiveOn', s.effective_on, 'recordedAt', s.recorded_at,
        'recordedBy', s.recorded_by, 'reason', s.reason))
       from status_event s where s.certification_id = c.id)) as file
  from certification c
  join person p on p.id = c.person_id
  join account a on a.id = p.account_id
  join program g on g.id = c.program_id
  join body b on b.id = c.body_id
  where ${where}`;

/** Twice as many as the rules are asked about: the period before a renewal's next one may hold half of them. */
const priorsOf = sql`'priors', (select json_group_array(json_object('id', h.id, 'title', h.title, 'provider', h.provider,
        'doneOn', h.done_on, 'amount', h.amount, 'unit', h.unit, 'hoursPerUnit', h.hours_per_unit,
        'nonInstructionMinutes', h.non_instruction_minutes, 'topics', json(h.topics), 'kind', h.kind, 'format', h.format, 'sponsor', h.sponsor,
        'state', h.state, 'acceptedMinutes', h.accepted_minutes, 'acceptedOn', h.accepted_on,
        'acceptedTopics', json(h.accepted_topics), 'acceptedSponsor', h.accepted_sponsor,
        'recognition', (select w.recognition from course_version w where w.id = h.course_version_id)))
       from (select * from activity where certification_id = c.id and state in ('accepted', 'waiting')
         and done_on < (select max(starts_on) from period where certification_id = c.id)
         order by done_on desc, id desc limit ${2 * mostActivities}) h),`;

export type CertificationRow = Row;

export async function readCertifications(
  database: Database,
  rows: readonly Row[],
): Promise<CertificationFile[]> {
  const files = rows.map(({ file }): StoredFile => JSON.parse(file));
  const rules = new Map<string, ProgramRules>();
  // Each program is asked about once, however many rows are of it.
  for (const { program } of files)
    if (!rules.has(program.id)) rules.set(program.id, await rulesOf(database, program));
  return files.map(({ program: { title, titleEs, id }, ...file }) => {
    const found = rules.get(id);
    if (!found) throw new Error(`no rules of ${id}`);
    return { ...file, withheld: file.withheld === 1, program: { title, titleEs, rules: found } };
  });
}

/** Whose a certification may be. */
export const inBody = (bodyId: string, id: string): SQL => sql`c.id = ${id} and c.body_id = ${bodyId}`;
export const ofPersons = (personIds: readonly string[], id: string): SQL =>
  sql`c.id = ${id} and c.person_id in (select value from json_each(${JSON.stringify(personIds)}))`;
export const withCode = (code: string): SQL => sql`c.code = ${code}`;
/** All of these people. */
export const allOfPersons = (personIds: readonly string[]): SQL =>
  sql`c.person_id in (select value from json_each(${JSON.stringify(personIds)})) order by c.number, c.id`;
/** At most two: one too many is enough to know that the number is not enough. */
export const withNumber = (number: string): SQL => sql`c.number = ${number} and c.withheld = 0 limit 2`;
