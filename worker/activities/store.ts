import { and, asc, eq, gte, or, sql, type SQL } from 'drizzle-orm';
import { activity, type ActivityState } from '../../db/schema/index.ts';
import type { Recognition } from '../../domain/catalogue/codes.ts';
import type { ReasonCode } from '../../domain/activities/contract.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { dateIn } from '../kernel/today.ts';
import { guard, type Statement } from '../kernel/write.ts';
import { familyOf, hasArrived, inFamily, isOfFamily } from './family.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of activities. */

/** One period of one certification holds at most this many: the rules are asked about all of them at once. */
export const mostActivities = 500;

// The name in full: of one table drizzle writes bare column names, and here "id" would be that of the file.
const evidenceCount = sql<number>`(select count(*) from evidence e
  where e.activity_id = "activity"."id" and e.removed_at is null)`;

/** The credential it stands for where an hour serves one only. */
const standsFor = sql<string>`(select s.credential from certification s
  where s.id = coalesce("activity"."allotted_to", "activity"."certification_id"))`;

/** What the catalogue says of the course on its day. */
const recognition = sql<Recognition | null>`(select w.recognition from course_version w
  where w.id = "activity"."course_version_id")`;

const columns = {
  id: activity.id,
  bodyId: activity.bodyId,
  personId: activity.personId,
  certificationId: activity.certificationId,
  allottedTo: activity.allottedTo,
  standsFor,
  title: activity.title,
  provider: activity.provider,
  doneOn: activity.doneOn,
  amount: activity.amount,
  unit: activity.unit,
  hoursPerUnit: activity.hoursPerUnit,
  claimedMinutes: activity.claimedMinutes,
  nonInstructionMinutes: activity.nonInstructionMinutes,
  topics: activity.topics,
  kind: activity.kind,
  format: activity.format,
  sponsor: activity.sponsor,
  state: activity.state,
  sentAt: activity.sentAt,
  acceptedMinutes: activity.acceptedMinutes,
  acceptedOn: activity.acceptedOn,
  acceptedTopics: activity.acceptedTopics,
  acceptedSponsor: activity.acceptedSponsor,
  recognition,
  attestedBy: activity.attestedBy,
  attestationId: activity.attestationId,
  courseVersionId: activity.courseVersionId,
  competencies: activity.competencies,
  decidedAt: activity.decidedAt,
  decidedBy: activity.decidedBy,
  deciderName: activity.deciderName,
  reasonCode: sql<ReasonCode | null>`${activity.reasonCode}`,
  reasonText: activity.reasonText,
  ruleVersion: activity.ruleVersion,
  findings: activity.findings,
  version: activity.version,
  evidenceCount,
};

const select = (database: Database) => database.select(columns).from(activity);

/**
 * What decides hours in a period: done in it or later, or sent since it began (so that a day typed wrong is seen).
 * Sister certifications' hours are among them (family.ts); the rules say which of them count. Oldest first. Await it, or put it in a batch. The caller has asked whose the certification is, or asks in the same
 * batch and throws the answer away.
 */
export function listLogged(
  database: Database,
  certificationId: string | SQL<string>,
  period: { startsOn: string | SQL<string> },
) {
  const { startsOn } = period;
  return select(database)
    .where(
      and(
        inFamily(certificationId),
        or(gte(activity.doneOn, startsOn), sql`${activity.sentAt} >= unixepoch(${startsOn}) * 1000`),
      ),
    )
    .orderBy(asc(activity.doneOn), asc(activity.id))
    .limit(mostActivities);
}

/**
 * The same for a batch in which the running period is not known yet. On the day a period begins it may answer with
 * the one before as well; the rules and `activityRow` set those apart.
 */
export function listLoggedNow(database: Database, certificationId: string | SQL<string>, now: number) {
  const surelyBegun = dateIn('UTC', now - 86_400_000);
  return listLogged(database, certificationId, {
    startsOn: sql<string>`coalesce((select max(r.starts_on) from period r
      where r.certification_id = ${certificationId} and r.starts_on <= ${surelyBegun}), '0001-01-01')`,
  });
}

/**
 * The same for each of many certifications at once: one statement, however many they are. In no order, because the
 * database would sort the activities of all together; `loggedByCertification` sorts those of each.
 */
export function listLoggedOfEach(database: Database, certificationIds: readonly string[], now: number) {
  const surelyBegun = dateIn('UTC', now - 86_400_000);
  // Materialized: the day is found once a certification, not once an activity.
  const asked = sql`(with each_one as materialized (
    select c.id, c.person_id, c.program_id, g.body_id, g.preset, coalesce((select max(r.starts_on) from period r
      where r.certification_id = c.id and r.starts_on <= ${surelyBegun}), '0001-01-01') as starts_on
    from json_each(${JSON.stringify(certificationIds)}) j
    cross join certification c on c.id = j.value join program g on g.id = c.program_id) select * from each_one) k`;
  return database
    .select({ askedFor: sql<string>`k.id`, ...columns })
    .from(activity)
    .innerJoin(
      asked,
      sql`${activity.personId} = k.person_id and ${isOfFamily(sql`k`)} and ${hasArrived}
        and (${activity.doneOn} >= k.starts_on or ${activity.sentAt} >= unixepoch(k.starts_on) * 1000)`,
    );
}

