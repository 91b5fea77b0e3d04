import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
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
