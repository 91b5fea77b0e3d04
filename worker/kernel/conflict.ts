import { sql } from 'drizzle-orm';
import type { Database } from '../platform/ports.ts';
import { changedMeanwhile, Failure } from './failure.ts';

/** Who was first: the last such entry of the record's log. */
export async function whoWasFirst(
  database: Database,
  { bodyId, recordId, action }: { bodyId: string; recordId: string; action: string | readonly string[] },
  code: string,
  what: string,
): Promise<Failure> {
  const [row] = await database.all<{ by: string; at: number }>(sql`
    select actor_name as "by", at from audit_row
    where body_id = ${bodyId} and record_id = ${recordId} and action in (select value from json_each(${JSON.stringify([action].flat())})) order by id desc limit 1`);
  if (!row) return changedMeanwhile();
  return new Failure(409, code, `${row.by} ${what} meanwhile. Load it again to see it.`, {
    facts: { ...row },
  });
}
