import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import { addDays } from '../../domain/programs/dates.ts';
import {
  approvedOn,
  providerStanding,
  toldBeforeEnd,
  type Approval,
  type ProviderFacts,
} from '../../domain/catalogue/approval.ts';
import type {
  CourseRow,
  CourseVersionView,
  CourseView,
  ProviderRow,
  ProviderView,
  StaffProviderView,
  WaitingView,
} from '../../domain/catalogue/contract.ts';
import { versionOn } from '../../domain/catalogue/versions.ts';
import type { AuditEntry } from '../../domain/certifications/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { nothingHere } from '../kernel/failure.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import {
  courseInBody,
  courseOfProvider,
  coursesByCode,
  held,
  pageOfCourses,
  pageOfProviderCourses,
  readCourse,
  termsOf,
  type CourseFile,
  type CourseRowRead,
  type ListedCourse,
} from './course-store.ts';
import {
  approvalsOf,
  membersOf,
  providerById,
  providerInBody,
  type ProviderFile,
  type StoredApproval,
  type StoredMember,
} from './store.ts';

/** What screens and rosters ask about providers and courses. Each is one round trip. */

/** For a roster, whatever its number of rows and dates: the provider's approvals and the courses it names, in one round trip. */
export interface Teaching {
  provider: { id: string; bodyId: string; name: string; attests: boolean; approvals: Approval[] };
  /** By code, in capitals. */
  courses: Map<string, { id: string; title: string; versions: CourseVersionView[] }>;
}

/** For a batch; `readTeaching` makes it of the answers. */
export const teachingQueries = (database: Database, providerId: string, codes: readonly string[]) =>
  [
    database.all<ProviderFile>(providerById(providerId)),
    database.all<StoredApproval>(approvalsOf(providerId)),
    database.all<CourseRowRead>(
      coursesByCode(
        providerId,
        codes.map((code) => code.toUpperCase()),
      ),
    ),
  ] as const;

export function readTeaching([[file], approvals, courses]: [
  ProviderFile[],
  StoredApproval[],
  CourseRowRead[],
]): Teaching {
  if (!file) throw nothingHere();
  const { id, bodyId, name, attests } = file;
  return {
    provider: { id, bodyId, name, attests: attests === 1, approvals },
    courses: new Map(
      courses
        .map(readCourse)
        .map((one) => [one.code, { id: one.id, title: one.title, versions: heldOf(one) }]),
    ),
  };
}

/** Versions that the body approved: what the course was, is and will be worth. */
export const heldOf = ({ versions }: Pick<CourseFile, 'versions'>): CourseVersionView[] =>
  versions.filter(({ state }) => held.has(state));

/** The course was worth this on that day, and body and provider stood behind it then. */
export function taughtOn(
  { provider }: Pick<Teaching, 'provider'>,
  versions: readonly CourseVersionView[],
  on: string,
): { version: CourseVersionView | undefined; approvedThen: boolean } {
  const version = versionOn(versions, on);
  return { version, approvedThen: version !== undefined && approvedOn(provider.approvals, on) };
}

const providerQueries = (database: Database, which: SQL, id: string) =>
  [
    database.all<ProviderFile>(which),
    database.all<StoredApproval>(approvalsOf(id)),
    database.all<StoredMember>(membersOf(id)),
    database.all<{ id: string; title: string }>(sql`
      select k.id, k.title from course k join course_version w on w.course_id = k.id and w.state = 'returned'
      where k.provider_id = ${id} order by k.sort_title, k.id limit 50`),
  ] as const;

export async function readOwnProvider({ database, actor, now }: Work, id: string): Promise<ProviderView> {
  const [[file], approvals, members, returned] = await database.batch([
    ...providerQueries(database, providerById(id), id),
  ]);
  if (!file) throw nothingHere();
  return providerView(file, { approvals, members, returned }, actor.accountId, now);
}

