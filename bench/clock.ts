import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql, type SQL } from 'drizzle-orm';
import { migrateDatabase } from '../db/migrate.ts';
import { createApp } from '../worker/app.ts';
import { sendReminders } from '../worker/notifications/remind.ts';
import { selectDue } from '../worker/notifications/store.ts';
import { openFile } from '../worker/platform/database-node.ts';
import { nodePorts } from '../worker/platform/node-ports.ts';
import type { Ports } from '../worker/platform/ports.ts';
import { readSettings } from '../worker/settings.ts';
import { moveStandings } from '../worker/standing/move.ts';
import { fill } from './fill.ts';
import { median, show, timeEach } from './measure.ts';

/**
 * What runs by the clock, among 20,000 certifications with four activities each; `-- --big` for 250,000. First everybody
 * is looked at once, as after a migration; then the day of 1,000 comes, beside a bare update of as many rows of the same
 * table by its key, as many a batch as the job has; then nothing is due. Meanwhile somebody verifies a certificate.
 */
const people = process.argv.includes('--big') ? 250_000 : 20_000;
const due = 1000;
const activitiesEach = 4;
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
/** Everybody's two years end on 2027-03-01, those of the first thousand on 2026-10-15. */
const [start, firstLetter, windowOpens] = [at('2026-06-01'), at('2026-06-17'), at('2026-07-15')];

const folder = await mkdtemp(join(tmpdir(), 'standing-bench-'));
const { database, close } = await openFile(join(folder, 'bench.db'));
await migrateDatabase(database);
const { bodyId, codes } = await fill(database, people);
await database.run(sql`update period set starts_on = '2024-10-15', ends_on = '2026-10-15'
  where cast(substr(certification_id, 5) as integer) < ${due}`);
for (let from = 0; from < people; from += 5000)
  await database.run(sql`
    insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes,
      topics, kind, format, state, sent_at)
    select 'act_' || n.value || '_' || p.id, ${bodyId}, p.id, c.id, 'Course ' || n.value || ' in peer work', 'River School',
      date('2025-04-01', '+' || (n.value * 60) || ' days'), 3, 'hour', 180, '["peer_support"]', 'course', 'in_person', 'accepted', 0
    from json_each('[0,1,2,3]') n, certification c join person p on p.id = c.person_id
    where cast(substr(c.id, 5) as integer) between ${from} and ${from + 4999}`);
await database.run(sql`analyze`);

let now = start;
const ports: Ports = {
  ...nodePorts(readSettings({ STANDING_DATA: folder }), database),
  clock: { now: () => now },
};
const app = createApp(() => ports);
// The first request of a process loads things.
await app.request(`/api/verify/${codes[0]}`);

/** A request every few milliseconds while the job runs: how long the slowest of them took. */
async function underWatch(job: () => Promise<number>) {
  let isOver = false;
  const times: number[] = [];
  const someone = (async () => {
    for (let n = 0; !isOver; n++) {
      const asked = performance.now();
      const answer = await app.request(`/api/verify/${codes[n % codes.length]}`);
      if (answer.status !== 200) throw new Error(`verify: ${answer.status}`);
      times.push(performance.now() - asked);
      await wait(5);
    }
  })();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const count = await job();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  isOver = true;
  await someone;
  return {
    count,
    seconds,
    computing: (user + system) / 1e6,
    longest: Math.max(...times),
    usual: median(times),
  };
}

/** As many rows of the clock by their key, as many a batch; those whose day has not come. */
async function bareUpdate(table: SQL, perBatch: number): Promise<number> {
  const began = performance.now();
  for (let from = 0; from < due; from += perBatch) {
    const rows = Array.from({ length: perBatch }, (_, i) => `cer_${people - 1 - from - i}`);
    const [first, ...others] = rows.map((id) =>
      database.run(
        sql`update ${table} set next_at = next_at + 1, stamp = stamp + 1 where certification_id = ${id}`,
      ),
    );
    if (first) await database.batch([first, ...others]);
  }
  return (performance.now() - began) / 1000;
}

interface Job {
  name: string;
  run: (ports: Ports) => Promise<number>;
  table: SQL;
  perBatch: number;
  dueOn: number;
  range: (now: number) => SQL;
}
const jobs: Job[] = [
  {
    name: 'reminders',
    run: sendReminders,
    table: sql`reminder_clock`,
    perBatch: 100,
    dueOn: firstLetter,
    range: (when) => selectDue(when, 100),
  },
  {
    name: 'standings',
    run: moveStandings,
    table: sql`standing_clock`,
    perBatch: 200,
    dueOn: windowOpens,
    range: (when) =>
      sql`select certification_id from standing_clock where next_at <= ${when} order by next_at, certification_id limit 200`,
  },
];

console.log(`${people.toLocaleString('en')} certifications, ${activitiesEach} activities each`);
for (const { name, run } of jobs) {
  const { seconds, computing, longest } = await underWatch(() => run(ports));
  show(`${name}: everybody once`, {
    seconds,
    'of these computing': computing,
    'people/s': (people / seconds).toFixed(0),
    'longest wait ms': longest,
  });
}
for (const { name, run, table, perBatch, dueOn, range } of jobs) {
  now = dueOn;
  const bare = await bareUpdate(table, perBatch);
  const { count, seconds, computing, longest, usual } = await underWatch(() => run(ports));
  if (count !== due) throw new Error(`${name}: ${count} instead of ${due}`);
  show(`${name}: ${due} due`, {
    seconds,
    'of these computing': computing,
    'bare update s': bare,
    ratio: seconds / bare,
    'longest wait ms': longest,
    'usual ms': usual,
  });
  const idle = await timeEach(200, () => run(ports));
  const [plan] = await database.all<{ detail: string }>(sql`explain query plan ${range(now)}`);
  const rows = await database.all(range(now));
  show(`${name}: nothing due`, {
    'rows read': String(rows.length),
    'ms a look': median(idle),
    plan: plan?.detail ?? '',
  });
}
close();
await rm(folder, { recursive: true });