type Asked = StoredActivity & { askedFor: string };

export function loggedByCertification(rows: readonly Asked[]): (certificationId: string) => Asked[] {
  const each = Map.groupBy(rows, ({ askedFor }) => askedFor);
  return (id) => (each.get(id) ?? []).toSorted(byDay).slice(0, mostActivities);
}

const byDay = (one: StoredActivity, other: StoredActivity): number => {
  if (one.doneOn !== other.doneOn) return one.doneOn < other.doneOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
};

/** Of these people, in the order of their days: accepted or waiting, in a period that runs. */
export function listCounting(database: Database, personIds: readonly string[], now: number) {
  const people = JSON.stringify(personIds);
  const surelyBegun = dateIn('UTC', now - 86_400_000);
  return select(database)
    .where(
      sql`${activity.personId} in (select value from json_each(${people})) and ${activity.state} in ('accepted', 'waiting')
        and ${activity.doneOn} >= (select coalesce(min(begun), '0001-01-01') from (select max(r.starts_on) as begun
          from certification c join period r on r.certification_id = c.id
          where c.person_id in (select value from json_each(${people})) and r.starts_on <= ${surelyBegun} group by c.id))`,
    )
    .orderBy(asc(activity.doneOn), asc(activity.id))
    .limit(2 * mostActivities);
}

/** Whose an activity may be. */
export const ofPerson = (personIds: readonly string[], id: string): SQL<unknown> =>
  sql`${activity.id} = ${id} and ${activity.personId} in (select value from json_each(${JSON.stringify(personIds)})) and ${hasArrived}`;
export const someOfPerson = (personIds: readonly string[], ids: readonly string[]): SQL<unknown> =>
  sql`${activity.id} in (select value from json_each(${JSON.stringify(ids)}))
    and ${activity.personId} in (select value from json_each(${JSON.stringify(personIds)})) and ${hasArrived}`;
export const ofBody = (bodyId: string, id: string): SQL<unknown> =>
  sql`${activity.id} = ${id} and ${activity.bodyId} = ${bodyId} and ${hasArrived}`;

export const findActivity = (database: Database, where: SQL) => select(database).where(where).limit(1);
export const findActivities = (database: Database, where: SQL) => select(database).where(where);

/** Where it is judged: the certification it was set aside for, else the one it was logged for. */
export const certificationOf = (id: string): SQL<string> =>
  sql<string>`(select coalesce(allotted_to, certification_id) from activity where id = ${id})`;

/** One page of what may count in a certification, newest day first. */
export function pageOfActivities(
  database: Database,
  certificationId: string,
  after: { on: string; id: string } | null,
  limit: number,
) {
  return select(database)
    .where(
      and(
        inFamily(certificationId),
        after ? sql`(${activity.doneOn}, ${activity.id}) < (${after.on}, ${after.id})` : undefined,
      ),
    )
    .orderBy(sql`${activity.doneOn} desc`, sql`${activity.id} desc`)
    .limit(limit);
}

export const insertActivity = (database: Database, row: typeof activity.$inferInsert): Statement =>
  database.insert(activity).values(row);

/** A change of one activity in the state and at the version the change was decided on; else the batch rolls back. */
export function changeActivity(
  database: Database,
  was: { id: string; bodyId: string; version: number; state: ActivityState },
  set: Partial<typeof activity.$inferInsert>,
): Statement[] {
  return [
    database
      .update(activity)
      .set({ ...set, version: was.version + 1 })
      .where(
        and(
          eq(activity.id, was.id),
          eq(activity.bodyId, was.bodyId),
          eq(activity.version, was.version),
          eq(activity.state, was.state),
        ),
      ),
    guard(database),
  ];
}

/** A later period means that an approved renewal was judged by what is here: then the batch rolls back. */
export const refuseWhenRenewed = (database: Database, certificationId: string, seq: number): Statement =>
  database.run(sql`insert into write_guard(ok) select 0
    where exists (select 1 from period where certification_id = ${certificationId} and seq > ${seq})`);

/** Earlier decisions of this body on the same title, among the last few hundred. */
export const countSameCourse = (database: Database, one: { bodyId: string | SQL<string>; id: string }) =>
  database.all<{ state: ActivityState; inPart: number; n: number }>(sql`
    select state, accepted_minutes is not null as "inPart", count(*) as n
    from (select a.state, a.accepted_minutes from activity a
      where a.body_id = ${one.bodyId} and a.title = (select title from activity where id = ${one.id}) and a.id <> ${one.id}
      limit 500)
    group by 1, 2`);

/** Another of the same person and program, or its sisters, with the same title that is accepted or waits. */
export const findRepetition = (database: Database, id: string) =>
  database.all<{ id: string; doneOn: string }>(sql`
    select o.id, coalesce(o.accepted_on, o.done_on) as "doneOn"
    from activity a join activity o on o.person_id = a.person_id and +o.certification_id in ${familyOf(
      sql`(select certification_id from activity where id = ${id})`,
    )}
    where a.id = ${id} and o.id <> a.id and o.state in ('accepted', 'waiting') and lower(o.title) = lower(a.title)
    order by o.done_on desc, o.id desc limit 1`);

export type { StoredActivity };
