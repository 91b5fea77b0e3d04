import { sql } from 'drizzle-orm';
import type { ReviewKind, ReviewState } from '../../db/schema/index.ts';
import { newId } from '../kernel/ids.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The queue of a body: written by the features whose things wait, in the batch that makes them wait. */

export interface OpenItem {
  kind: ReviewKind;
  subjectId: string;
  bodyId: string;
  certificationId: string | null;
  personId: string;
  who: string;
  what: string;
  minutes: number | null;
  hasEvidence: boolean;
  /** When it began to wait for the body: its place in the queue. */
  openedAt: number;
}

/** A thing waits for the body: for the first time, again after the person's answer, or reopened. */
export const openReviewItem = (database: Database, one: OpenItem): Statement =>
  database.run(sql`
    insert into review_item (id, body_id, kind, subject_id, certification_id, person_id, who, what, minutes,
      has_evidence, state, opened_at)
    values (${newId('rev')}, ${one.bodyId}, ${one.kind}, ${one.subjectId}, ${one.certificationId}, ${one.personId},
      ${one.who}, ${one.what}, ${one.minutes}, ${one.hasEvidence ? 1 : 0}, 'open', ${one.openedAt})
    on conflict (kind, subject_id) do update set who = excluded.who, what = excluded.what, minutes = excluded.minutes,
      has_evidence = excluded.has_evidence, state = 'open', opened_at = excluded.opened_at`);

export const moveReviewItem = (
  database: Database,
  one: { bodyId: string; kind: ReviewKind; subjectId: string },
  state: ReviewState,
): Statement =>
  database.run(sql`update review_item set state = ${state}
    where kind = ${one.kind} and subject_id = ${one.subjectId} and body_id = ${one.bodyId}`);

/** What waits is judged for another certification from now on. */
export const moveReviewItemTo = (
  database: Database,
  one: { kind: ReviewKind; subjectId: string },
  certificationId: string,
): Statement =>
  database.run(sql`update review_item set certification_id = ${certificationId}
    where kind = ${one.kind} and subject_id = ${one.subjectId}`);

export const findReviewItem = (database: Database, kind: ReviewKind, subjectId: string) =>
  database.all<{ id: string; openedAt: number }>(
    sql`select id, opened_at as "openedAt" from review_item where kind = ${kind} and subject_id = ${subjectId}`,
  );
