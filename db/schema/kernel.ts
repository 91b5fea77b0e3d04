import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What every write needs beside its own rows. Instants `…At` are integer milliseconds UTC, calendar
 * dates `…On` are `YYYY-MM-DD`, amounts are whole minutes.
 */

/** Never holds a row: inserting 0 fails the check and rolls the batch back (see worker/kernel/write.ts). */
export const writeGuard = sqliteTable('write_guard', { ok: integer('ok').notNull() }, (t) => [
  check('write_guard_ok', sql`${t.ok} = 1`),
]);

/**
 * Who did what. Append-only: triggers (migration 0001) refuse UPDATE, DELETE and an INSERT whose id
 * exists. No foreign keys, since history outlives its subjects. `recordId` is the certification or body the
 * row is read under; `detail` is a stored shape: `{ [field]: before/after or plain value }`.
 */
export const auditRow = sqliteTable(
  'audit_row',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: integer('at').notNull(),
    bodyId: text('body_id'),
    recordId: text('record_id'),
    actorKind: text('actor_kind', {
      enum: ['person', 'staff', 'account', 'system', 'provider', 'guest'],
    }).notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    role: text('role').notNull(),
    aal: integer('aal').notNull(),
    action: text('action').notNull(),
    objectKind: text('object_kind').notNull(),
    objectId: text('object_id').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    requestId: text('request_id').notNull(),
  },
  (t) => [
    index('audit_row_record').on(t.bodyId, t.recordId, t.id),
    index('audit_row_body').on(t.bodyId, t.id),
  ],
);

/** Mail that must leave. Written in the batch that causes it, sent after the commit, retried until sent. */
export const outboxMessage = sqliteTable(
  'outbox_message',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id'),
    toEmail: text('to_email').notNull(),
    language: text('language', { enum: ['en', 'es'] }).notNull(),
    /** A template of words/mails; `params` holds names and dates only, never a reason or a statement. */
    template: text('template').notNull(),
    params: text('params', { mode: 'json' }).$type<Record<string, string | number>>().notNull(),
    createdAt: integer('created_at').notNull(),
    nextTryAt: integer('next_try_at'),
    tries: integer('tries').notNull().default(0),
    sentAt: integer('sent_at'),
    /** Null while waiting; the reason of the last failure in the mail server's words. */
    lastError: text('last_error'),
  },
  (t) => [
    index('outbox_due').on(t.nextTryAt, t.id),
    // Addresses that mail does not reach: a few, so that a list of people can look each up.
    index('outbox_undelivered')
      .on(t.toEmail)
      .where(sql`${t.lastError} is not null`),
  ],
);

/** Same key and body: the saved answer. Same key, other body: 409. Kept 24 hours. */
export const idempotencyKey = sqliteTable(
  'idempotency_key',
  {
    accountId: text('account_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    answer: text('answer').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] }), index('idempotency_age').on(t.createdAt)],
);

/** Counters that must hold across processes (sign-in links per address and hour). */
export const rateCount = sqliteTable(
  'rate_count',
  { key: text('key').notNull(), windowAt: integer('window_at').notNull(), count: integer('count').notNull() },
  (t) => [primaryKey({ columns: [t.key, t.windowAt] }), index('rate_count_age').on(t.windowAt)],
);
