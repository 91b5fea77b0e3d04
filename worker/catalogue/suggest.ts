import { sql, type SQL } from 'drizzle-orm';
import { approvedOn, type Approval } from '../../domain/catalogue/approval.ts';
import type { CourseSuggestion } from '../../domain/catalogue/contract.ts';
import { versionOn } from '../../domain/catalogue/versions.ts';
import { nothingHere } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import { pageOfCourses, readCourse, type ListedCourse } from './course-store.ts';
import { heldOf } from './read.ts';

/** Approved courses for the form where hours are logged: those that held on the day, by words of the title. */

const mostSuggested = 8;
const mostRead = 40;

export async function suggestCourses(
  { database, actor }: Work,
  personId: string,
  { q, on }: { q: string; on: string },
): Promise<CourseSuggestion[]> {
  const own = actor.people.find(({ id }) => id === personId);
  if (!own) throw nothingHere();
  if (q.trim() === '') return [];
  const rows = await database.all<ListedCourse & { approvals: string }>(
    withApprovals(pageOfCourses(own.bodyId, q, ['', ''], mostRead)),
  );
  return rows.flatMap((row) => suggestion(row, on)).slice(0, mostSuggested);
}

/** With every approval that the provider of each was given. */
export const withApprovals = (page: SQL): SQL => sql`
  select page.*, (select json_group_array(json_object('fromOn', a.from_on, 'untilOn', a.until_on))
    from provider_approval a where a.provider_id = page."providerId") as approvals
  from (${page}) page`;

function suggestion(row: ListedCourse & { approvals: string }, on: string): CourseSuggestion[] {
  const version = versionOn(heldOf(readCourse(row)), on);
  if (!version || !approvedOn(JSON.parse(row.approvals) as Approval[], on)) return [];
  const { minutes, topics, kind, format } = version;
  const { id, title, providerName: provider } = row;
  return [{ id, title, provider, minutes, topics: topics.map(({ topic }) => topic), kind, format }];
}
