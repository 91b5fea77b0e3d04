import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { certification } from './certifications.ts';
import { person } from './people.ts';

export const applicationStates = ['started', 'sent', 'returned', 'approved', 'refused'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** A renewal: its parts in any order, then sent, then decided. */
export const application = sqliteTable(
  'application',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    /** The period that this renewal closes. */
    periodId: text('period_id').notNull(),
    kind: text('kind', { enum: ['renewal'] }).notNull(),
    state: text('state', { enum: applicationStates }).notNull(),
    startedAt: integer('started_at').notNull(),
    detailsCheckedAt: integer('details_checked_at'),
    hoursCheckedAt: integer('hours_checked_at'),
    ethicsVersionId: text('ethics_version_id'),
    ethicsAgreedAt: integer('ethics_agreed_at'),
    sentAt: integer('sent_at'),
    /** The day it was sent in the body's time zone: the rules are tested as of this day. */
    sentOn: text('sent_on'),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    deciderName: text('decider_name'),
    reasonText: text('reason_text'),
    /** Rule version and answer (evaluation as of sentOn) the decision was judged by. Stored shape. */
    ruleVersion: text('rule_version'),
    findings: text('findings'),
    /** What has to be settled before a decision: an audit before approval. Null: nothing. */
    heldBy: text('held_by', { enum: ['audit'] }),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    // One open renewal per period: a second start or a second send finds the first.
    uniqueIndex('application_open')
      .on(t.periodId)
      .where(sql`${t.state} in ('started', 'sent', 'returned', 'approved')`),
    index('application_certification').on(t.certificationId, t.startedAt),
    // The list that an audit is drawn from: sent, or approved, between two days.
    index('application_sent').on(t.bodyId, t.state, t.sentOn),
    index('application_decided').on(t.bodyId, t.state, t.decidedAt),
  ],
);
