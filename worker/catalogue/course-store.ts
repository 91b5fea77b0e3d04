import { sql, type SQL } from 'drizzle-orm';
import { course, courseVersion, type CourseState } from '../../db/schema/index.ts';
import type { CourseTerms, CourseVersionView } from '../../domain/catalogue/contract.ts';
import { guard, type Statement } from '../kernel/write.ts';
import { sortNameOf, wordsOf } from '../people/names.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of courses and their versions. The only writer of `course_word`. */

/** A version as JSON inside the row of its course. */
const versionJson = sql`json_object('id', w.id, 'seq', w.seq, 'fromOn', w.from_on, 'untilOn', w.until_on, 'minutes', w.minutes,
  'topics', json(w.topics), 'kind', w.kind, 'format', w.format, 'recognition', w.recognition,
  'initial', json(iif(w.initial, 'true', 'false')), 'competencies', json(w.competencies), 'state', w.state, 'about', w.about,
  'proposedAt', w.proposed_at, 'proposedBy', w.proposed_by, 'decidedAt', w.decided_at, 'deciderName', w.decider_name,
  'reason', w.reason_text, 'version', w.version)`;

/** What a course was worth by date: approved, or held until the body closed it. */
export const held: ReadonlySet<CourseState> = new Set<CourseState>(['approved', 'ended']);

export interface CourseFile {
  id: string;
  bodyId: string;
  code: string;
  title: string;
  sortTitle: string;
  providerId: string;
  version: number;
  /** Newest first. */
  versions: CourseVersionView[];
}
export type CourseRowRead = Omit<CourseFile, 'versions'> & { versions: string };

const columns = sql`k.id, k.body_id as "bodyId", k.code, k.title, k.sort_title as "sortTitle", k.provider_id as "providerId", k.version,
  (select json_group_array(json(one)) from (select ${versionJson} as one from course_version w
    where w.course_id = k.id order by w.seq desc)) as versions`;

export const readCourse = (row: CourseRowRead): CourseFile => ({
  ...row,
  versions: JSON.parse(row.versions) as CourseVersionView[],
});

export const courseInBody = (bodyId: string, id: string): SQL =>
  sql`select ${columns} from course k where k.id = ${id} and k.body_id = ${bodyId}`;

export const courseOfProvider = (providerId: string, id: string): SQL =>
  sql`select ${columns} from course k where k.id = ${id} and k.provider_id = ${providerId}`;

/** Courses that a roster names, with all their versions: one question for any number of rows and dates. */
export const coursesByCode = (providerId: string, codes: readonly string[] | SQL): SQL => sql`
  select ${columns} from course k
  where k.provider_id = ${providerId} and k.code in (select value from json_each(${codes instanceof Array ? JSON.stringify(codes) : codes}))`;

export interface ListedCourse extends CourseRowRead {
  providerName: string;
  /** What the list is ordered by, before the id. */
  key: string;
}

const listed = sql`${columns}, p.name as "providerName"`;

/** One page of a body's courses in the order of their titles; a word is looked up in its own index, in the order of words. */
export function pageOfCourses(
  bodyId: string,
  search: string,
  [key, id]: readonly [string, string],
  most: number,
): SQL {
  const [first, ...others] = wordsOf(search).toSorted((a, b) => b.length - a.length);
  if (search.trim() === '')
    return sql`
      select ${listed}, k.sort_title as key from course k join provider p on p.id = k.provider_id
      where k.body_id = ${bodyId} and (k.sort_title, k.id) > (${key}, ${id})
      order by k.sort_title, k.id limit ${most}`;
  // Signs alone are in no title.
  const start = first ?? behind('');
  const alsoNamed = others.map(
    (word) =>
      sql`and exists (select 1 from course_word x where x.course_id = f.course_id and x.word >= ${word} and x.word < ${behind(word)})`,
  );
  return sql`
    select ${listed}, f.word as key
    from course_word f join course k on k.id = f.course_id join provider p on p.id = k.provider_id
    where f.body_id = ${bodyId} and f.word >= ${start} and f.word < ${behind(start)} and (f.word, f.course_id) > (${key}, ${id})
      and not exists (select 1 from course_word o where o.course_id = f.course_id and o.word >= ${start} and o.word < f.word)
      ${sql.join(alsoNamed, sql` `)}
    order by f.word, f.course_id limit ${most}`;
}

/** A letter behind every other: the end of a range of words with one beginning. */
const behind = (start: string) => `${start}\u{10ffff}`;

/** One page of a provider's courses by title. */
export const pageOfProviderCourses = (
  providerId: string,
  [key, id]: readonly [string, string],
  most: number,
): SQL => sql`
  select ${listed}, k.sort_title as key from course k join provider p on p.id = k.provider_id
  where k.provider_id = ${providerId} and (k.sort_title, k.id) > (${key}, ${id})
  order by k.sort_title, k.id limit ${most}`;

export interface NewCourse {
  id: string;
  bodyId: string;
  providerId: string;
  code: string;
  title: string;
  now: number;
}

export const insertCourse = (database: Database, one: NewCourse): Statement[] => {
  const sortTitle = sortNameOf(one.title);
  const words = [...new Set([...wordsOf(one.title), ...wordsOf(one.code)])];
  return [
    database.insert(course).values({
      id: one.id,
      bodyId: one.bodyId,
      providerId: one.providerId,
      code: one.code,
      title: one.title,
      sortTitle,
      createdAt: one.now,
    }),
    database.run(sql`
      insert into course_word (body_id, word, sort_title, course_id)
      select ${one.bodyId}, value, ${sortTitle}, ${one.id} from json_each(${JSON.stringify(words)})`),
  ];
};

/** The course at the version that the change was decided on: two who change its versions at once cannot both pass. */
export const touchCourse = (
  database: Database,
  was: { id: string; bodyId: string; version: number },
): Statement[] => [
  database.run(sql`update course set version = version + 1
    where id = ${was.id} and body_id = ${was.bodyId} and version = ${was.version}`),
  guard(database),
];

export const insertVersion = (database: Database, row: typeof courseVersion.$inferInsert): Statement =>
  database.insert(courseVersion).values(row);

/** Beside `touchCourse`, which guards it. */
export const changeVersion = (
  database: Database,
  was: { id: string; version: number },
  set: Partial<typeof courseVersion.$inferInsert>,
): Statement =>
  database
    .update(courseVersion)
    .set({ ...set, version: was.version + 1 })
    .where(sql`${courseVersion.id} = ${was.id}`);

export const termsOf = ({
  minutes,
  topics,
  kind,
  format,
  recognition,
  initial,
  competencies,
}: CourseTerms): CourseTerms => ({ minutes, topics, kind, format, recognition, initial, competencies });

/** The same for the log, where people read it. */
export const loggedTerms = ({ topics, ...terms }: CourseTerms): Record<string, unknown> => ({
  ...termsOf({ topics, ...terms }),
  topics: topics.map(({ topic }) => topic),
  ...(topics.length > 1 && { topicMinutes: topics.map(({ minutes }) => minutes) }),
});
