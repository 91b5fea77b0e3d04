import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The link with which a supervisor sees who lets them. One row an address; the token is sealed over id and round
 * (kernel/sealed-link.ts) and stored nowhere. Whom it shows is asked of `supervisor` each time.
 */
export const teamLink = sqliteTable('team_link', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique(),
  /** As they stand in the request through which it was asked for last. */
  name: text('name').notNull(),
  language: text('language', { enum: ['en', 'es'] }).notNull(),
  bodyId: text('body_id').notNull(),
  /** Goes up with every new link; the ones before it then point to the newest mail. */
  round: integer('round').notNull().default(1),
  expiresAt: integer('expires_at').notNull(),
  /** SHA-256 of what the browser keeps in which somebody said "Yes, that is me". */
  browserHash: text('browser_hash'),
});
