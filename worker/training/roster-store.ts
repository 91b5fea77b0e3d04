import { sql, type SQL } from 'drizzle-orm';
import { arriving, roster, rosterPart } from '../../db/schema/index.ts';
import { familyOf } from '../activities/family.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL that posts a roster: stored whole and hidden, then part by part, then shown by one last batch. */

/** What one batch posts at most. */
export const rowsInPart = 500;
/** Who works on one writes a part many times a second: after this long nobody does. */
export const idleMs = 5000;

export interface PostingRoster {
  id: string;
  bodyId: string;
  providerId: string;
  nextPart: number;
  parts: number;
  attests: number;
}

/** Of `roster_part` (db/schema/training.ts says what each place means). */
export type PartTuple = [
  row: number,
  personId: string,
  certificationId: string | null,
  courseVersionId: string,
  completedOn: string,
  minutes: number,
  givenName: string,
  givenAs: string,
  note: string,
];

export const insertRoster = (
  database: Database,
  row: typeof roster.$inferInsert,
  tuples: readonly PartTuple[],
): Statement[] => [
  database.insert(roster).values(row),
  ...Array.from({ length: Math.ceil(tuples.length / rowsInPart) }, (_, part) =>
    database.insert(rosterPart).values({
      rosterId: row.id,
      part,
      rows: JSON.stringify(tuples.slice(part * rowsInPart, (part + 1) * rowsInPart)),
    }),
  ),
];

/** Nobody has gone on with it lately. Claimed, so that a request and the timer do not post the same part. */
export const claimIdle = (database: Database, now: number) =>
  database.all<PostingRoster>(sql`
    update roster set touched_at = ${now}
    where id = (select id from roster where posted_at is null and touched_at < ${now - idleMs} order by touched_at limit 1)
    returning id, body_id as "bodyId", provider_id as "providerId", next_part as "nextPart", attests,
      (total + ${rowsInPart - 1}) / ${rowsInPart} as parts`);

/** The rows of one part by their places. */
const rowsOf = (id: string, part: number): SQL => sql`
  (select j.value ->> 0 as row_no, j.value ->> 1 as person_id, j.value ->> 2 as certification_id,
     j.value ->> 3 as course_version_id, j.value ->> 4 as completed_on, j.value ->> 5 as minutes,
     j.value ->> 6 as given_name, j.value ->> 7 as given_as, j.value ->> 8 as note
   from roster_part q, json_each(q.rows) j where q.roster_id = ${id} and q.part = ${part})`;

const newIdSql = (prefix: string): SQL => sql`${sql.raw(`'${prefix}_'`)} || lower(hex(randomblob(16)))`;

/** What the person logged themself of the same course and day for the same credentials; one that was accepted before others. */
const ownEntry = sql`(select o.id from activity o
  where o.person_id = x.person_id and o.done_on = x.completed_on and o.attested_by is null
    and o.state in ('waiting', 'returned', 'accepted')
    and (lower(o.title) = lower(k.title) or o.course_version_id = x.course_version_id)
    and +o.certification_id in ${familyOf(sql`x.certification_id`)}
  order by o.state <> 'accepted', o.id limit 1)`;

/**
 * One part, or nothing of it: the guard fails where somebody else went on from it. A row that another roster has posted
 * meanwhile is left out; of what the body has accepted from the person before, there is no second activity.
 */
export function postPart(
  database: Database,
  { id, nextPart: part }: PostingRoster,
  now: number,
): Statement[] {
  return [
    database.run(sql`update roster set next_part = ${part + 1}, touched_at = ${now}
      where id = ${id} and next_part = ${part} and posted_at is null`),
    guard(database),
    database.run(sql`
      insert into attendance (id, body_id, provider_id, roster_id, row_no, person_id, course_id, course_version_id,
        completed_on, minutes, given_name, given_as, note, own_activity_id, state)
      select ${newIdSql('att')}, r.body_id, r.provider_id, r.id, x.row_no, x.person_id, k.id, x.course_version_id,
        x.completed_on, x.minutes, x.given_name, x.given_as, x.note, ${ownEntry}, 'posted'
      from ${rowsOf(id, part)} x
      cross join roster r on r.id = ${id}
      cross join person p on p.id = x.person_id
      cross join course_version w on w.id = x.course_version_id
      cross join course k on k.id = w.course_id
      where true on conflict do nothing`),
    insertActivities(database, id, part),
    insertAudit(database, id, part, now),
    database.run(sql`update roster set posted = posted + (select count(*) from ${rowsOf(id, part)} x
      cross join attendance t on t.roster_id = ${id} and t.row_no = x.row_no) where id = ${id}`),
    database.run(sql`delete from roster_part where roster_id = ${id} and part = ${part}`),
  ];
}

/** Who attested was approved on that day, so it is given by an approved provider. No rule of the body rounds it. */
const insertActivities = (database: Database, id: string, part: number): Statement =>
  database.run(sql`
    insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes,
      topics, kind, format, sponsor, state, sent_at, attested_by, attestation_id, course_version_id, competencies,
      decided_at, decided_by, decider_name, reason_code)
    select ${newIdSql('act')}, t.body_id, t.person_id, c.id, k.title, v.name, t.completed_on, round(t.minutes / 60.0, 2),
      'hour', t.minutes, (select json_group_array(y.value ->> 'topic') from json_each(w.topics) y), w.kind, w.format,
      'approved_vendor', ${arriving}, r.sent_at, 'provider', t.id, w.id, w.competencies,
      iif(r.attests, r.sent_at, null), iif(r.attests, v.id, null), iif(r.attests, v.name, null), iif(r.attests, 'as_claimed', null)
    from ${rowsOf(id, part)} x
    cross join attendance t on t.roster_id = ${id} and t.row_no = x.row_no
    cross join certification c on c.id = x.certification_id
    cross join course_version w on w.id = t.course_version_id
    cross join course k on k.id = w.course_id
    cross join roster r on r.id = t.roster_id
    cross join provider v on v.id = t.provider_id
    where t.own_activity_id is null
      or not exists (select 1 from activity o where o.id = t.own_activity_id and o.state = 'accepted')`);

/** One row a person's record, by whoever confirmed the list. */
const insertAudit = (database: Database, id: string, part: number, now: number): Statement =>
  database.run(sql`
    insert into audit_row (at, body_id, record_id, actor_kind, actor_id, actor_name, role, aal, action, object_kind,
      object_id, detail, request_id)
    select ${now}, t.body_id, coalesce(x.certification_id, t.provider_id), 'provider', r.sent_by, r.sent_by_name, 'provider', 1,
      'rosters.post', 'attendance', t.id, json_object('title', k.title, 'doneOn', t.completed_on, 'minutes', t.minutes), r.id
    from ${rowsOf(id, part)} x
    cross join attendance t on t.roster_id = ${id} and t.row_no = x.row_no
    cross join course k on k.id = t.course_id
    cross join roster r on r.id = t.roster_id`);
