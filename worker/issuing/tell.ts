import { sql } from 'drizzle-orm';
import type { RunView } from '../../domain/issuing/contract.ts';
import { Failure } from '../kernel/failure.ts';
import { guard, type Verb } from '../kernel/write.ts';
import { auditOf } from './mend.ts';
import { readRun, type WhichRun } from './runs.ts';

/**
 * One neutral mail to everybody whose paper this run issued and who was not told yet: through the outbox, as one
 * statement. Told once, however often it is pressed.
 */
export function tellPeople(which: WhichRun): Verb<object, RunView> {
  return async ({ database, now }) => {
    const run = await readRun(database, which, now);
    const untold = sql`i.run_id = ${which.runId} and i.body_id = ${which.bodyId} and i.state = 'issued' and i.told_at is null`;
    return {
      value: { ...run, told: run.told + run.untold, untold: 0 },
      statements: [
        database.run(sql`
          insert into outbox_message (id, body_id, to_email, language, template, params, created_at, next_try_at)
          select 'msg_' || lower(hex(randomblob(11))), ${which.bodyId}, a.email, a.language, 'certificate',
            json_object('name', p.name, 'bodyName', b.name, 'helpContact', b.help_contact, 'path', '/'), ${now}, ${now}
          from issue_item i join certification c on c.id = i.certification_id join person p on p.id = c.person_id
            join account a on a.id = p.account_id join body b on b.id = c.body_id
          where ${untold} group by a.id`),
        database.run(sql`
          update issue_item as i set told_at = ${now} where ${untold}`),
        guard(database),
      ],
      audit: [auditOf(which, 'issuing.tell', { papers: run.untold })],
      messages: [],
      onConflict: async () =>
        new Failure(409, 'issuing.all_told', 'Everybody in this run has been told already.'),
    };
  };
}
