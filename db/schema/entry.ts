import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { person } from './people.ts';
import { program } from './programs.ts';

/** The way to a first certification: requirements, applications and their parts, references, sealed statements. */

/** A version of what a program asks for at entry. `rules`: EntryRules of domain/entry/rules.ts (STORED SHAPE). No row: as the preset says. */
export const entryRules = sqliteTable(
  'entry_rules',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    seq: integer('seq').notNull(),
    inForceFrom: text('in_force_from').notNull(),
    rules: text('rules').notNull(),
    publishedAt: integer('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
    publishedByName: text('published_by_name').notNull(),
  },
  (t) => [uniqueIndex('entry_rules_seq').on(t.programId, t.seq)],
);

export const entryApplication = sqliteTable(
  'entry_application',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Whose certification is wanted, also where a first stage comes before it. */
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    kind: text('kind', { enum: ['first', 'conversion'] }).notNull(),
    /** Of a conversion: the certification of the first stage. */
    stageCertificationId: text('stage_certification_id'),
    state: text('state', {
      enum: ['started', 'sent', 'returned', 'approved', 'declined', 'withdrawn'],
    }).notNull(),
    startedAt: integer('started_at').notNull(),
    sentAt: integer('sent_at'),
    /** The day it was sent in the body's time zone: everything is judged as of this day. */
    sentOn: text('sent_on'),
    ethicsVersionId: text('ethics_version_id'),
    ethicsSignedAt: integer('ethics_signed_at'),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    deciderName: text('decider_name'),
    reasonCode: text('reason_code'),
    reasonText: text('reason_text'),
    /** The version of the entry rules, and the findings it was sent and decided with (EntryFinding[], STORED SHAPE). */
    rulesCode: text('rules_code'),
    findings: text('findings'),
    /** What an approval gave. */
    certificationId: text('certification_id'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    // One at a time: a second start finds the first.
    uniqueIndex('entry_application_open')
      .on(t.personId, t.programId)
      .where(sql`${t.state} in ('started', 'sent', 'returned')`),
    index('entry_application_person').on(t.personId, t.startedAt),
  ],
);

/** What a person saved for one requirement, and what the body says to it. */
export const entryPart = sqliteTable(
  'entry_part',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => entryApplication.id),
    code: text('code').notNull(),
    bodyId: text('body_id').notNull(),
    confirmed: integer('confirmed', { mode: 'boolean' }).notNull().default(false),
    bornOn: text('born_on'),
    route: text('route'),
    comment: text('comment'),
    /** ClaimedTraining[] of domain/entry/contract.ts (STORED SHAPE). */
    trainings: text('trainings').notNull().default('[]'),
    savedAt: integer('saved_at'),
    decision: text('decision', { enum: ['accepted', 'asked', 'waived'] }),
    decisionReason: text('decision_reason'),
    /** Of a background check: the day of its result. */
    resultOn: text('result_on'),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    deciderName: text('decider_name'),
    version: integer('version').notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.code] })],
);

/** Somebody who is asked to speak for the person. The link is sealed over id and round (kernel/sealed-link.ts). */
export const entryReference = sqliteTable(
  'entry_reference',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    applicationId: text('application_id')
      .notNull()
      .references(() => entryApplication.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    language: text('language', { enum: ['en', 'es'] }).notNull(),
    relation: text('relation', { enum: ['supervisor', 'personal', 'professional'] }).notNull(),
    state: text('state', { enum: ['asked', 'received', 'declined', 'withdrawn'] }).notNull(),
    round: integer('round').notNull().default(1),
    /** The first round of this name and address: links of before were another's. */
    addressRound: integer('address_round').notNull().default(1),
    askedAt: integer('asked_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** When the referee is reminded next; null: no more. */
    nextMailAt: integer('next_mail_at'),
    answeredAt: integer('answered_at'),
    /** The answer: how they know the person, and the letter, sealed as the statement is (AnswerContent, STORED SHAPE). */
    sealed: text('sealed'),
    keyId: text('key_id'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('entry_reference_application').on(t.applicationId, t.askedAt, t.id),
    // Empty of what waits for nobody: while nothing is due, no row is read.
    index('entry_reference_next_mail')
      .on(t.nextMailAt, t.id)
      .where(sql`${t.nextMailAt} is not null`),
  ],
);

/** A person's own story. Sealed under a key of its own; taking it back destroys both. */
export const entryStatement = sqliteTable('entry_statement', {
  applicationId: text('application_id')
    .primaryKey()
    .references(() => entryApplication.id),
  bodyId: text('body_id').notNull(),
  personId: text('person_id')
    .notNull()
    .references(() => person.id),
  sealed: text('sealed'),
  keyId: text('key_id'),
  givenAt: integer('given_at').notNull(),
  takenBackAt: integer('taken_back_at'),
  version: integer('version').notNull().default(1),
});

/** A key of one person, wrapped by the service's secret (worker/entry/seal.ts). Erasing a person destroys theirs. */
export const personKey = sqliteTable(
  'person_key',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    wrapped: text('wrapped').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('person_key_person').on(t.personId)],
);

/** A try at a program's test, as the body enters it. */
export const entryExamination = sqliteTable(
  'entry_examination',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    takenOn: text('taken_on').notNull(),
    /** Percent; null: only whether it was passed is known. */
    score: real('score'),
    passed: integer('passed', { mode: 'boolean' }).notNull(),
    enteredAt: integer('entered_at').notNull(),
    enteredBy: text('entered_by').notNull(),
    enteredByName: text('entered_by_name').notNull(),
    /** A slip of the finger: it stays, and counts no more. */
    withdrawnAt: integer('withdrawn_at'),
  },
  (t) => [index('entry_examination_person').on(t.personId, t.programId, t.takenOn)],
);
