import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../worker/platform/ports.ts';

/** The title of activities that a test wrote by itself, without queue and audit row. */
export const givenTitle = 'Given';

export const count = async (database: Database, query: SQL) =>
  (await database.all<{ n: number }>(sql`select count(*) as n ${query}`))[0]?.n;

/** Counts of rows that belong to another and stand there without it: all must be 0. */
export async function halves(database: Database): Promise<Record<string, number | undefined>> {
  const audited = (action: string, object: SQL) =>
    sql`exists (select 1 from audit_row u where u.object_id = ${object} and u.action = ${action})`;
  const typed = sql`a.title <> ${givenTitle}`;
  const mails = (template: string) => sql`(select count(*) from outbox_message where template = ${template})`;
  return {
    'activity without queue': await count(
      database,
      sql`from activity a where ${typed} and not exists (select 1 from review_item where subject_id = a.id)`,
    ),
    'activity without audit': await count(
      database,
      sql`from activity a where ${typed} and not ${audited('activities.log', sql`a.id`)}`,
    ),
    'accepted without audit': await count(
      database,
      sql`from activity a where ${typed} and a.state = 'accepted' and not ${audited('activities.decide', sql`a.id`)}`,
    ),
    'accepted but in the queue': await count(
      database,
      sql`from activity a join review_item i on i.subject_id = a.id where a.state = 'accepted' and i.state <> 'closed'`,
    ),
    'renewal without audit': await count(
      database,
      sql`from application n where not ${audited('applications.start', sql`n.id`)}`,
    ),
    'sent without queue': await count(
      database,
      sql`from application n where n.sent_at is not null and not exists (select 1 from review_item where subject_id = n.id)`,
    ),
    'approved without period, certificate, status or audit': await count(
      database,
      sql`from application n where n.state = 'approved' and not (
        exists (select 1 from period where application_id = n.id) and exists (select 1 from certificate where application_id = n.id)
        and exists (select 1 from status_event s where s.certification_id = n.certification_id and s.kind = 'renewed')
        and ${audited('applications.approve', sql`n.id`)})`,
    ),
    'period or certificate without approval': await count(
      database,
      sql`from (select application_id from period union all select application_id from certificate) p
        where p.application_id is not null and not exists (select 1 from application n where n.id = p.application_id and n.state = 'approved')`,
    ),
    'decisions and mails differ': await count(
      database,
      sql`from (select 1) where ${mails('decision')} <> (select count(*) from activity a where ${typed} and a.state = 'accepted')
        + (select count(*) from application where state = 'approved')`,
    ),
  };
}
