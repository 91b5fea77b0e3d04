import { sql, type SQL } from 'drizzle-orm';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of reminders. */

export interface DueRow {
  certificationId: string;
  personId: string;
  nextAt: number;
  stamp: number;
  /** Empty: nobody has looked at it yet. */
  handledOn: string;
}

/** One range of one index: it reads what it answers with, and nothing when nothing is due. */
export const selectDue = (now: number, most: number): SQL => sql`
  select certification_id as "certificationId", person_id as "personId", next_at as "nextAt", stamp, handled_on as "handledOn"
  from reminder_clock where next_at <= ${now} order by next_at, person_id limit ${most}`;

/** For whoever looked at them first: another run's batch rolls back whole, with its mails. One statement a slice. */
export const moveOn = (
  database: Database,
  looked: readonly { row: DueRow; nextAt: number | null; handledOn: string }[],
): Statement[] => {
  const clocks = looked.map(({ row, nextAt, handledOn }) => [
    row.certificationId,
    row.stamp,
    row.nextAt,
    nextAt,
    handledOn,
  ]);
  return [
    database.run(sql`
      update reminder_clock set next_at = j.value ->> 3, handled_on = j.value ->> 4 from json_each(${JSON.stringify(clocks)}) j
      where certification_id = j.value ->> 0 and stamp = j.value ->> 1 and next_at = j.value ->> 2`),
    database.run(sql`insert into write_guard(ok) select 0 where changes() <> ${looked.length}`),
  ];
};

const inList = (ids: readonly string[]): SQL => sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** Renewals that are sent or approved, and first stages that are the full certification now: the person has done their part. */
export const selectTaken = (certificationIds: readonly string[]): SQL => sql`
  select certification_id as "certificationId", period_id as "periodId" from application
  where certification_id in ${inList(certificationIds)} and state in ('sent', 'approved')
  union all
  select c.id, p.id from json_each(${JSON.stringify(certificationIds)}) j
  cross join certification c on c.id = j.value
  cross join entry_application n on n.person_id = c.person_id and n.stage_certification_id = c.id and n.state = 'approved'
  cross join period p on p.certification_id = c.id`;

/** Of these people, who has stopped reminders. */
export const selectStopped = (personIds: readonly string[]): SQL => sql`
  select p.id from person p join mail_stop m on m.account_id = p.account_id where p.id in ${inList(personIds)}`;

export const selectStop = (accountId: string): SQL => sql`
  select a.language, m.stopped_at as "stoppedAt" from account a left join mail_stop m on m.account_id = a.id
  where a.id = ${accountId}`;

export const setStop = (database: Database, accountId: string, stoppedAt: number | null): Statement =>
  stoppedAt === null
    ? database.run(sql`delete from mail_stop where account_id = ${accountId}`)
    : database.run(sql`insert into mail_stop (account_id, stopped_at) values (${accountId}, ${stoppedAt})
        on conflict (account_id) do nothing`);
