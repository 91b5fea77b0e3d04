import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const reviewKinds = ['activity', 'application', 'entry'] as const;
export const reviewStates = ['open', 'with_person', 'closed'] as const;
export type ReviewKind = (typeof reviewKinds)[number];
export type ReviewState = (typeof reviewStates)[number];

/**
 * The generic queue: one row per thing that waits for the body. A decision belongs to the item's own feature;
 * the queue only knows what to show in a row. `who` and `what` are copies for the list, refreshed by their writers.
 */
export const reviewItem = sqliteTable(
  'review_item',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    kind: text('kind', { enum: reviewKinds }).notNull(),
    subjectId: text('subject_id').notNull(),
    /** Null: of somebody who is not certified yet. */
    certificationId: text('certification_id'),
    personId: text('person_id').notNull(),
    who: text('who').notNull(),
    what: text('what').notNull(),
    minutes: integer('minutes'),
    hasEvidence: integer('has_evidence', { mode: 'boolean' }).notNull().default(false),
    state: text('state', { enum: reviewStates }).notNull(),
    openedAt: integer('opened_at').notNull(),
  },
  (t) => [
    uniqueIndex('review_item_subject').on(t.kind, t.subjectId),
    index('review_item_queue').on(t.bodyId, t.state, t.openedAt, t.id),
    index('review_item_queue_kind').on(t.bodyId, t.kind, t.state, t.openedAt, t.id),
    index('review_item_person').on(t.personId),
  ],
);
