import { sql, type SQL } from 'drizzle-orm';
import type { Recognition } from '../../domain/catalogue/codes.ts';
import type { Competency } from '../../domain/competencies/codes.ts';

/** A course as it was worth on the day of an activity, for those who log and judge activities. */

export interface CourseOnDay {
  versionId: string;
  title: string;
  minutes: number;
  recognition: Recognition;
  competencies: Competency[];
  /** The body had approved the provider for that day. */
  providerApproved: boolean;
}
export type CourseOnDayRow = Omit<CourseOnDay, 'competencies' | 'providerApproved'> & {
  competencies: string;
  providerApproved: number;
};

const columns = (on: SQL | string) => sql`
  w.id as "versionId", k.title, w.minutes, w.recognition, w.competencies,
  exists (select 1 from provider_approval p where p.provider_id = k.provider_id and p.from_on <= ${on}
    and (p.until_on is null or ${on} <= p.until_on)) as "providerApproved"`;

/** No row: it is no course of this body, or nothing of it held on that day. */
export const courseOn = (bodyId: string | SQL, courseId: string | SQL, on: string): SQL => sql`
  select ${columns(on)} from course k join course_version w on w.course_id = k.id
  where k.id = ${courseId} and k.body_id = ${bodyId} and w.state in ('approved', 'ended')
    and w.from_on <= ${on} and (w.until_on is null or ${on} <= w.until_on)`;

/** What an activity was tied to when it was logged or reported. */
export const courseOfActivity = (activityId: string): SQL => sql`
  select ${columns(sql`a.done_on`)} from activity a join course_version w on w.id = a.course_version_id
    join course k on k.id = w.course_id
  where a.id = ${activityId}`;

export function readCourseOn([row]: CourseOnDayRow[]): CourseOnDay | null {
  if (!row) return null;
  return {
    ...row,
    competencies: JSON.parse(row.competencies) as Competency[],
    providerApproved: row.providerApproved === 1,
  };
}
