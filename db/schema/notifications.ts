import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * When a certification's holder is written to next. A trigger (migration) makes the row with the certification and puts
 * `nextAt` to 0, "look now", whenever a period or the program's rules change; the job works the rest out.
 */
export const reminderClock = sqliteTable(
  'reminder_clock',
  {
    certificationId: text('certification_id').primaryKey(),
    personId: text('person_id').notNull(),
    /** Milliseconds UTC: nine in the morning where the body is. Null: there is nothing more to say in this period. */
    nextAt: integer('next_at'),
    /** Goes up with every change of the record: who read the one before has not seen it. */
    stamp: integer('stamp').notNull().default(0),
    /** Days up to this one have been dealt with, in the body's time zone. */
    handledOn: text('handled_on').notNull(),
  },
  (t) => [
    // Empty of what has nothing more to say: while nothing is due, no row is read.
    index('reminder_clock_next')
      .on(t.nextAt, t.personId)
      .where(sql`${t.nextAt} is not null`),
  ],
);

/** Mails that an address does not want any more. No row: it gets them. */
export const mailStop = sqliteTable('mail_stop', {
  accountId: text('account_id').primaryKey(),
  stoppedAt: integer('stopped_at').notNull(),
});

/** What somebody of a body was last told to be waiting for them: when, and how new the newest of it was. */
export const staffTold = sqliteTable('staff_told', {
  staffId: text('staff_id').primaryKey(),
  toldAt: integer('told_at').notNull(),
  newestAt: integer('newest_at').notNull(),
});
