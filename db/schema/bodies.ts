import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './people.ts';

/** `signature`: the picture of a hand, by its SHA-256. STORED SHAPE: absent, there is a bare line to sign on. */
export type Signatory = { name: string; title: string; signature?: string };

/** How papers look that are issued from now on. STORED SHAPE: absent is letter, petrol, and Standing's emblem. */
export type PaperLook = { size?: 'letter' | 'a4'; colour?: string; logo?: string };

/** A certifying body: the tenant. */
export const body = sqliteTable('body', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** IANA name; "today" of every rule and page of this body. */
  timeZone: text('time_zone').notNull(),
  helpContact: text('help_contact').notNull(),
  /** First part of certificate numbers, for example TR. */
  numberPrefix: text('number_prefix').notNull(),
  /** At most two, printed on certificates issued from now on. */
  signatories: text('signatories', { mode: 'json' }).$type<Signatory[]>().notNull(),
  look: text('look', { mode: 'json' }).$type<PaperLook>().notNull().default({}),
  /** Whether an approval issues the paper itself, or leaves it to a batch (awaited_paper). */
  issuing: text('issuing', { enum: ['at_once', 'in_batches'] })
    .notNull()
    .default('at_once'),
  /** Null until the administrator has said name, time zone and help contact. */
  setUpAt: integer('set_up_at'),
  createdAt: integer('created_at').notNull(),
  version: integer('version').notNull().default(1),
});

/**
 * A picture that a body sent for its papers: a logo, a hand. The bytes lie in the file store under their SHA-256 and are
 * never written over; papers name them for ever, so a row is never taken away.
 */
export const picture = sqliteTable(
  'picture',
  {
    sha256: text('sha256').notNull(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    sentAt: integer('sent_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.bodyId] })],
);

export const staffRoles = ['administrator', 'reviewer', 'auditor'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const staff = sqliteTable(
  'staff',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    name: text('name').notNull(),
    role: text('role', { enum: staffRoles }).notNull(),
    createdAt: integer('created_at').notNull(),
    removedAt: integer('removed_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('staff_account').on(t.bodyId, t.accountId), index('staff_by_account').on(t.accountId)],
);

/** Seven days, once, role fixed by the inviter. `email` is null only for the very first administrator. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    tokenHash: text('token_hash').notNull().unique(),
    email: text('email'),
    name: text('name').notNull(),
    role: text('role', { enum: staffRoles }).notNull(),
    invitedBy: text('invited_by').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    acceptedAt: integer('accepted_at'),
    withdrawnAt: integer('withdrawn_at'),
  },
  (t) => [index('invitation_body').on(t.bodyId, t.createdAt)],
);
