import type { SQL } from 'drizzle-orm';
import { historyOf } from '../../domain/standing/history.ts';
import { asKnown } from '../../domain/standing/life.ts';
import { stateOn } from '../../domain/standing/state-on.ts';
import type { StandingAnswer } from '../../domain/standing/contract.ts';
import { readLives, selectLives, type LifeRow } from '../certifications/lives.ts';
import { invalid, nothingHere } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import type { Database } from '../platform/ports.ts';

export interface AsOf {
  /** Left out: today, where the body is. */
  on?: string | undefined;
  /** Milliseconds UTC. Left out: now. */
  known?: number | undefined;
}

/** What was the standing on that day, as it was known then: one round trip, and no limit to how far back. */
export async function readStanding(
  database: Database,
  whose: SQL,
  { on, known }: AsOf,
  now: number,
): Promise<StandingAnswer> {
  const rows = await database.all<LifeRow>(selectLives(whose));
  const [stored] = await readLives(database, rows);
  if (!stored) throw nothingHere();
  const knownAt = Math.min(known ?? now, now);
  const today = dateIn(stored.timeZone, now);
  const day = on ?? today;
  if (day > today) throw invalid('on', 'Give a day up to today. Nobody can say it of a day ahead.');
  const life = asKnown(stored.life, knownAt);
  const standing = life && stateOn(life, day);
  return {
    on: day,
    knownAt: new Date(knownAt).toISOString(),
    standing,
    answer: standing?.answer ?? 'not_current',
    history: life ? historyOf(life, today) : [],
  };
}
