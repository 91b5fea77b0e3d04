import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { course, courseVersion, provider } from './catalogue.ts';
import { person } from './people.ts';

/**
 * A confirmed list of who attended, as a provider sent it. Its rows are posted part by part (`roster_part`); nothing of
 * it counts or shows until `postedAt`, which one last batch sets when all parts are in.
 */
export const roster = sqliteTable(
  'roster',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    providerId: text('provider_id')
      .notNull()
      .references(() => provider.id),
    /** Of the rows to post, not of the file: the same rows again are the same roster, whatever else the file holds. */
    rowsHash: text('rows_hash').notNull(),
    fileName: text('file_name').notNull(),
    /** Its headings, or how many columns it has (formOf of domain/training/layout.ts). */
    form: text('form').notNull(),
    /** STORED SHAPE: Layout of domain/training/contract.ts; the next file of this form is read the same way. */
    layout: text('layout', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** Rows of the file, and of them how many were to be posted. */
    rowsInFile: integer('rows_in_file').notNull(),
    total: integer('total').notNull(),
    /** Accepted at once, without review: as the body had it for this provider when the roster was confirmed. */
    attests: integer('attests', { mode: 'boolean' }).notNull(),
    /** The next part, and rows posted so far. Fewer than `total` when another roster was first with some. */
    nextPart: integer('next_part').notNull().default(0),
    posted: integer('posted').notNull().default(0),
    sentAt: integer('sent_at').notNull(),
    sentBy: text('sent_by').notNull(),
    sentByName: text('sent_by_name').notNull(),
    /** The last part: who finds it long ago may go on with it. */
    touchedAt: integer('touched_at').notNull(),
    postedAt: integer('posted_at'),
  },
  (t) => [
    uniqueIndex('roster_rows').on(t.providerId, t.rowsHash),
    index('roster_provider').on(t.providerId, t.sentAt, t.id),
    index('roster_body').on(t.bodyId, t.sentAt, t.id),
    // Empty while nothing is being posted: the timer then reads no row.
    index('roster_posting')
      .on(t.touchedAt)
      .where(sql`${t.postedAt} is null`),
  ],
);

/**
 * At most 500 rows of a roster that wait to be posted; gone once they are. STORED SHAPE: an array of
 * `[row, personId, certificationId|null, courseVersionId, completedOn, minutes, givenName, givenAs, note]`.
 */
export const rosterPart = sqliteTable(
  'roster_part',
  {
    rosterId: text('roster_id')
      .notNull()
      .references(() => roster.id),
    part: integer('part').notNull(),
    rows: text('rows').notNull(),
  },
  (t) => [primaryKey({ columns: [t.rosterId, t.part] })],
);

export const attendanceStates = ['posted', 'withdrawn'] as const;

/** One person at one course, as the provider reported it. What stood here before a correction: `attendance_change`. */
export const attendance = sqliteTable(
  'attendance',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    providerId: text('provider_id').notNull(),
    rosterId: text('roster_id')
      .notNull()
      .references(() => roster.id),
    /** Its row in the file: the same row is never posted twice. */
    row: integer('row_no').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    courseId: text('course_id')
      .notNull()
      .references(() => course.id),
    courseVersionId: text('course_version_id')
      .notNull()
      .references(() => courseVersion.id),
    completedOn: text('completed_on').notNull(),
    minutes: integer('minutes').notNull(),
    /** As the provider wrote them: the record's own name and address are not shown to a provider. */
    givenName: text('given_name').notNull(),
    givenAs: text('given_as').notNull(),
    note: text('note').notNull().default(''),
    /** What the person had logged themself of the same course and day: it counts once. Null: nothing. */
    ownActivityId: text('own_activity_id'),
    state: text('state', { enum: attendanceStates }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('attendance_row').on(t.rosterId, t.row),
    // Also what a person's record is read by.
    uniqueIndex('attendance_person')
      .on(t.personId, t.completedOn, t.courseId)
      .where(sql`${t.state} = 'posted'`),
  ],
);

/**
 * A correction or a withdrawal by the provider: what stood before, what stands since, and why. Append-only (triggers).
 * `asked`: the period has been renewed, so nothing was changed and the body was told.
 */
export const attendanceChange = sqliteTable(
  'attendance_change',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    attendanceId: text('attendance_id')
      .notNull()
      .references(() => attendance.id),
    kind: text('kind', { enum: ['corrected', 'withdrawn', 'asked'] }).notNull(),
    /** STORED SHAPE: `{ completedOn, minutes, courseVersionId, state }`. */
    before: text('before_values', { mode: 'json' }).$type<AttendanceValues>().notNull(),
    after: text('after_values', { mode: 'json' }).$type<AttendanceValues>().notNull(),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
  },
  (t) => [
    index('attendance_change_attendance').on(t.attendanceId, t.at),
    index('attendance_change_asked')
      .on(t.bodyId, t.at, t.id)
      .where(sql`${t.kind} = 'asked'`),
  ],
);

export interface AttendanceValues {
  completedOn: string;
  minutes: number;
  courseVersionId: string;
  state: 'posted' | 'withdrawn';
}
