import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { certification } from './certifications.ts';

/**
 * Where a certification stands, and when somebody has to look at it again. A trigger makes the row with the
 * certification and sets `nextAt` to 0, "look now", whenever something changes that a standing is made of; the job
 * works out the rest. No answer to anybody is read from here: what is asked for today is computed today.
 */
export const standingClock = sqliteTable(
  'standing_clock',
  {
    certificationId: text('certification_id')
      .primaryKey()
      .references(() => certification.id),
    /** A state of domain/standing/machine.ts. Null: nobody has looked yet. */
    state: text('state'),
    since: text('since'),
    /** Changes up to this day are recorded, in the body's time zone. Empty: none are. */
    lookedOn: text('looked_on').notNull(),
    /** Milliseconds UTC at which that day begins where the body is; null: no change can be foreseen. */
    nextAt: integer('next_at'),
    /** Goes up with every change of the record: who read the one before has not seen it. */
    stamp: integer('stamp').notNull().default(0),
  },
  (t) => [
    index('standing_clock_next')
      .on(t.nextAt, t.certificationId)
      .where(sql`${t.nextAt} is not null`),
  ],
);

/** Every change of a standing as it was found, with the day it took effect and the instant it was recorded. Append-only. */
export const standingChange = sqliteTable(
  'standing_change',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    certificationId: text('certification_id')
      .notNull()
      .references(() => certification.id),
    /** Null: the first that was found. */
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    /** A trigger of domain/standing/machine.ts. */
    cause: text('cause').notNull(),
    effectiveOn: text('effective_on').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [
    // The same change is found once a look: a job that was killed and ran again adds nothing.
    uniqueIndex('standing_change_once').on(t.certificationId, t.recordedAt, t.effectiveOn, t.toState),
    index('standing_change_body').on(t.bodyId, t.recordedAt, t.id),
  ],
);
