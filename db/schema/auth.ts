import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { account } from './people.ts';

/** A sign-in link. The id is SHA-256 of the token; neither token nor code nor browser cookie is stored. */
export const loginLink = sqliteTable(
  'login_link',
  {
    id: text('id').primaryKey(),
    codeHash: text('code_hash').notNull(),
    browserHash: text('browser_hash').notNull(),
    email: text('email').notNull(),
    language: text('language', { enum: ['en', 'es'] }).notNull(),
    shared: integer('shared', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    tries: integer('tries').notNull().default(0),
    usedAt: integer('used_at'),
    claimedBy: text('claimed_by'),
  },
  (t) => [
    index('login_link_browser').on(t.browserHash, t.createdAt),
    index('login_link_email').on(t.email, t.createdAt),
    index('login_link_age').on(t.expiresAt),
  ],
);

/** The id is SHA-256 of the cookie. `aal` is 1 until passkeys and TOTP arrive. */
export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    aal: integer('aal').notNull(),
    shared: integer('shared', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    lastAt: integer('last_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [index('session_account').on(t.accountId), index('session_age').on(t.lastAt)],
);
