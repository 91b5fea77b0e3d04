import { sql } from 'drizzle-orm';
import type { AttendanceFacts } from '../../domain/training/facts.ts';
import { scaledTopics } from '../../domain/training/scale.ts';
import type { Database } from '../platform/ports.ts';

/** What other features ask about attendances. */

type AttendanceRow = Omit<AttendanceFacts, 'topics' | 'competencies' | 'initial' | 'approvedThen'> & {
  courseMinutes: number;
  topics: string;
  competencies: string;
  initial: number;
  approvedThen: number;
};

/** Every training that providers reported for a person, oldest first. Of a roster that is still arriving, nothing. */
export async function attendancesOf(
  database: Database,
  bodyId: string,
  personId: string,
): Promise<AttendanceFacts[]> {
  return readAttendances(await selectAttendances(database, bodyId, personId));
}

/** For a batch; `readAttendances` makes facts of the answer. */
export const selectAttendances = (database: Database, bodyId: string, personId: string) =>
  database.all<AttendanceRow>(sql`
    select t.id, k.title as "courseTitle", t.provider_id as "providerId", v.name as "providerName",
      t.completed_on as "completedOn", t.minutes, w.minutes as "courseMinutes", w.topics, w.format, w.recognition, w.initial,
      w.competencies, (select a.certification_id from activity a where a.attestation_id = t.id) as "certificationId",
      w.state in ('approved', 'ended') and exists (select 1 from provider_approval p where p.provider_id = t.provider_id
        and p.from_on <= t.completed_on and (p.until_on is null or t.completed_on <= p.until_on)) as "approvedThen"
    from attendance t
    cross join roster r on r.id = t.roster_id
    cross join course_version w on w.id = t.course_version_id
    cross join course k on k.id = t.course_id
    cross join provider v on v.id = t.provider_id
    where t.person_id = ${personId} and t.body_id = ${bodyId} and t.state = 'posted' and r.posted_at is not null
    order by t.completed_on, t.course_id`);

export const readAttendances = (rows: AttendanceRow[]): AttendanceFacts[] =>
  rows.map(({ courseMinutes, topics, competencies, initial, approvedThen, ...row }) => ({
    ...row,
    topics: scaledTopics(JSON.parse(topics), row.minutes, courseMinutes),
    competencies: JSON.parse(competencies),
    initial: initial === 1,
    approvedThen: approvedThen === 1,
  }));
