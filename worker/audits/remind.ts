import { sql } from 'drizzle-orm';
import { daysBetween } from '../../domain/programs/dates.ts';
import { dateIn } from '../kernel/today.ts';
import { guard, isConstraint, messageStatement, type Statement } from '../kernel/write.ts';
import type { Ports } from '../platform/ports.ts';
import { nextMailAt } from './deadline.ts';

/**
 * A job: writes to those whose answer is due in a week, or today. A mail and the clock that it moves are one batch:
 * killed anywhere, nobody is written to twice. One range of one index; nothing is read when nothing is due.
 */

const most = 100;

interface DueCase {
  caseId: string;
  bodyId: string;
  nextAt: number;
  dueOn: string;
  name: string;
  email: string;
  language: 'en' | 'es';
  bodyName: string;
  helpContact: string;
  timeZone: string;
}

export async function remindOfChecks({ database, clock }: Ports): Promise<number> {
  let written = 0;
  for (;;) {
    const now = clock.now();
    const due = await database.all<DueCase>(sql`
      select w.case_id as "caseId", k.body_id as "bodyId", w.next_at as "nextAt", k.due_on as "dueOn", p.name, a.email,
        a.language, b.name as "bodyName", b.help_contact as "helpContact", b.time_zone as "timeZone"
      from audit_clock w join audit_case k on k.id = w.case_id join person p on p.id = k.person_id
      join account a on a.id = p.account_id join body b on b.id = k.body_id
      where w.next_at <= ${now} order by w.next_at, w.case_id limit ${most}`);
    if (due.length === 0) return written;
    try {
      await database.batch(due.flatMap((one) => remind(database, one, now)) as [Statement, ...Statement[]]);
    } catch (error) {
      // Another run was faster with one of them, or it was answered this moment: the next look finds what is left.
      if (!isConstraint(error)) throw error;
      return written;
    }
    written += due.length;
  }
}

function remind(database: Ports['database'], one: DueCase, now: number): Statement[] {
  const { caseId, bodyId, nextAt, dueOn, name, email, language, bodyName, helpContact, timeZone } = one;
  const daysLeft = Math.max(0, daysBetween(dateIn(timeZone, now), dueOn));
  const then = nextMailAt(timeZone, dueOn, now);
  return [
    database.run(
      sql`update audit_clock set next_at = ${then} where case_id = ${caseId} and next_at = ${nextAt}`,
    ),
    guard(database),
    messageStatement(
      database,
      {
        bodyId,
        to: email,
        language,
        template: 'check_due',
        params: { name, bodyName, helpContact, path: `/checks/${caseId}`, dueOn, daysLeft },
      },
      now,
    ),
  ];
}
