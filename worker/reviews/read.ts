import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import { reviewKinds, type ReviewKind, type ReviewState } from '../../db/schema/index.ts';
import type { Page } from '../../domain/people/contract.ts';
import type { ReviewRow } from '../../domain/reviews/contract.ts';
import { cutPage, pageQuery, readCursor } from '../kernel/page.ts';
import type { Database } from '../platform/ports.ts';

/** The queue, oldest first. `all` is what is not closed: with the body or with the person. */

export const reviewQuery = z.extend(pageQuery, {
  kind: z.optional(z.enum(reviewKinds)),
  state: z.optional(z.enum(['open', 'with_person', 'all'])),
});
export type ReviewQuery = z.infer<typeof reviewQuery>;

const cursor = z.tuple([z.int(), z.string().check(z.maxLength(60))]);

export async function listReviews(
  database: Database,
  bodyId: string,
  asked: ReviewQuery,
): Promise<Page<ReviewRow>> {
  const after = readCursor(asked.cursor, cursor);
  const limit = asked.limit ?? 50;
  const states: ReviewState[] =
    !asked.state || asked.state === 'open'
      ? ['open']
      : asked.state === 'all'
        ? ['open', 'with_person']
        : ['with_person'];
  const rows = await database.all<Omit<ReviewRow, 'hasEvidence'> & { hasEvidence: number }>(
    selectReviews({ bodyId, kind: asked.kind ?? null, states, after, limit: limit + 1 }),
  );
  const views = rows.map((row) => ({ ...row, hasEvidence: row.hasEvidence === 1 }));
  return cutPage(views, limit, ({ openedAt, id }) => [openedAt, id]);
}

/** Two states are two walks along one index, merged as they come: nothing is sorted. */
export function selectReviews(asked: {
  bodyId: string;
  kind: ReviewKind | null;
  states: ReviewState[];
  after: [number, string] | null;
  limit: number;
}): SQL {
  const { bodyId, kind, states, after, limit } = asked;
  const walks = states.map(
    (state) => sql`
      select id, kind, subject_id as "subjectId", certification_id as "certificationId", who, what, minutes,
        has_evidence as "hasEvidence", state, opened_at as "openedAt"
      from review_item
      where body_id = ${bodyId} and state = ${state}
        ${kind ? sql`and kind = ${kind}` : sql``}
        ${after ? sql`and (opened_at, id) > (${after[0]}, ${after[1]})` : sql``}`,
  );
  return sql`${sql.join(walks, sql` union all `)} order by 10, 1 limit ${limit}`;
}
