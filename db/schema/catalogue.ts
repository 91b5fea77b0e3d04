import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { body } from './bodies.ts';
import { account } from './people.ts';

export const providerStates = ['applied', 'approved', 'conditional', 'declined', 'ended'] as const;
export type ProviderState = (typeof providerStates)[number];

/** Who gives trainings, as one body knows them. */
export const provider = sqliteTable(
  'provider',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    name: text('name').notNull(),
    /** Lower case without accents: what the list is ordered by. */
    sortName: text('sort_name').notNull(),
    /** Where the body writes to. */
    email: text('email').notNull(),
    language: text('language', { enum: ['en', 'es'] })
      .notNull()
      .default('en'),
    /** What they do and who teaches, in their words. */
    about: text('about').notNull().default(''),
    state: text('state', { enum: providerStates }).notNull(),
    /** First and last day of the approval; null: not approved, or without an end. */
    approvedFrom: text('approved_from'),
    approvedUntil: text('approved_until'),
    /** What a conditional approval asks for. */
    conditions: text('conditions'),
    /** Whether a roster row of theirs needs no file and no review. */
    attests: integer('attests', { mode: 'boolean' }).notNull().default(true),
    createdAt: integer('created_at').notNull(),
    /** Since when an application, or the wish to renew, waits for the body. Null: nothing waits. */
    askedAt: integer('asked_at'),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    deciderName: text('decider_name'),
    reasonText: text('reason_text'),
    /** When they were told that `approvedUntil` comes near; a later end begins with null again. */
    endingToldAt: integer('ending_told_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('provider_by_name').on(t.bodyId, t.sortName, t.id),
    index('provider_waiting')
      .on(t.bodyId, t.askedAt)
      .where(sql`${t.askedAt} is not null`),
    // Empty of those who know: the timer reads no row of theirs.
    index('provider_ending')
      .on(t.approvedUntil)
      .where(sql`${t.approvedUntil} is not null and ${t.endingToldAt} is null`),
  ],
);

/**
 * Every approval that a provider was ever given, so that "approved on the day of the training" is answered for any day.
 * One that is ended early gets an earlier last day; nothing else changes.
 */
export const providerApproval = sqliteTable(
  'provider_approval',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    providerId: text('provider_id')
      .notNull()
      .references(() => provider.id),
    fromOn: text('from_on').notNull(),
    /** Null: until further notice. */
    untilOn: text('until_on'),
    conditions: text('conditions'),
    decidedAt: integer('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
    deciderName: text('decider_name').notNull(),
  },
  (t) => [index('provider_approval_provider').on(t.providerId, t.fromOn)],
);

/** Somebody who signs in for a provider. */
export const providerMember = sqliteTable(
  'provider_member',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    providerId: text('provider_id')
      .notNull()
      .references(() => provider.id),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    name: text('name').notNull(),
    createdAt: integer('created_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [
    uniqueIndex('provider_member_account').on(t.providerId, t.accountId),
    index('provider_member_by_account').on(t.accountId),
  ],
);

export const courseStates = ['proposed', 'returned', 'approved', 'declined', 'ended'] as const;
export type CourseState = (typeof courseStates)[number];

/** A course of a provider; what it is worth stands in its versions. */
export const course = sqliteTable(
  'course',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    providerId: text('provider_id')
      .notNull()
      .references(() => provider.id),
    /** What a roster calls it: short, unique within the provider, without spaces. */
    code: text('code').notNull(),
    title: text('title').notNull(),
    sortTitle: text('sort_title').notNull(),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('course_code').on(t.providerId, t.code),
    index('course_by_title').on(t.bodyId, t.sortTitle, t.id),
    index('course_provider').on(t.providerId, t.sortTitle, t.id),
  ],
);

/** Every word of a course's title, and its code: found by one indexed range. One writer: catalogue/store. */
export const courseWord = sqliteTable(
  'course_word',
  {
    bodyId: text('body_id').notNull(),
    word: text('word').notNull(),
    sortTitle: text('sort_title').notNull(),
    courseId: text('course_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.bodyId, t.word, t.courseId] }),
    index('course_word_course').on(t.courseId),
  ],
);

/** Recognition of a training (G03): programs say which they accept, as of its date. */
export const recognitions = ['national', 'state', 'local'] as const;
export type Recognition = (typeof recognitions)[number];

/**
 * What a course is worth between two dates. An approved one is never changed: the next has its own dates, and the one
 * before ends the day before. `ended`: it held until its last day, and the body closed the course then.
 */
export const courseVersion = sqliteTable(
  'course_version',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    courseId: text('course_id')
      .notNull()
      .references(() => course.id),
    seq: integer('seq').notNull(),
    fromOn: text('from_on').notNull(),
    /** Null: until further notice. */
    untilOn: text('until_on'),
    minutes: integer('minutes').notNull(),
    /** STORED SHAPE: `[{ topic, minutes }]`, topics of domain/programs/codes.ts; together at most `minutes`. */
    topics: text('topics', { mode: 'json' }).$type<{ topic: string; minutes: number }[]>().notNull(),
    /** Kind and format of domain/programs/codes.ts. */
    kind: text('kind').notNull().default('course'),
    format: text('format').notNull(),
    recognition: text('recognition', { enum: recognitions }).notNull(),
    /** A core training on the way to the first certification. */
    initial: integer('initial', { mode: 'boolean' }).notNull().default(false),
    /** Codes of domain/competencies/codes.ts (G01). */
    competencies: text('competencies', { mode: 'json' }).$type<string[]>().notNull(),
    /** What is learned, who teaches and when the breaks are, in the words of who proposed it. */
    about: text('about').notNull().default(''),
    state: text('state', { enum: courseStates }).notNull(),
    proposedAt: integer('proposed_at').notNull(),
    proposedBy: text('proposed_by').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    deciderName: text('decider_name'),
    reasonText: text('reason_text'),
    /** When the provider was reminded that the body waits for them; null while `returned`: not yet. */
    remindedAt: integer('reminded_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('course_version_seq').on(t.courseId, t.seq),
    // One at a time: the next is proposed when this one is decided.
    uniqueIndex('course_version_open')
      .on(t.courseId)
      .where(sql`${t.state} in ('proposed', 'returned')`),
    index('course_version_waiting')
      .on(t.bodyId, t.proposedAt)
      .where(sql`${t.state} = 'proposed'`),
    index('course_version_returned')
      .on(t.decidedAt)
      .where(sql`${t.state} = 'returned' and ${t.remindedAt} is null`),
  ],
);
