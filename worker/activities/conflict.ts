import { sql } from 'drizzle-orm';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import type { Database } from '../platform/ports.ts';

/** Somebody was first: who, when and with what, so that the screen can say it. */

type Decided = Pick<StoredActivity, 'state' | 'version' | 'decidedAt' | 'deciderName'>;

export function refuseStale(activity: Decided, version: number, allowed: boolean): void {
  if (allowed && activity.version === version) return;
  throw failureFor(activity);
}

/** After a guard said no: asks what is there now. */
export async function conflictOn(database: Database, id: string, version: number): Promise<Failure> {
  const [now] = await database.all<Decided>(sql`
    select state, version, decided_at as "decidedAt", decider_name as "deciderName" from activity where id = ${id}`);
  // Same version: it was not the activity but one of its files that changed.
  return now && now.version !== version ? failureFor(now) : changedMeanwhile();
}

function failureFor({ state, decidedAt, deciderName }: Decided): Failure {
  if (state === 'withdrawn')
    return new Failure(
      409,
      'activities.taken_back',
      'The person took this back. There is nothing to decide or change.',
    );
  if (decidedAt === null || state === 'waiting') return changedMeanwhile();
  const by = deciderName ?? 'The board';
  return new Failure(
    409,
    'activities.already_decided',
    `${by} has decided on this already. Load it again to see how.`,
    {
      facts: { by, at: decidedAt, state },
    },
  );
}
