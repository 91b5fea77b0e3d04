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

type Row = [
  [credential: string, number: string, code: string, withheld: number, certifiedOn: string, name: string],
  [string, string, ProgramHead['ruleVersionBy'], number, title: string, titleEs: string],
  [name: string, timeZone: string, helpContact: string],
  [id: string, seq: number, startsOn: string, endsOn: string][],
  [StatusEvent['kind'], effectiveOn: string, recordedAt: number][],
];

/**
 * One round trip, and one that the engine prepares quickly, since it does so for every question: a fixed order of
 * joins and a single column (half the time of `selectCertifications`; bench/verify.ts).
 */
export async function findPublicFiles(database: Database, where: SQL): Promise<PublicFile[]> {
  const rows = await database.all<{ file: string }>(sql`
    select json_array(
      json_array(c.credential, c.number, c.code, c.withheld, c.certified_on, p.name),
      json_array(g.id, g.preset, g.rule_version_by, g.rules_stamp, g.title, g.title_es),
      json_array(b.name, b.time_zone, b.help_contact),
      (select json_group_array(json_array(r.id, r.seq, r.starts_on, r.ends_on)) from period r where r.certification_id = c.id),
      (select json_group_array(json_array(s.kind, s.effective_on, s.recorded_at)) from status_event s where s.certification_id = c.id)
    ) as file
    from certification c
    cross join person p on p.id = c.person_id
    cross join program g on g.id = c.program_id
    cross join body b on b.id = c.body_id
    where ${where}`);
  return Promise.all(rows.map(async ({ file }) => readFile(database, JSON.parse(file))));
}

async function readFile(database: Database, [one, program, body, periods, status]: Row): Promise<PublicFile> {
  const [credential, number, code, withheld, certifiedOn, name] = one;
  const [id, preset, ruleVersionBy, rulesStamp, title, titleEs] = program;
  const rules = await rulesOf(database, { id, preset, credential, ruleVersionBy, rulesStamp });
  return {
    credential,
    number,
    code,
    withheld: withheld === 1,
    certifiedOn,
    person: { name },
    program: { title, titleEs, rules },
    body: { name: body[0], timeZone: body[1], helpContact: body[2] },
    periods: periods.map(([period, seq, startsOn, endsOn]): PeriodFacts => ({
      id: period,
      seq,
      startsOn,
      endsOn,
    })),
    status: status.map(([kind, effectiveOn, recordedAt]) => ({ kind, effectiveOn, recordedAt })),
  };
}
