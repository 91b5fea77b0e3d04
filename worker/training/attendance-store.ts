import { sql } from 'drizzle-orm';
import { attendanceChange, type AttendanceValues } from '../../db/schema/index.ts';
import type { Approval } from '../../domain/catalogue/approval.ts';
import type { CourseVersionView } from '../../domain/catalogue/contract.ts';
import { approvalsOf } from '../catalogue/store.ts';
import { coursesByCode, readCourse, type CourseRowRead } from '../catalogue/course-store.ts';
import { heldOf } from '../catalogue/read.ts';
import { nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** One posted row, with what a correction is judged by. */

export interface StoredAttendance {
  id: string;
  bodyId: string;
  providerId: string;
  providerName: string;
  rosterId: string;
  completedOn: string;
  minutes: number;
  courseVersionId: string;
  courseTitle: string;
  state: 'posted' | 'withdrawn';
  version: number;
  attests: number;
  /** Null where nothing counts by it: before the person was certified, or the board had accepted their own entry. */
  activityId: string | null;
  person: { name: string; email: string; language: 'en' | 'es' };
  body: { name: string; timeZone: string; helpContact: string };
}

export interface AttendanceFile {
  attendance: StoredAttendance;
  versions: CourseVersionView[];
  approvals: Approval[];
}

export async function findAttendance(
  database: Database,
  providerId: string,
  id: string,
): Promise<AttendanceFile> {
  const [rows, approvals, courses] = await database.batch([
    database.all<Omit<StoredAttendance, 'person' | 'body'> & { person: string; body: string }>(sql`
      select t.id, t.body_id as "bodyId", t.provider_id as "providerId", v.name as "providerName", t.roster_id as "rosterId",
        t.completed_on as "completedOn", t.minutes, t.course_version_id as "courseVersionId", k.title as "courseTitle",
        t.state, t.version, r.attests, (select a.id from activity a where a.attestation_id = t.id) as "activityId",
        json_object('name', p.name, 'email', n.email, 'language', n.language) as person,
        json_object('name', b.name, 'timeZone', b.time_zone, 'helpContact', b.help_contact) as body
      from attendance t
      join roster r on r.id = t.roster_id
      join provider v on v.id = t.provider_id
      join course k on k.id = t.course_id
      join person p on p.id = t.person_id
      join account n on n.id = p.account_id
      join body b on b.id = t.body_id
      where t.id = ${id} and t.provider_id = ${providerId} and r.posted_at is not null`),
    database.all<Approval>(approvalsOf(providerId)),
    database.all<CourseRowRead>(
      coursesByCode(
        providerId,
        sql`(select json_array(k.code) from attendance t join course k on k.id = t.course_id where t.id = ${id})`,
      ),
    ),
  ]);
  const [row] = rows;
  const course = courses[0] && readCourse(courses[0]);
  if (!row || !course) throw nothingHere();
  return {
    attendance: { ...row, person: JSON.parse(row.person), body: JSON.parse(row.body) },
    versions: heldOf(course),
    approvals,
  };
}

export const valuesOf = ({
  completedOn,
  minutes,
  courseVersionId,
  state,
}: AttendanceValues): AttendanceValues => ({
  completedOn,
  minutes,
  courseVersionId,
  state,
});

/** At the version that the correction was decided on; what stood before is kept beside what stands since. */
export function changeAttendance(
  database: Database,
  was: StoredAttendance,
  after: AttendanceValues,
  change: { kind: 'corrected' | 'withdrawn'; reason: string; at: number; byId: string; byName: string },
): Statement[] {
  return [
    database.run(sql`
      update attendance set completed_on = ${after.completedOn}, minutes = ${after.minutes},
        course_version_id = ${after.courseVersionId}, state = ${after.state}, version = version + 1
      where id = ${was.id} and version = ${was.version} and state = 'posted'`),
    guard(database),
    noteChange(database, was, after, change),
    // The same rows may be sent again: they are no longer all in.
    ...(after.state === 'withdrawn'
      ? [database.run(sql`update roster set rows_hash = id where id = ${was.rosterId}`)]
      : []),
  ];
}

export const noteChange = (
  database: Database,
  was: StoredAttendance,
  after: AttendanceValues,
  change: Pick<typeof attendanceChange.$inferInsert, 'kind' | 'reason' | 'at' | 'byId' | 'byName'>,
): Statement =>
  database.insert(attendanceChange).values({
    id: newId('atc'),
    bodyId: was.bodyId,
    attendanceId: was.id,
    before: valuesOf(was),
    after: valuesOf(after),
    ...change,
  });
