import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { body } from './bodies.ts';

/** A credential of a body. `rulesStamp` rises with every published version: caches of parsed rules key on it. */
export const program = sqliteTable(
  'program',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    preset: text('preset').notNull(),
    credential: text('credential').notNull(),
    /** As printed on the certificate and the public page. */
    title: text('title').notNull(),
    titleEs: text('title_es').notNull(),
    /** Which version governs a crossing period; null: the one in force at its start (A13). */
    ruleVersionBy: text('rule_version_by', { enum: ['period_start', 'submission'] }),
    rulesStamp: integer('rules_stamp').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('program_preset').on(t.bodyId, t.preset, t.credential)],
);

/** One version of a program's rules. `rules` is a RuleVersion of domain/programs/rules.ts (stored shape). */
export const ruleVersion = sqliteTable(
  'rule_version',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    code: text('code').notNull(),
    inForceFrom: text('in_force_from'),
    rules: text('rules').notNull(),
    publishedAt: integer('published_at').notNull(),
    /** Staff who published it; null for what came with the preset. */
    publishedBy: text('published_by'),
    publishedByName: text('published_by_name'),
  },
  (t) => [uniqueIndex('rule_version_code').on(t.programId, t.code)],
);

/** The code of ethics of a program, versioned; the version a person agreed to is kept with the application. */
export const ethicsVersion = sqliteTable(
  'ethics_version',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    title: text('title').notNull(),
    inForceFrom: text('in_force_from').notNull(),
    textEn: text('text_en').notNull(),
    textEs: text('text_es').notNull(),
  },
  (t) => [index('ethics_version_program').on(t.programId, t.inForceFrom)],
);

/**
 * The one draft of a program's next rules. The row stays when a draft ends (`endedAt`), so that its version goes on
 * rising: a page that was opened on an older draft can never save or publish a newer one. `rules` is a Rules of
 * domain/programs/rules.ts.
 */
export const ruleDraft = sqliteTable('rule_draft', {
  programId: text('program_id')
    .primaryKey()
    .references(() => program.id),
  bodyId: text('body_id').notNull(),
  version: integer('version').notNull(),
  /** Code of the version it is a copy of. */
  basedOn: text('based_on').notNull(),
  inForceFrom: text('in_force_from'),
  ruleVersionBy: text('rule_version_by', { enum: ['period_start', 'submission'] }),
  rules: text('rules').notNull(),
  startedAt: integer('started_at').notNull(),
  startedBy: text('started_by').notNull(),
  startedByName: text('started_by_name').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  savedByName: text('saved_by_name').notNull(),
  /** Set while it waits for a second administrator. */
  sentAt: integer('sent_at'),
  sentBy: text('sent_by'),
  sentByName: text('sent_by_name'),
  /** Published or thrown away. */
  endedAt: integer('ended_at'),
});

/**
 * Everybody judged by a draft. It goes on in slices behind `cursor`, the last certification that was judged. One that
 * was replaced is taken away by the timer, since its people may be many.
 */
export const rehearsal = sqliteTable(
  'rehearsal',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    draftVersion: integer('draft_version').notNull(),
    asOf: text('as_of').notNull(),
    total: integer('total').notNull(),
    checked: integer('checked').notNull().default(0),
    affected: integer('affected').notNull().default(0),
    affectedAtOnce: integer('affected_at_once').notNull().default(0),
    worse: integer('worse').notNull().default(0),
    cursor: text('cursor').notNull().default(''),
    startedAt: integer('started_at').notNull(),
    /** The last slice: who finds it long ago may go on with it. */
    touchedAt: integer('touched_at').notNull(),
    finishedAt: integer('finished_at'),
    replacedAt: integer('replaced_at'),
  },
  (t) => [
    uniqueIndex('rehearsal_program')
      .on(t.programId)
      .where(sql`${t.replacedAt} is null`),
    // Empty while nothing runs and nothing was replaced: the timer then reads no row.
    index('rehearsal_running')
      .on(t.touchedAt)
      .where(sql`${t.finishedAt} is null`),
    index('rehearsal_replaced')
      .on(t.replacedAt)
      .where(sql`${t.replacedAt} is not null`),
  ],
);

/** Somebody whose answer a draft changes. `outcome` is a stored shape: Outcome of domain/programs/rehearse.ts. */
export const rehearsalChange = sqliteTable(
  'rehearsal_change',
  {
    rehearsalId: text('rehearsal_id').notNull(),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id').notNull(),
    /** 0: complete before and short after; they stand first in the list. */
    rank: integer('rank').notNull(),
    sortName: text('sort_name').notNull(),
    outcome: text('outcome').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.rehearsalId, t.certificationId] }),
    index('rehearsal_change_list').on(t.rehearsalId, t.rank, t.sortName, t.certificationId),
  ],
);
