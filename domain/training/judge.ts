import { approvedOn, type Approval } from '../catalogue/approval.ts';
import { versionOn, type HeldVersion } from '../catalogue/versions.ts';
import { addMonths } from '../programs/dates.ts';
import { reasonCodes, type Field, type ReasonCode, type Verdict } from './codes.ts';
import { nameKey, type ReadRow, type Reason } from './read-rows.ts';
import { compareNames } from './same-name.ts';

/** Every row of a list beside what the record knows: ok, to mend, nobody we know, or posted before. Pure. */

export interface KnownPerson {
  id: string;
  name: string;
  /** What hours may count for, newest first: the one of the number and what came after it, or all of an address. None of them withdrawn. */
  certifications: { id: string; certifiedOn: string }[];
}

export interface KnownCourse {
  id: string;
  /** Those that the body approved. */
  versions: (HeldVersion & { minutes: number })[];
}

export interface Known {
  today: string;
  /** By certificate number and by address. Whose record is withheld is in neither: it does not exist for others. */
  byNumber: ReadonlyMap<string, KnownPerson>;
  byEmail: ReadonlyMap<string, KnownPerson>;
  /** Numbers that another body shows in public. */
  elsewhere: ReadonlySet<string>;
  approvals: readonly Approval[];
  /** By code, in capitals. */
  courses: ReadonlyMap<string, KnownCourse>;
  /** Minutes posted before, by person, course and day (postedKey). */
  posted: ReadonlyMap<string, number>;
  /** Minutes posted before of courses that fit in a day, by person and day (dayKey). */
  postedOnDay: ReadonlyMap<string, number>;
}

export const postedKey = (personId: string, courseId: string, on: string) => `${personId} ${courseId} ${on}`;
export const dayKey = (personId: string, on: string) => `${personId} ${on}`;

/** What a row that is ok becomes. */
export interface Post {
  personId: string;
  certificationId: string | null;
  courseId: string;
  courseVersionId: string;
  completedOn: string;
  minutes: number;
}

export interface JudgedRow extends ReadRow {
  verdict: Verdict;
  post: Post | null;
}

const dayMinutes = 24 * 60;
const oldestYears = 10;

export function judge(rows: readonly ReadRow[], known: Known): JudgedRow[] {
  const oldest = addMonths(known.today, -12 * oldestYears);
  const shared = sharing(rows);
  const found = rows.map((row) => {
    const person = personOf(row, known, shared);
    const taught = taughtOf(row, known, oldest);
    return { row, person, taught, reasons: [...row.reasons, ...person.reasons, ...taught.reasons] };
  });
  const firsts = new Map<string, number>();
  const days = new Map<string, number>(known.postedOnDay);
  const whole = found.map((one): Whole => {
    const post = postOf(one);
    const key = rowKey(one.row, post);
    const first = key === null ? undefined : firsts.get(key);
    if (key !== null && first === undefined) firsts.set(key, one.row.row);
    const isLong = (one.taught.version?.minutes ?? 0) > dayMinutes;
    if (post && first === undefined && !isLong && !known.posted.has(keyOf(post))) {
      const day = dayKey(post.personId, post.completedOn);
      days.set(day, (days.get(day) ?? 0) + post.minutes);
    }
    return { ...one, post, first, isLong };
  });
  return whole.map((one) => finish(one, known, days));
}

interface Found {
  row: ReadRow;
  person: { known: KnownPerson | null; reasons: Reason[] };
  taught: Taught;
  reasons: Reason[];
}

interface Whole extends Found {
  post: Post | null;
  /** The row that says the same before. */
  first: number | undefined;
  /** The course takes more than one day. */
  isLong: boolean;
}

const keyOf = ({ personId, courseId, completedOn }: Post) => postedKey(personId, courseId, completedOn);

function finish(
  { row, reasons: before, post, first, isLong }: Whole,
  known: Known,
  days: ReadonlyMap<string, number>,
): JudgedRow {
  const reasons = [...before];
  if (first !== undefined) reasons.push({ code: 'twice_in_file', field: null, params: { row: first } });
  else if (post) reasons.push(...besideOthers(post, isLong, known, days));
  reasons.sort((a, b) => reasonCodes.indexOf(a.code) - reasonCodes.indexOf(b.code));
  const verdict = verdictOf(reasons);
  return { ...row, reasons, verdict, post: verdict === 'ok' ? post : null };
}

function besideOthers(
  post: Post,
  isLong: boolean,
  known: Known,
  days: ReadonlyMap<string, number>,
): Reason[] {
  const before = known.posted.get(keyOf(post));
  if (before === post.minutes) return [{ code: 'already_posted', field: null }];
  if (before !== undefined)
    return [{ code: 'posted_differently', field: 'amount', params: { minutes: before } }];
  const onDay = days.get(dayKey(post.personId, post.completedOn)) ?? 0;
  return onDay > dayMinutes && !isLong
    ? [{ code: 'day_too_long', field: 'amount', params: { hours: Math.ceil(onDay / 60) } }]
    : [];
}

