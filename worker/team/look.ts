import { sql } from 'drizzle-orm';
import type { Audit, Verb } from '../kernel/write.ts';
import { inList } from '../supervision/store.ts';
import type { FoundLink } from './link.ts';
import type { Shown } from './read.ts';

/** Each look leaves its row in every body it shows somebody of, and the people see when it was. */
export const noteLook =
  ({ row }: FoundLink, shown: readonly Shown[]): Verb<object, object> =>
  async ({ database, now }) => ({
    // Not the team itself: an answer that is kept for a repeated key would keep it.
    value: {},
    statements: [
      database.run(sql`update supervisor set seen_at = ${now}
        where id in ${inList(shown.map(({ supervisorId }) => supervisorId))} and shared_at is not null`),
    ],
    audit: auditOf(row, shown),
    messages: [],
  });

function auditOf({ id, bodyId }: FoundLink['row'], shown: readonly Shown[]): [Audit, ...Audit[]] {
  const people = Map.groupBy(shown, (one) => one.bodyId);
  const [first = bodyId, ...others] = people.keys();
  const rowOf = (one: string): Audit => ({
    bodyId: one,
    recordId: one,
    action: 'team.look',
    objectKind: 'team_link',
    objectId: id,
    detail: { people: people.get(one)?.length ?? 0 },
  });
  return [rowOf(first), ...others.map(rowOf)];
}
