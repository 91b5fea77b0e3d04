import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { person } from './people.ts';
import { program } from './programs.ts';

/** A person's standing in a program. Number and code belong to it and outlive every paper. */
export const certification = sqliteTable(
  'certification',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    credential: text('credential').notNull(),
    number: text('number').notNull(),
    /** 26 characters of Crockford base32 (130 random bits) and a check character. */
    code: text('code').notNull().unique(),
    /** A withheld record answers on the public page as one that does not exist. */
    withheld: integer('withheld', { mode: 'boolean' }).notNull().default(false),
    certifiedOn: text('certified_on').notNull(),
    /** The earlier certification of the same program that had ended for good when this one was given. Null: it is the first. */
    followsId: text('follows_id').references((): AnySQLiteColumn => certification.id),
    /** What rules ask about this person: the names of what is true (STORED SHAPE). Null: nothing is. */
    circumstances: text('circumstances', { mode: 'json' }).$type<string[]>(),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('certification_number').on(t.bodyId, t.number),
    index('certification_person_program').on(t.personId, t.programId),
    // One first certification a person and program, and one after each that has ended.
    uniqueIndex('certification_first')
      .on(t.personId, t.programId)
      .where(sql`${t.followsId} is null`),
    uniqueIndex('certification_follows').on(t.followsId),
    index('certification_program').on(t.programId, t.id),
    index('certification_program_number').on(t.programId, t.number),
  ],
);

/** Last number given, by body and year of first certification. */
export const numberSeries = sqliteTable(
  'number_series',
  { bodyId: text('body_id').notNull(), year: integer('year').notNull(), last: integer('last').notNull() },
  (t) => [uniqueIndex('number_series_year').on(t.bodyId, t.year)],
);

/** From one start to one end; the first comes with the certification, later ones with an approved renewal. */
export const period = sqliteTable(
  'period',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    seq: integer('seq').notNull(),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    applicationId: text('application_id'),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [uniqueIndex('period_seq').on(t.certificationId, t.seq)],
);

export const statusKinds = ['certified', 'renewed', 'held', 'released', 'withdrawn', 'reinstated'] as const;
export type StatusKind = (typeof statusKinds)[number];

/** Append-only status history (triggers of migration 0001): when it takes effect, when it was recorded. */
export const statusEvent = sqliteTable(
  'status_event',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    kind: text('kind', { enum: statusKinds }).notNull(),
    effectiveOn: text('effective_on').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    reason: text('reason'),
  },
  (t) => [index('status_event_certification').on(t.certificationId, t.effectiveOn, t.recordedAt)],
);

/** An issued paper: frozen facts (certificate/contract.ts), from which the same bytes are drawn for ever. */
export const certificate = sqliteTable(
  'certificate',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    facts: text('facts').notNull(),
    rendererVersion: text('renderer_version').notNull(),
    fontHashes: text('font_hashes').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    /** A paper is replaced at most once: the unique index makes a second try fail whole. */
    replacesId: text('replaces_id').unique(),
    applicationId: text('application_id').unique(),
  },
  (t) => [index('certificate_certification').on(t.certificationId, t.issuedAt)],
);

/**
 * A period that was approved and has no paper yet, where the body issues in batches. The row goes in the batch that
 * issues the paper.
 */
export const awaitedPaper = sqliteTable(
  'awaited_paper',
  {
    periodId: text('period_id')
      .primaryKey()
      .references(() => period.id),
    bodyId: text('body_id').notNull(),
    programId: text('program_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    kind: text('kind', { enum: ['first', 'renewal'] }).notNull(),
    applicationId: text('application_id'),
    since: integer('since').notNull(),
  },
  (t) => [
    index('awaited_paper_body').on(t.bodyId, t.since, t.periodId),
    index('awaited_paper_program').on(t.programId, t.since, t.periodId),
    index('awaited_paper_certification').on(t.certificationId),
  ],
);

/**
 * What a public answer is made of, one row a certification, so that checking a certificate reads a single row.
 * Nobody writes here: triggers (migration 0003) make the row anew, in the same transaction, whenever something in it
 * changes. `record` is a stored shape: worker/certifications/public-file.ts reads it, the view public_record_now
 * makes it.
 */
export const publicRecord = sqliteTable(
  'public_record',
  {
    certificationId: text('certification_id')
      .primaryKey()
      .references(() => certification.id),
    code: text('code').notNull().unique(),
    number: text('number').notNull(),
    withheld: integer('withheld', { mode: 'boolean' }).notNull(),
    programId: text('program_id').notNull(),
    record: text('record').notNull(),
  },
  (t) => [index('public_record_number').on(t.number)],
);

/** One row. Its stamp changes with every change of a body or a program: what a process remembers of them is old then. */
export const publicStamp = sqliteTable('public_stamp', {
  id: integer('id').primaryKey(),
  stamp: text('stamp').notNull(),
});
