import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { person } from './people.ts';

export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A file that proves an activity. The bytes lie in the file store under `fileKey`, cleaned of metadata. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Null between upload and the saving of the activity. */
    activityId: text('activity_id'),
    /** The application for a first certification that it belongs to, and which of its parts. */
    entryApplicationId: text('entry_application_id'),
    entryCode: text('entry_code'),
    fileKey: text('file_key').notNull().unique(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type', { enum: mediaTypes }).notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    uploadedAt: integer('uploaded_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [
    index('evidence_activity').on(t.activityId),
    index('evidence_person').on(t.personId, t.uploadedAt),
    index('evidence_same_file').on(t.bodyId, t.sha256),
    // Of files that nobody has attached to anything: the sweep reads these alone.
    index('evidence_free')
      .on(t.uploadedAt)
      .where(sql`${t.activityId} is null and ${t.entryApplicationId} is null`),
    index('evidence_entry')
      .on(t.entryApplicationId)
      .where(sql`${t.entryApplicationId} is not null`),
  ],
);

/**
 * A file whose bytes are on their way into the file store; the row in `evidence` takes this one's place. What still
 * stands here an hour later was cut off by a kill: the sweep takes the bytes away.
 */
export const evidenceArrival = sqliteTable(
  'evidence_arrival',
  { fileKey: text('file_key').primaryKey(), at: integer('at').notNull() },
  (t) => [index('evidence_arrival_at').on(t.at)],
);
