import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../platform/ports.ts';

/**
 * What a list names, each kind in one question whatever its number of rows. Answers come as one JSON text: a column of
 * ten thousand rows costs the client more than the engine.
 */

export interface Named {
  bodyId: string;
  /** JSON arrays of texts. */
  numbers: string;
  emails: string;
  firstOn: string;
  lastOn: string;
}

const inJson = (texts: string): SQL => sql`select value from json_each(${texts})`;

/** Withdrawn for good, or until a later day: then nothing can count for it. */
const isOpen = sql`coalesce((select s.kind from status_event s where s.certification_id = c.id
  order by s.effective_on desc, s.recorded_at desc limit 1), '') <> 'withdrawn'`;

/**
 * `[number, personId, name, [[certificationId, certifiedOn]]]`. Who was certified again and is listed by the old number
 * earns for the certification that ran on that day.
 */
export type NumberTuple = [string, string, string, [string, string][]];

export const selectByNumber = (database: Database, { bodyId, numbers }: Named) =>
  database.all<{ rows: string }>(sql`
    select json_group_array(json_array(k.number, p.id, p.name,
      (select json_group_array(json_array(c.id, c.certified_on)) from certification c
        where c.person_id = k.person_id and c.program_id = k.program_id and c.certified_on >= k.certified_on and ${isOpen}))) as rows
    from json_each(${numbers}) n
    cross join certification k on k.body_id = ${bodyId} and k.number = n.value
    cross join person p on p.id = k.person_id
    where k.withheld = 0`);

/** `[email, personId, name, [[certificationId, certifiedOn]]]`. */
export type EmailTuple = [string, string, string, [string, string][]];

export const selectByEmail = (database: Database, { bodyId, emails }: Named) =>
  database.all<{ rows: string }>(sql`
    select json_group_array(json_array(a.email, p.id, p.name,
      (select json_group_array(json_array(c.id, c.certified_on)) from certification c
        where c.person_id = p.id and ${isOpen}))) as rows
    from json_each(${emails}) n
    cross join account a on a.email = n.value
    cross join person p on p.body_id = ${bodyId} and p.account_id = a.id
    where not exists (select 1 from certification w where w.person_id = p.id and w.withheld <> 0)`);

/** Numbers that are not this body's and that another one shows to everybody. */
export const selectElsewhere = (database: Database, { bodyId, numbers }: Named) =>
  database.all<{ rows: string }>(sql`
    select json_group_array(n.value) as rows from json_each(${numbers}) n
    where not exists (select 1 from certification c where c.body_id = ${bodyId} and c.number = n.value)
      and exists (select 1 from public_record r join certification o on o.id = r.certification_id
        where r.number = n.value and r.withheld = 0 and o.body_id <> ${bodyId})`);

/** `[personId, courseId, completedOn, minutes, courseMinutes]`, of rosters that are still being posted too. */
export type PostedTuple = [string, string, string, number, number];

export const selectPosted = (database: Database, named: Named) =>
  database.all<{ rows: string }>(sql`
    select json_group_array(json_array(t.person_id, t.course_id, t.completed_on, t.minutes, w.minutes)) as rows
    from (select c.person_id as id from certification c
        where c.body_id = ${named.bodyId} and c.number in (${inJson(named.numbers)})
      union select p.id from account a join person p on p.account_id = a.id and p.body_id = ${named.bodyId}
        where a.email in (${inJson(named.emails)})) who
    cross join attendance t on t.person_id = who.id and t.state = 'posted'
      and t.completed_on between ${named.firstOn} and ${named.lastOn}
    cross join course_version w on w.id = t.course_version_id`);

export interface RememberedLayout {
  form: string;
  layout: string;
}

/** How the provider's last lists were read. */
export const selectLayouts = (database: Database, providerId: string) =>
  database.all<RememberedLayout>(sql`
    select form, layout from roster where provider_id = ${providerId} order by sent_at desc, id desc limit 10`);
