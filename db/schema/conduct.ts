import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { certification } from './certifications.ts';

/**
 * A hold, a withdrawal or the end of one, proposed by one person of the body and answered by a second. Rows are only
 * added to (triggers): the answer fills the last columns, once. What is agreed becomes a row of `status_event`, which
 * alone says what the standing is.
 */
export const conductProposal = sqliteTable(
  'conduct_proposal',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    kind: text('kind', { enum: ['hold', 'release', 'withdraw', 'reinstate'] }).notNull(),
    /** STORED SHAPE: a code of domain/conduct/contract.ts. For the person and the staff of the record, never public. */
    reasonCode: text('reason_code').notNull(),
    starts: text('starts', { enum: ['agreed', 'day', 'withdrawal'] }).notNull(),
    /** The day that was named, of `day`; else null. */
    effectiveOn: text('effective_on'),
    letter: text('letter'),
    /** For staff alone. */
    note: text('note'),
    proposedAt: integer('proposed_at').notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposerName: text('proposer_name').notNull(),
    state: text('state', { enum: ['waiting', 'agreed', 'sent_back', 'taken_back'] }).notNull(),
    answeredAt: integer('answered_at'),
    answeredBy: text('answered_by'),
    answererName: text('answerer_name'),
    answerReason: text('answer_reason'),
    /** When it was agreed: the day it takes effect, and the event that says so. */
    settledOn: text('settled_on'),
    statusEventId: text('status_event_id'),
  },
  (t) => [
    index('conduct_proposal_certification').on(t.certificationId, t.proposedAt),
    // One at a time: of two proposals at once the second fails whole.
    uniqueIndex('conduct_proposal_open')
      .on(t.certificationId)
      .where(sql`${t.state} = 'waiting'`),
    index('conduct_proposal_waiting')
      .on(t.bodyId, t.proposedAt, t.id)
      .where(sql`${t.state} = 'waiting'`),
  ],
);

/** An appeal that reached the body: a note with its dates, for staff and the person. It changes no standing. */
export const conductAppeal = sqliteTable(
  'conduct_appeal',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    receivedOn: text('received_on').notNull(),
    letter: text('letter'),
    recordedAt: integer('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recorderName: text('recorder_name').notNull(),
    /** Null while it is pending. */
    outcome: text('outcome', { enum: ['granted', 'not_granted', 'taken_back'] }),
    closedAt: integer('closed_at'),
    closedBy: text('closed_by'),
    closerName: text('closer_name'),
  },
  (t) => [
    index('conduct_appeal_certification').on(t.certificationId, t.recordedAt),
    uniqueIndex('conduct_appeal_open')
      .on(t.certificationId)
      .where(sql`${t.outcome} is null`),
  ],
);