/** With who decided what, newest first. */
export async function readProvider(
  { database, actor, now }: Work,
  bodyId: string,
  id: string,
): Promise<StaffProviderView> {
  const [[file], approvals, members, returned, log] = await database.batch([
    ...providerQueries(database, providerInBody(bodyId, id), id),
    database.all<Omit<AuditEntry, 'detail'> & { detail: string }>(sql`
      select id, at, actor_name as "actorName", role, action, object_kind as "objectKind", object_id as "objectId", detail
      from audit_row
      where body_id = ${bodyId} and record_id = ${id} order by id desc limit 100`),
  ]);
  if (!file) throw nothingHere();
  return {
    ...providerView(file, { approvals, members, returned }, actor.accountId, now),
    decided: log.map((row) => ({ ...row, detail: JSON.parse(row.detail) })),
    own: actor.providers.some(({ providerId }) => providerId === id),
  };
}

export const todayOf = ({ timeZone }: Pick<ProviderFile, 'timeZone'>, now: number): string =>
  dateIn(timeZone, now);

/** Near enough to the end, or past it, to ask for the next approval. */
export function mayRenew(file: ProviderFile, today: string): boolean {
  const { state, approvedUntil, askedAt } = file;
  if (askedAt !== null || (state !== 'approved' && state !== 'conditional')) return false;
  return approvedUntil !== null && approvedUntil <= addDays(today, toldBeforeEnd);
}

function providerView(
  file: ProviderFile,
  {
    approvals,
    members,
    returned,
  }: Pick<ProviderView, 'returned'> & {
    approvals: StoredApproval[];
    members: StoredMember[];
  },
  accountId: string,
  now: number,
): ProviderView {
  const { timeZone: _zone, attests, reasonText, ...rest } = file;
  const today = todayOf(file, now);
  return {
    ...rest,
    today,
    attests: attests === 1,
    reason: reasonText,
    standing: providerStanding(file, today),
    mayRenew: mayRenew(file, today),
    approvals,
    returned,
    members: members.map((one) => ({
      id: one.id,
      name: one.name,
      email: one.email,
      since: one.createdAt,
      you: one.accountId === accountId,
    })),
  };
}

interface ProviderRowRead extends ProviderFacts {
  id: string;
  name: string;
  sortName: string;
  askedAt: number | null;
  courses: number;
  timeZone: string;
}
const rowColumns = sql`v.id, v.name, v.sort_name as "sortName", v.state, v.approved_from as "approvedFrom",
  v.approved_until as "approvedUntil", v.asked_at as "askedAt", b.time_zone as "timeZone",
  (select count(*) from course k where k.provider_id = v.id) as courses
  from provider v join body b on b.id = v.body_id`;

function providerRow(
  { id, name, askedAt, courses, timeZone, ...facts }: ProviderRowRead,
  now: number,
): ProviderRow {
  const standing = providerStanding(facts, dateIn(timeZone, now));
  return { id, name, standing, approvedUntil: facts.approvedUntil, askedAt, courses };
}

const usualRows = 50;
const cursorShape = z.array(z.string()).check(z.minLength(2), z.maxLength(2));
/** Where a page of a list begins. */
export const afterOf = (cursor: string | undefined): [string, string] => {
  const [key = '', id = ''] = readCursor(cursor, cursorShape) ?? [];
  return [key, id];
};

/** By name: no other order is for sale (F39). */
export async function readProviders(
  database: Database,
  bodyId: string,
  query: PageQuery,
  now: number,
): Promise<Page<ProviderRow>> {
  const limit = query.limit ?? usualRows;
  const [key, id] = afterOf(query.cursor);
  const rows = await database.all<ProviderRowRead>(sql`
    select ${rowColumns} where v.body_id = ${bodyId} and (v.sort_name, v.id) > (${key}, ${id})
    order by v.sort_name, v.id limit ${limit + 1}`);
  const page = cutPage(rows, limit, ({ sortName, id: last }) => [sortName, last]);
  return { rows: page.rows.map((row) => providerRow(row, now)), next: page.next };
}

