import { sql } from 'drizzle-orm';
import { historyOf, nextChangeOn, type Stretch } from '../../domain/standing/history.ts';
import { asKnown } from '../../domain/standing/life.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn, instantIn } from '../kernel/today.ts';
import { isConstraint, type Statement } from '../kernel/write.ts';
import type { Database, Ports } from '../platform/ports.ts';
import { livesOf, readLives, type LifeRow, type StoredLife } from '../certifications/lives.ts';

/**
 * A job: records each change of a standing when its day has come. A slice is read in one round trip and committed in
 * one batch, changes and clock together: killed anywhere, the next run finds what is left and adds nothing twice. A
 * machine that stood still for weeks records every change of those weeks with its own day.
 */
const inSlice = 200;

interface Clock {
  certificationId: string;
  state: string | null;
  since: string | null;
  lookedOn: string;
  nextAt: number;
  stamp: number;
}

export async function moveStandings(ports: Ports): Promise<number> {
  const { database, clock, laterMs } = ports;
  const until = laterMs === null ? Number.POSITIVE_INFINITY : clock.now() + laterMs;
  let recorded = 0;
  do {
    const now = clock.now();
    const due = await database.all<Clock>(sql`
      select certification_id as "certificationId", state, since, looked_on as "lookedOn", next_at as "nextAt", stamp
      from standing_clock where next_at <= ${now} order by next_at, certification_id limit ${inSlice}`);
    if (due.length === 0) break;
    recorded += await oneSlice(database, due, now);
    await ports.giveWay();
  } while (clock.now() < until);
  return recorded;
}

async function oneSlice(database: Database, due: readonly Clock[], now: number): Promise<number> {
  const rows = await database.all<LifeRow>(livesOf(due.map(({ certificationId }) => certificationId)));
  const lives = new Map((await readLives(database, rows)).map((one) => [one.id, one]));
  const found = due.flatMap((was) => {
    const stored = lives.get(was.certificationId);
    return stored ? [{ was, stored, ...look(was, stored, now) }] : [];
  });
  try {
    await database.batch(store(database, found, now) as [Statement, ...Statement[]]);
  } catch (error) {
    // Another run was faster, or a record changed since it was read: the next look finds what is left.
    if (!isConstraint(error)) throw error;
    return 0;
  }
  return found.reduce((all, { changes }) => all + changes.length, 0);
}

interface Look {
  changes: { from: string | null; to: Stretch }[];
  is: Stretch | null;
  lookedOn: string;
  nextAt: number | null;
}

/** What has changed since the last look, and when to look again. */
function look(was: Clock, { timeZone, life: recorded }: StoredLife, now: number): Look {
  const today = dateIn(timeZone, now);
  const life = asKnown(recorded, now);
  if (!life) return { changes: [], is: null, lookedOn: today, nextAt: null };
  const stretches = historyOf(life, today);
  const is = stretches.at(-1) ?? null;
  const nextOn = nextChangeOn(life, today);
  return {
    changes: is === null ? [] : changesSince(was, stretches, is),
    is,
    lookedOn: today,
    nextAt: nextOn === null ? null : instantIn(timeZone, nextOn, 0),
  };
}

function changesSince(was: Clock, stretches: readonly Stretch[], is: Stretch): Look['changes'] {
  // The first look says where the record stands; what came before it is its history, and can be asked for.
  if (was.state === null) return [{ from: null, to: is }];
  const changes: Look['changes'] = [];
  let from = was.state;
  for (const to of stretches)
    if (to.from > was.lookedOn && to.state !== from) {
      changes.push({ from, to });
      from = to.state;
    }
  // Something that was recorded late changed the days before as well.
  if (from !== is.state) changes.push({ from, to: is });
  return changes;
}

/** Set by set: a slice of two hundred is three statements. */
function store(
  database: Database,
  found: readonly (Look & { was: Clock; stored: StoredLife })[],
  now: number,
): Statement[] {
  const clocks = JSON.stringify(
    found.map(({ was, is, lookedOn, nextAt }) => [
      was.certificationId,
      was.stamp,
      was.nextAt,
      is?.state ?? null,
      is?.from ?? null,
      lookedOn,
      nextAt,
    ]),
  );
  const changes = found.flatMap(({ stored, changes: some }) =>
    some.map(({ from, to }) => [newId('stc'), stored.bodyId, stored.id, from, to.state, to.cause, to.from]),
  );
  return [
    database.run(sql`
      update standing_clock set state = j.value ->> 3, since = j.value ->> 4, looked_on = j.value ->> 5, next_at = j.value ->> 6
      from json_each(${clocks}) j
      where certification_id = j.value ->> 0 and stamp = j.value ->> 1 and next_at = j.value ->> 2`),
    database.run(sql`insert into write_guard(ok) select 0 where changes() <> ${found.length}`),
    ...(changes.length === 0
      ? []
      : [
          database.run(sql`
            insert into standing_change (id, body_id, certification_id, from_state, to_state, cause, effective_on, recorded_at)
            select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ${now}
            from json_each(${JSON.stringify(changes)})`),
        ]),
  ];
}
