import { isConstraint } from '../kernel/write.ts';
import { drainOutbox } from '../kernel/outbox.ts';
import type { Ports } from '../platform/ports.ts';
import { claimIdle, postPart, type PostingRoster } from './roster-store.ts';
import { showRoster } from './show-store.ts';

/**
 * A job: goes on with every roster that nobody works on, part by part, each part one batch with the progress. Killed at
 * any moment, the next run goes on with the part that is not in. Where time is short (Workers) it stops, and the timer
 * or the next look at the progress goes on.
 */
export async function postRosters(ports: Ports): Promise<void> {
  const { database, clock, laterMs } = ports;
  const until = laterMs === null ? Number.POSITIVE_INFINITY : clock.now() + laterMs;
  const hasTime = () => clock.now() < until;
  do {
    const [roster] = await claimIdle(database, clock.now());
    if (!roster) return;
    await goOn(ports, roster, hasTime);
  } while (hasTime());
}

async function goOn(ports: Ports, found: PostingRoster, hasTime: () => boolean): Promise<void> {
  const { database, clock } = ports;
  for (let roster = found; ; roster = { ...roster, nextPart: roster.nextPart + 1 }) {
    const isLast = roster.nextPart >= roster.parts;
    const statements = isLast
      ? showRoster(database, roster, clock.now())
      : postPart(database, roster, clock.now());
    try {
      await database.batch(statements as [(typeof statements)[0], ...typeof statements]);
    } catch (error) {
      // Somebody else has gone on with it: theirs is as good.
      if (isConstraint(error)) return;
      throw error;
    }
    if (isLast) return ports.later(drainOutbox(ports));
    if (!hasTime()) return;
    await ports.giveWay();
  }
}
