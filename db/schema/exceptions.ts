import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { certification, period } from './certifications.ts';

export const exceptionKinds = ['extension', 'waiver', 'hours', 'dates', 'reactivation'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/**
 * A decision of the body that changes one period of one person's rules. Rows are only added to (triggers of the same
 * migration): taking one back fills its last four columns, once. An extension and corrected dates have moved the row
 * of `period`; what stood there before is kept here.
 */
export const exception = sqliteTable(
  'exception',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    periodId: text('period_id')
      .notNull()
      .references(() => period.id),
    kind: text('kind', { enum: exceptionKinds }).notNull(),
    /** Dates of the period from now on, and those before: `extension` and `dates`; else null. */
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    startedOn: text('started_on'),
    endedOn: text('ended_on'),
    /** The total of this period, of `hours`; else null. */
    requiredMinutes: integer('required_minutes'),
    /** The day on which the way back was approved, of `reactivation`; else null. */
    approvedOn: text('approved_on'),
    /** For the person and the staff of the record. Never in lists, mails or public pages. */
    reason: text('reason').notNull(),
    /** Number or date of the letter that says so. */
    letter: text('letter'),
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    makerName: text('maker_name').notNull(),
    withdrawnAt: integer('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawerName: text('withdrawer_name'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [
    index('exception_certification').on(t.certificationId, t.madeAt),
    // One total, one waiver and one way back a period: a second of two at once fails whole.
    uniqueIndex('exception_in_effect')
      .on(t.periodId, t.kind)
      .where(sql`${t.withdrawnAt} is null and ${t.kind} in ('waiver', 'hours', 'reactivation')`),
  ],
);
