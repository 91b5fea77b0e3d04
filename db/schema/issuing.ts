import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { certification } from './certifications.ts';

/** `awaited`: papers that an approval left to a batch. `again`: each replaces the newest paper of somebody. */
export const issueKinds = ['awaited', 'again'] as const;

/** Many papers at once. Everything is reserved when the run begins; the papers come some at a time. */
export const issueRun = sqliteTable(
  'issue_run',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    kind: text('kind', { enum: issueKinds }).notNull(),
    /** Why they are issued again; null for papers that were awaited. */
    reason: text('reason'),
    /** First and last of every unbroken row of numbers, as read out before the run began: [first, last][] (STORED SHAPE). */
    numbers: text('numbers', { mode: 'json' }).$type<[string, string][]>().notNull(),
    total: integer('total').notNull(),
    issued: integer('issued').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    released: integer('released').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    /** The page that makes the papers now: another one is told so until this runs out. */
    holder: text('holder'),
    heldByName: text('held_by_name'),
    heldUntil: integer('held_until'),
    /** Every paper is issued or was given back. */
    finishedAt: integer('finished_at'),
  },
  (t) => [index('issue_run_body').on(t.bodyId, t.createdAt, t.id)],
);

export const issueItemStates = ['reserved', 'issued', 'failed', 'released'] as const;

/** One paper of a run. `id` is the id of the certificate it becomes, `facts` are frozen when it is reserved. */
export const issueItem = sqliteTable(
  'issue_item',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => issueRun.id),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    /** The period whose paper was awaited, or the certificate that is replaced. */
    paperFor: text('paper_for').notNull(),
    replacesId: text('replaces_id'),
    applicationId: text('application_id'),
    seq: integer('seq').notNull(),
    facts: text('facts').notNull(),
    state: text('state', { enum: issueItemStates }).notNull(),
    /** Of the bytes that the browser made, in hexadecimal: a later drawing of the same facts is held against it. */
    sha256: text('sha256'),
    /** Why it failed: a code of domain/issuing/contract.ts. */
    reason: text('reason'),
    /** Letters that the faces do not have, where that was the reason. */
    letters: text('letters'),
    settledAt: integer('settled_at'),
    /** The person got the mail. */
    toldAt: integer('told_at'),
  },
  (t) => [
    // Never reserved twice at the same time, by whichever run.
    uniqueIndex('issue_item_open')
      .on(t.certificationId, t.paperFor)
      .where(sql`${t.state} in ('reserved', 'failed')`),
    index('issue_item_run').on(t.runId, t.state, t.seq),
  ],
);
