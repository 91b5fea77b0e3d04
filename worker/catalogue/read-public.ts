import { sql } from 'drizzle-orm';
import { approvedOn, type Approval } from '../../domain/catalogue/approval.ts';
import { versionOn } from '../../domain/catalogue/versions.ts';
import type { Format, Topic } from '../../domain/programs/codes.ts';
import { cutPage } from '../kernel/page.ts';
import { dateIn } from '../kernel/today.ts';
import type { Database } from '../platform/ports.ts';
import { pageOfCourses, readCourse, type ListedCourse } from './course-store.ts';
import { afterOf, heldOf } from './read.ts';
import { withApprovals } from './suggest.ts';

/** What everybody may read of a catalogue: what is approved today. Nobody's address, no proposal, no reason. */

export interface PublicCourse {
  title: string;
  code: string;
  provider: string;
  minutes: number;
  topics: Topic[];
  format: Format;
  untilOn: string | null;
}

export interface PublicCourses {
  bodyId: string;
  bodyName: string;
  helpContact: string;
  rows: PublicCourse[];
  next: string | null;
}

const rowsOnPage = 100;

/** Null: a body that nobody knows, or has not set up. One round trip. */
export async function readPublicCourses(
  database: Database,
  bodyId: string,
  { search, cursor }: { search: string; cursor: string | undefined },
  now: number,
): Promise<PublicCourses | null> {
  const [[body], rows] = await database.batch([
    database.all<{ name: string; helpContact: string; timeZone: string }>(sql`
      select name, help_contact as "helpContact", time_zone as "timeZone" from body
      where id = ${bodyId} and set_up_at is not null`),
    database.all<ListedCourse & { approvals: string }>(
      withApprovals(pageOfCourses(bodyId, search, afterOf(cursor), rowsOnPage + 1)),
    ),
  ]);
  if (!body) return null;
  const today = dateIn(body.timeZone, now);
  const page = cutPage(rows, rowsOnPage, ({ key, id }) => [key, id]);
  return {
    bodyId,
    bodyName: body.name,
    helpContact: body.helpContact,
    rows: page.rows.flatMap((row) => publicCourse(row, today)),
    next: page.next,
  };
}

function publicCourse(row: ListedCourse & { approvals: string }, today: string): PublicCourse[] {
  const version = versionOn(heldOf(readCourse(row)), today);
  if (!version || !approvedOn(JSON.parse(row.approvals) as Approval[], today)) return [];
  const { title, code, providerName: provider } = row;
  const { minutes, topics, format, untilOn } = version;
  return [{ title, code, provider, minutes, topics: topics.map(({ topic }) => topic), format, untilOn }];
}