const unknownPerson: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'number_unknown',
  'number_elsewhere',
  'email_unknown',
]);

function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.length === 0) return 'ok';
  if (reasons.some(({ code }) => unknownPerson.has(code))) return 'unknown';
  return reasons.every(({ code }) => code === 'already_posted') ? 'posted' : 'fix';
}

/** Rows that give the same number, in the order of the file. */
type Sharing = ReadonlyMap<string, readonly ReadRow[]>;

function sharing(rows: readonly ReadRow[]): Sharing {
  const all = new Map<string, ReadRow[]>();
  for (const row of rows) {
    if (row.who?.kind !== 'number' || row.cells.name === '') continue;
    const others = all.get(row.who.value);
    if (others) others.push(row);
    else all.set(row.who.value, [row]);
  }
  return all;
}

/** The first of them with another name. Nobody writes a number down so often that it were further down. */
function otherName(rows: readonly ReadRow[] | undefined, name: string): ReadRow | undefined {
  const own = nameKey(name);
  return rows?.slice(0, 20).find(({ cells }) => nameKey(cells.name) !== own);
}

function personOf(
  { who, cells, reasons }: ReadRow,
  known: Known,
  shared: Sharing,
): { known: KnownPerson | null; reasons: Reason[] } {
  const no = (code: ReasonCode, field: Field, params?: Reason['params']) => ({
    known: null,
    reasons: [{ code, field, ...(params && { params }) }],
  });
  if (who === null) return { known: null, reasons: [] };
  const isNameTold = cells.name === '' || reasons.some(({ field }) => field === 'name');
  if (who.kind === 'email') {
    const person = known.byEmail.get(who.value);
    // Address and name are one question: who guesses an address does not learn that it is known.
    if (isNameTold) return { known: null, reasons: [] };
    return person && compareNames(cells.name, person.name) === 'same'
      ? { known: person, reasons: [] }
      : no('email_unknown', 'who');
  }
  const person = known.byNumber.get(who.value);
  if (!person) return no(known.elsewhere.has(who.value) ? 'number_elsewhere' : 'number_unknown', 'who');
  if (isNameTold) return { known: null, reasons: [] };
  const answer = compareNames(cells.name, person.name);
  if (answer === 'same') return { known: person, reasons: [] };
  if (answer === 'close') return no('name_close', 'name');
  const other = otherName(shared.get(who.value), cells.name);
  return other ? no('number_shared', 'who', { row: other.row }) : no('name_differs', 'name');
}

interface Taught {
  courseId: string | null;
  version: KnownCourse['versions'][number] | null;
  minutes: number | null;
  reasons: Reason[];
}

function taughtOf(row: ReadRow, known: Known, oldest: string): Taught {
  const { course: code, completedOn: on, cells } = row;
  const reasons: Reason[] = [];
  const tell = (reason: ReasonCode, field: Field, params?: Reason['params']) =>
    reasons.push({ code: reason, field, ...(params && { params }) });
  const course = code === null ? undefined : known.courses.get(code);
  const isCourseTold = row.reasons.some(({ field }) => field === 'course');
  if (code !== null && !course && !isCourseTold) tell('course_unknown', 'course');
  const none = { courseId: course?.id ?? null, version: null, minutes: null, reasons };
  if (on === null) return none;
  if (on > known.today) return (tell('date_future', 'completedOn'), none);
  if (on < oldest) return (tell('date_old', 'completedOn', { years: oldestYears }), none);
  if (!course) return none;
  const version = versionOn(course.versions, on);
  if (!version) {
    const first = course.versions.map(({ fromOn }) => fromOn).toSorted()[0];
    if (first !== undefined && on < first) tell('course_before', 'completedOn', { from: first });
    else tell('course_not_approved', 'completedOn');
    return none;
  }
  if (!approvedOn(known.approvals, on)) tell('provider_not_approved', 'completedOn');
  const minutes = cells.amount === '' ? version.minutes : row.minutes;
  if (minutes !== null && minutes > version.minutes)
    tell('amount_over_course', 'amount', { minutes: version.minutes });
  return { courseId: course.id, version, minutes, reasons };
}

/** Null while anything about the row itself is to be mended. */
function postOf({ row, person, taught, reasons }: Found): Post | null {
  const { courseId, version, minutes } = taught;
  if (reasons.length > 0 || !person.known || !courseId || !version || minutes === null) return null;
  const { completedOn } = row;
  if (completedOn === null) return null;
  const { id: personId, certifications } = person.known;
  // Before somebody was certified there was nothing to renew: then it is a training on the way there.
  const certification = certifications.find(({ certifiedOn }) => certifiedOn <= completedOn);
  return {
    personId,
    certificationId: certification?.id ?? null,
    courseId,
    courseVersionId: version.id,
    completedOn,
    minutes,
  };
}

function rowKey(row: ReadRow, post: Post | null): string | null {
  if (post) return keyOf(post);
  const { who, course, completedOn, cells } = row;
  if (!who || !course || !completedOn) return null;
  return `${who.value} ${nameKey(cells.name)} ${course} ${completedOn}`;
}
