import { sql, type SQL } from 'drizzle-orm';
import type { PeriodFacts } from '../../domain/certifications/facts.ts';
import type { StatusEvent } from '../../domain/programs/standing.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import type { Database } from '../platform/ports.ts';
import { rulesOf, type ProgramHead } from '../programs/store.ts';

/**
 * What the public answer is made of, and no more: an address or a phone number that is never read cannot get out.
 * One column, since each costs the client more than the engine's writing and our reading of one JSON text.
 */
export interface PublicFile {
  credential: string;
  number: string;
  code: string;
  withheld: boolean;
  certifiedOn: string;
  person: { name: string };
  program: { title: string; titleEs: string; rules: ProgramRules };
  body: { name: string; timeZone: string; helpContact: string };
  periods: PeriodFacts[];
  status: StatusEvent[];
}

type Stored = Omit<PublicFile, 'withheld' | 'program'> & {
  withheld: number;
  program: ProgramHead & { title: string; titleEs: string };
};

/** One round trip (a second only when a process meets a rule version for the first time). */
export async function findPublic(database: Database, where: SQL): Promise<PublicFile[]> {
  const rows = await database.all<{ file: string }>(sql`
    select json_object('credential', c.credential, 'number', c.number, 'code', c.code, 'withheld', c.withheld,
      'certifiedOn', c.certified_on, 'person', json_object('name', p.name),
      'program', json_object('title', g.title, 'titleEs', g.title_es, 'id', g.id, 'preset', g.preset,
        'credential', g.credential, 'ruleVersionBy', g.rule_version_by, 'rulesStamp', g.rules_stamp),
      'body', json_object('name', b.name, 'timeZone', b.time_zone, 'helpContact', b.help_contact),
      'periods', (select json_group_array(json_object('id', r.id, 'seq', r.seq, 'startsOn', r.starts_on, 'endsOn', r.ends_on))
        from period r where r.certification_id = c.id),
      'status', (select json_group_array(json_object('kind', s.kind, 'effectiveOn', s.effective_on, 'recordedAt', s.recorded_at))
        from status_event s where s.certification_id = c.id)) as file
    from certification c join person p on p.id = c.person_id
    join program g on g.id = c.program_id join body b on b.id = c.body_id
    where ${where}`);
  const files: PublicFile[] = [];
  for (const { file } of rows) {
    const { program, withheld, ...stored }: Stored = JSON.parse(file);
    const { title, titleEs } = program;
    const rules = await rulesOf(database, program);
    files.push({ ...stored, withheld: withheld === 1, program: { title, titleEs, rules } });
  }
  return files;
}

export const withCode = (code: string): SQL => sql`c.code = ${code}`;
/** At most two: one too many is enough to know that the number is not enough. */
export const withNumber = (number: string): SQL => sql`c.number = ${number} and c.withheld = 0 limit 2`;