/** What waits for the body, longest first. */
export async function readWaiting(database: Database, bodyId: string, now: number): Promise<WaitingView> {
  const [providers, courses] = await database.batch([
    database.all<ProviderRowRead>(sql`
      select ${rowColumns} where v.body_id = ${bodyId} and v.asked_at is not null order by v.asked_at limit 100`),
    database.all<WaitingView['courses'][number]>(sql`
      select k.id, k.title, v.name as provider, w.minutes, w.proposed_at as "proposedAt"
      from course_version w join course k on k.id = w.course_id join provider v on v.id = k.provider_id
      where w.body_id = ${bodyId} and w.state = 'proposed' order by w.proposed_at limit 100`),
  ]);
  return { providers: providers.map((row) => providerRow(row, now)), courses };
}

export interface CoursesQuery extends PageQuery {
  search?: string | undefined;
}

/** A body's catalogue: alphabetical, or by a word. */
export async function readCourses(
  database: Database,
  bodyId: string,
  query: CoursesQuery,
  now: number,
): Promise<Page<CourseRow>> {
  const limit = query.limit ?? usualRows;
  const [rows, [body]] = await database.batch([
    database.all<ListedCourse>(pageOfCourses(bodyId, query.search ?? '', afterOf(query.cursor), limit + 1)),
    database.all<{ timeZone: string }>(sql`select time_zone as "timeZone" from body where id = ${bodyId}`),
  ]);
  return coursePage(rows, limit, dateIn(body?.timeZone ?? 'UTC', now));
}

/** `bodyId` null: the caller signs in for the provider. */
export async function readProviderCourses(
  database: Database,
  { bodyId, providerId }: { bodyId: string | null; providerId: string },
  query: PageQuery,
  now: number,
): Promise<Page<CourseRow>> {
  const limit = query.limit ?? usualRows;
  const [rows, [file]] = await database.batch([
    database.all<ListedCourse>(pageOfProviderCourses(providerId, afterOf(query.cursor), limit + 1)),
    database.all<ProviderFile>(
      bodyId === null ? providerById(providerId) : providerInBody(bodyId, providerId),
    ),
  ]);
  if (!file) throw nothingHere();
  return coursePage(rows, limit, todayOf(file, now));
}

function coursePage(rows: ListedCourse[], limit: number, today: string): Page<CourseRow> {
  const page = cutPage(rows, limit, ({ key, id }) => [key, id]);
  return { rows: page.rows.map((row) => courseRow(row, today)), next: page.next };
}

function courseRow(row: ListedCourse, today: string): CourseRow {
  const file = readCourse(row);
  const now = versionOn(heldOf(file), today);
  const { id, code, title, providerId, version } = file;
  return {
    id,
    code,
    title,
    provider: { id: providerId, name: row.providerName },
    today: now ? { ...termsOf(now), fromOn: now.fromOn, untilOn: now.untilOn } : null,
    state: file.versions[0]?.state ?? 'proposed',
    version,
  };
}

export const readCourseOfBody = (work: Work, bodyId: string, id: string): Promise<CourseView> =>
  readOneCourse(work, courseInBody(bodyId, id), id);
export const readOwnCourse = (work: Work, providerId: string, id: string): Promise<CourseView> =>
  readOneCourse(work, courseOfProvider(providerId, id), id);

async function readOneCourse({ database, now }: Work, which: SQL, id: string): Promise<CourseView> {
  const [[row], [file]] = await database.batch([
    database.all<CourseRowRead>(which),
    database.all<ProviderFile>(providerById(sql`(select provider_id from course where id = ${id})`)),
  ]);
  if (!row || !file) throw nothingHere();
  const { code, title, versions, version } = readCourse(row);
  const today = todayOf(file, now);
  const provider = { id: file.id, name: file.name, standing: providerStanding(file, today) };
  return { id, code, title, provider, today, versions, version };
}
