import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'drizzle-orm';
import { migrateDatabase } from '../db/migrate.ts';
import { findPreset } from '../domain/programs/presets/index.ts';
import { openFile } from '../worker/platform/database-node.ts';
import { nodePorts } from '../worker/platform/node-ports.ts';
import { runRehearsals } from '../worker/programs/rehearsal/run.ts';
import { insertRehearsal } from '../worker/programs/rehearsal/store.ts';
import { readSettings } from '../worker/settings.ts';
import { fill } from './fill.ts';
import { show } from './measure.ts';

/**
 * Everybody of a program judged by a draft, with 25 activities each, beside a plain read of the same rows. 5,000 people;
 * `-- --big` for 50,000. The longest wait is that of a request which arrives meanwhile.
 */
const people = process.argv.includes('--big') ? 50_000 : 5000;
const activitiesEach = 25;
const folder = await mkdtemp(join(tmpdir(), 'standing-bench-'));
const { database, close } = await openFile(join(folder, 'bench.db'));
await migrateDatabase(database);
const { bodyId } = await fill(database, people);

const each = JSON.stringify(Array.from({ length: activitiesEach }, (_, i) => i));
for (let from = 0; from < people; from += 1000)
  await database.run(sql`
    insert into activity (id, body_id, person_id, certification_id, title, provider, done_on, amount, unit, claimed_minutes,
      topics, kind, format, state, sent_at)
    select 'act_' || n.value || '_' || p.id, ${bodyId}, p.id, c.id, 'Course ' || n.value || ' in peer work', 'River School',
      date('2025-03-01', '+' || (n.value * 20) || ' days'), 1 + n.value % 3, 'hour', 60 * (1 + n.value % 3),
      iif(n.value % 4 = 0, '["ethics"]', '["peer_support","wellness"]'), iif(n.value % 5 = 0, 'teaching', 'course'),
      'in_person', 'accepted', 0
    from json_each(${each}) n, certification c join person p on p.id = c.person_id
    where cast(substr(c.id, 5) as integer) between ${from} and ${from + 999}`);
await database.run(sql`analyze`);

const version = findPreset('us-pa')?.versions[0];
if (!version) throw new Error('no preset us-pa');
const teaching = {
  kind: 'maximum',
  code: 'teaching',
  of: [{ kinds: ['teaching'] }],
  minutes: 300,
  inferred: false,
};
const requirements = { cps: [...(version.rules.requirements['cps'] ?? []), teaching] };
await database.run(sql`
  insert into rule_draft (program_id, body_id, version, based_on, in_force_from, rules,
    started_at, started_by, started_by_name, saved_at, saved_by, saved_by_name)
  values ('prg_bench', ${bodyId}, 1, ${version.id}, '2027-01-01', ${JSON.stringify({ ...version.rules, requirements })}, 0, '', '', 0, '', '')`);

const readStart = performance.now();
let rows = 0;
for (let after = ''; ;) {
  const found = await database.all<{ id: string; certificationId: string }>(sql`
    select * from activity where certification_id > ${after} order by certification_id limit ${100 * activitiesEach}`);
  rows += found.length;
  const last = found.at(-1) as { certification_id?: string } | undefined;
  if (!last?.certification_id) break;
  after = last.certification_id;
}
const read = (performance.now() - readStart) / 1000;

await database.batch([
  insertRehearsal(database, {
    id: 'reh_bench',
    bodyId,
    programId: 'prg_bench',
    draftVersion: 1,
    asOf: '2027-01-01',
    total: people,
    startedAt: 0,
  }),
]);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const cpu = process.cpuUsage();
const start = performance.now();
await runRehearsals(nodePorts(readSettings({ STANDING_DATA: folder }), database));
const seconds = (performance.now() - start) / 1000;
delay.disable();
const { user, system } = process.cpuUsage(cpu);
const [done] = await database.all<{ checked: number; affected: number }>(
  sql`select checked, affected from rehearsal where id = 'reh_bench' and finished_at is not null`,
);
if (done?.checked !== people) throw new Error('not everybody was judged');
show(`rehearsal of ${people.toLocaleString('en')} with ${rows.toLocaleString('en')} activities`, {
  seconds,
  'of these computing': (user + system) / 1e6,
  'people/s': (people / seconds).toFixed(0),
  affected: String(done.affected),
  'plain read s': read,
  ratio: seconds / read,
  'longest wait ms': delay.max / 1e6,
});
close();
await rm(folder, { recursive: true });
