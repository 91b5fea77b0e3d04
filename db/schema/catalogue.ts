import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
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
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    deciderName: text('decider_name'),
    reasonText: text('reason_text'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('provider_by_name').on(t.bodyId, t.sortName, t.id),
    index('provider_waiting')
      .on(t.bodyId, t.createdAt)
      .where(sql`${t.state} = 'applied'`),
    index('provider_ending')
      .on(t.approvedUntil)
      .where(sql`${t.approvedUntil} is not null`),
  ],
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

export const courseStates = ['proposed', 'approved', 'declined', 'ended'] as const;
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

/** Recognition of a training (G03): programs say which they accept, as of its date. */
export const recognitions = ['national', 'state', 'local'] as const;
export type Recognition = (typeof recognitions)[number];

/**
 * What a course is worth between two dates. An approved one is never changed: the next one has its own dates, and the
 * one before ends the day before.
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
    state: text('state', { enum: courseStates }).notNull(),
    proposedAt: integer('proposed_at').notNull(),
    proposedBy: text('proposed_by').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    deciderName: text('decider_name'),
    reasonText: text('reason_text'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('course_version_seq').on(t.courseId, t.seq),
    index('course_version_waiting')
      .on(t.bodyId, t.proposedAt)
      .where(sql`${t.state} = 'proposed'`),
  ],
);
