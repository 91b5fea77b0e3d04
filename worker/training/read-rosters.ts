import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Page } from '../../domain/people/contract.ts';
import type {
  AskedChange,
  AttendanceRow,
  AttendanceView,
  RosterRow,
  RosterView,
} from '../../domain/training/contract.ts';
import { nothingHere } from '../kernel/failure.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import type { Database } from '../platform/ports.ts';

/** Rosters and their rows, for the provider and for the body's staff. */

/** Whose: a provider's own, or those of a provider of this body. */
export interface Whose {
  providerId: string;
  bodyId: string | null;
}
const ofWhom = ({ providerId, bodyId }: Whose, table: SQL): SQL =>
  sql`${table}.provider_id = ${providerId}${bodyId === null ? sql`` : sql` and ${table}.body_id = ${bodyId}`}`;

const usualRows = 50;

const rosterColumns = sql`r.id, r.file_name as "fileName", r.sent_at as "sentAt", r.sent_by_name as "sentBy", r.total, r.posted,
  r.posted_at as "postedAt"`;

export const findByHash = (database: Database, providerId: string, rowsHash: string) =>
  database.all<{ id: string }>(
    sql`select id from roster where provider_id = ${providerId} and rows_hash = ${rowsHash}`,
  );

const rosterCursor = z.tuple([z.int(), z.string()]);

/** Newest first. */
export async function readRosters(
  database: Database,
  whose: Whose,
  query: PageQuery,
): Promise<Page<RosterRow>> {
  const limit = query.limit ?? usualRows;
  const [at, id] = readCursor(query.cursor, rosterCursor) ?? [Number.MAX_SAFE_INTEGER, ''];
  const [providers, found] = await database.batch([
    database.all<{ id: string }>(
      sql`select v.id from provider v where v.id = ${whose.providerId}${whose.bodyId === null ? sql`` : sql` and v.body_id = ${whose.bodyId}`}`,
    ),
    database.all<RosterRow>(sql`
    select ${rosterColumns} from roster r where ${ofWhom(whose, sql`r`)} and (r.sent_at, r.id) < (${at}, ${id})
    order by r.sent_at desc, r.id desc limit ${limit + 1}`),
  ]);
  if (providers.length === 0) throw nothingHere();
  return cutPage(found, limit, (row) => [row.sentAt, row.id]);
}

/** With whether nobody goes on with posting it. */
export async function readRoster(
  database: Database,
  whose: Whose,
  id: string,
): Promise<{ view: RosterView; touchedAt: number }> {
  const [row] = await database.all<Omit<RosterView, 'attests'> & { attests: number; touchedAt: number }>(sql`
    select ${rosterColumns}, r.rows_in_file as "rowsInFile", r.attests, r.touched_at as "touchedAt"
    from roster r where r.id = ${id} and ${ofWhom(whose, sql`r`)}`);
  if (!row) throw nothingHere();
  const { touchedAt, attests, ...view } = row;
  return { view: { ...view, attests: attests === 1 }, touchedAt };
}

const attendanceColumns = sql`t.id, t.row_no as "row", t.given_name as name, t.given_as as who, k.code as "courseCode",
  k.title as "courseTitle", t.completed_on as "completedOn", t.minutes, w.minutes as "courseMinutes", t.note, t.state, t.version`;

const attendanceJoins = sql`from attendance t
  cross join roster r on r.id = t.roster_id
  cross join course_version w on w.id = t.course_version_id
  cross join course k on k.id = t.course_id`;

/** In the order of the file. Nothing while it is being posted. */
export async function readAttendances(
  database: Database,
  whose: Whose,
  rosterId: string,
  query: PageQuery,
): Promise<Page<AttendanceRow>> {
  const limit = query.limit ?? usualRows;
  const after = readCursor(query.cursor, z.int()) ?? 0;
  const [rosters, found] = await database.batch([
    database.all<{ id: string }>(
      sql`select r.id from roster r where r.id = ${rosterId} and ${ofWhom(whose, sql`r`)}`,
    ),
    database.all<AttendanceRow>(sql`
      select ${attendanceColumns} ${attendanceJoins}
      where t.roster_id = ${rosterId} and t.row_no > ${after} and r.posted_at is not null and ${ofWhom(whose, sql`t`)}
      order by t.row_no limit ${limit + 1}`),
  ]);
  if (rosters.length === 0) throw nothingHere();
  return cutPage(found, limit, ({ row }) => row);
}

/** One row with everything that was changed in it. */
export async function readAttendance(database: Database, whose: Whose, id: string): Promise<AttendanceView> {
  const [found, changes] = await database.batch([
    database.all<Omit<AttendanceView, 'changes'>>(sql`
      select ${attendanceColumns}, t.roster_id as "rosterId" ${attendanceJoins}
      where t.id = ${id} and r.posted_at is not null and ${ofWhom(whose, sql`t`)}`),
    database.all<{
      kind: 'corrected' | 'withdrawn' | 'asked';
      before: string;
      after: string;
      reason: string;
      at: number;
      by: string;
    }>(sql`
      select kind, before_values as "before", after_values as "after", reason, at, by_name as "by" from attendance_change
      where attendance_id = ${id} order by at desc, rowid desc limit 50`),
  ]);
  const [row] = found;
  if (!row) throw nothingHere();
  return {
    ...row,
    changes: changes.map(({ before, after, ...change }) => ({
      ...change,
      before: JSON.parse(before),
      after: JSON.parse(after),
    })),
  };
}

const askedCursor = z.tuple([z.int(), z.string()]);

/** What providers ask to change in hours that an approved renewal was judged by, newest first. */
export async function readAsked(
  database: Database,
  bodyId: string,
  query: PageQuery,
): Promise<Page<AskedChange>> {
  const limit = query.limit ?? usualRows;
  const [at, id] = readCursor(query.cursor, askedCursor) ?? [Number.MAX_SAFE_INTEGER, ''];
  const found = await database.all<
    Omit<AskedChange, 'before' | 'after'> & { before: string; after: string }
  >(sql`
    select x.id, x.at, x.by_name as "by", x.reason, x.before_values as "before", x.after_values as "after",
      v.id as "providerId", v.name as "providerName", k.title as "courseTitle", p.name as "personName",
      (select a.certification_id from activity a where a.attestation_id = t.id) as "certificationId"
    from attendance_change x
    cross join attendance t on t.id = x.attendance_id
    cross join provider v on v.id = t.provider_id
    cross join course k on k.id = t.course_id
    cross join person p on p.id = t.person_id
    where x.body_id = ${bodyId} and x.kind = 'asked' and (x.at, x.id) < (${at}, ${id})
    order by x.at desc, x.id desc limit ${limit + 1}`);
  const rows = found.map((row) => ({ ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) }));
  return cutPage(rows, limit, (row) => [row.at, row.id]);
}
