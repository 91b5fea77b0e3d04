import type { Context } from 'hono';
import { sql } from 'drizzle-orm';
import type { OutcomeCount } from '../../domain/audits/contract.ts';
import { writeCsv } from '../../domain/csv/write.ts';
import { reportWords as en } from '../../words/audits/report/en.ts';
import { reportWords as es } from '../../words/audits/report/es.ts';
import type { Env } from '../kernel/env.ts';
import type { Work } from '../kernel/write.ts';

/** Outcomes by draw and reason as a table file; never a list of people. */
export async function outcomesAsCsv(
  c: Context<Env>,
  { database, language }: Work,
  bodyId: string,
): Promise<Response> {
  const words = language === 'es' ? es : en;
  const rows = await database.all<OutcomeCount & { cycle: string }>(sql`
    select q.cycle, o.outcome, o.reason_code as "reasonCode", o.n as count from (
      select plan_id, outcome, reason_code, count(*) as n from audit_case
      where body_id = ${bodyId} and state = 'closed' group by plan_id, outcome, reason_code) o
    join audit_plan q on q.id = o.plan_id`);
  const { cycle, outcome, reason, checks } = words.columns;
  const text = writeCsv([
    [cycle, outcome, reason, checks],
    ...rows.map((row) => [row.cycle, words.outcomes[row.outcome], words.reasons[row.reasonCode], row.count]),
  ]);
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', 'attachment; filename="outcomes.csv"');
  // Without the mark of its encoding a spreadsheet reads accents wrongly.
  return c.body(`\uFEFF${text}`);
}
