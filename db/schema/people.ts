import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Somebody who can sign in: one e-mail address, known to no, one or several bodies. */
export const account = sqliteTable('account', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique(),
  language: text('language', { enum: ['en', 'es'] })
    .notNull()
    .default('en'),
  createdAt: integer('created_at').notNull(),
});

/** A body's record of a peer specialist. The name is the one on certificate and public page. */
export const person = sqliteTable(
  'person',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    name: text('name').notNull(),
    /** Lower case without accents: what the list is ordered by. */
    sortName: text('sort_name').notNull(),
    phone: text('phone'),
    createdAt: integer('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('person_account').on(t.bodyId, t.accountId),
    index('person_by_account').on(t.accountId),
    index('person_by_name').on(t.bodyId, t.sortName, t.id),
  ],
);

/** Every word of a name, so that "peña" finds María Peña by one indexed range. One writer: people/store. */
export const personWord = sqliteTable(
  'person_word',
  {
    bodyId: text('body_id').notNull(),
    word: text('word').notNull(),
    sortName: text('sort_name').notNull(),
    personId: text('person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.bodyId, t.word, t.personId] }),
    index('person_word_person').on(t.personId),
  ],
);
