import { sql } from 'drizzle-orm';
import type { ProgramRules, RuleVersion } from '../../domain/programs/rules.ts';
import type { Database } from '../platform/ports.ts';

/**
 * Parsed rules, kept by program and stamp. The stamp is read from the row with every question, so a published
 * version is used by the next request of every process; nothing stale can be served.
 */
const parsed = new Map<string, { stamp: number; rules: ProgramRules }>();

export interface ProgramHead {
  id: string;
  preset: string;
  credential: string;
  ruleVersionBy: 'period_start' | 'submission' | null;
  rulesStamp: number;
}

/** No round trip when the stamp is known to this process. */
export async function rulesOf(database: Database, program: ProgramHead): Promise<ProgramRules> {
  const known = parsed.get(program.id);
  if (known?.stamp === program.rulesStamp) return known.rules;
  const rows = await database.all<{ rules: string }>(
    sql`select rules from rule_version where program_id = ${program.id} order by coalesce(in_force_from, ''), code`,
  );
  const versions = rows.map((row): RuleVersion => JSON.parse(row.rules));
  const rules = {
    id: program.preset,
    credentials: [program.credential],
    versions,
    ruleVersionBy: program.ruleVersionBy,
  };
  parsed.set(program.id, { stamp: program.rulesStamp, rules });
  return rules;
}
