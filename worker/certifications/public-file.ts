import { sql, type SQL } from 'drizzle-orm';
import type { PeriodFacts } from '../../domain/certifications/facts.ts';
import type { StatusEvent } from '../../domain/programs/standing.ts';
import type { Database } from '../platform/ports.ts';
import { rulesOf, type ProgramHead } from '../programs/store.ts';
import type { CertificationFile } from './store.ts';

/**
 * What the public answer is made from, and nothing beyond: address, phone and reasons are not even read. A whole
 * CertificationFile fits as well.
 */
export type PublicFile = Pick<
  CertificationFile,
  'credential' | 'number' | 'code' | 'withheld' | 'certifiedOn' | 'periods' | 'program'
> & {
  person: Pick<CertificationFile['person'], 'name'>;
  body: Pick<CertificationFile['body'], 'name' | 'timeZone' | 'helpContact'>;
  status: StatusEvent[];
};

/** STORED SHAPE: the view public_record_now (migration 0003) writes `record`. */
type StoredRecord = [
  credential: string,
  certifiedOn: string,
  name: string,
  [id: string, seq: number, startsOn: string, endsOn: string][],
  [StatusEvent['kind'], effectiveOn: string, recordedAt: number][],
];

type Row = [
  code: string,
  number: string,
  withheld: number,
  programId: string,
  stamp: string,
  record: StoredRecord,
];

/**
 * One round trip that reads one row: the record as triggers keep it, and the stamp that says whether what this process
 * remembers of bodies and programs still holds (a second trip when it does not). The engine prepares a statement at
 * every question, so a join of all it takes would be half of the answer's time (bench/verify.ts).
 */
export async function findPublicFiles(database: Database, where: SQL): Promise<PublicFile[]> {
  const rows = await database.all<{ file: string }>(sql`
    select json_array(c.code, c.number, c.withheld, c.program_id, (select stamp from public_stamp where id = 1), json(c.record)) as file
    from public_record c where ${where}`);
  return Promise.all(rows.map(({ file }) => readFile(database, JSON.parse(file))));
}

async function readFile(
  database: Database,
  [code, number, withheld, programId, stamp, record]: Row,
): Promise<PublicFile> {
  const [credential, certifiedOn, name, periods, status] = record;
  return {
    credential,
    number,
    code,
    withheld: withheld === 1,
    certifiedOn,
    person: { name },
    ...(await contextOf(database, programId, stamp)),
    periods: periods.map(([id, seq, startsOn, endsOn]): PeriodFacts => ({ id, seq, startsOn, endsOn })),
    status: status.map(([kind, effectiveOn, recordedAt]) => ({ kind, effectiveOn, recordedAt })),
  };
}

type PublicContext = Pick<PublicFile, 'program' | 'body'>;

const remembered = new Map<string, PublicContext & { stamp: string }>();

/** Body and program of a record. Read again as soon as the stamp that came with the record is another one. */
async function contextOf(database: Database, programId: string, stamp: string): Promise<PublicContext> {
  const known = remembered.get(programId);
  if (known?.stamp === stamp) return known;
  const [row] = await database.all<
    ProgramHead & { title: string; titleEs: string; name: string; timeZone: string; helpContact: string }
  >(sql`
    select g.id, g.preset, g.credential, g.rule_version_by as "ruleVersionBy", g.rules_stamp as "rulesStamp", g.title,
      g.title_es as "titleEs", b.name, b.time_zone as "timeZone", b.help_contact as "helpContact"
    from program g join body b on b.id = g.body_id where g.id = ${programId}`);
  if (!row) throw new Error(`no program ${programId}`);
  const { title, titleEs, name, timeZone, helpContact } = row;
  const program = { title, titleEs, rules: await rulesOf(database, row) };
  const context = { program, body: { name, timeZone, helpContact }, stamp };
  remembered.set(programId, context);
  return context;
}
