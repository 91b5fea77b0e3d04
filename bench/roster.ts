import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { migrateDatabase } from '../db/migrate.ts';
import { activity, attendance, auditRow, outboxMessage, roster } from '../db/schema/index.ts';
import { createApp } from '../worker/app.ts';
import { newToken, sha256 } from '../worker/kernel/ids.ts';
import type { Statement } from '../worker/kernel/write.ts';
import { openFile } from '../worker/platform/database-node.ts';
import { nodePorts } from '../worker/platform/node-ports.ts';
import type { Database } from '../worker/platform/ports.ts';
import { readSettings } from '../worker/settings.ts';
import { fill } from './fill.ts';
import { show } from './measure.ts';

/**
 * A roster of 10,000 rows through the API (dry run, confirmation, every part and the moment it is shown) beside bare
 * batched inserts of the very rows that it left behind, 500 a batch, into a copy of the same database.
 */
const rows = 10_000;
const perBatch = 500;
const folder = await mkdtemp(join(tmpdir(), 'standing-bench-'));

async function open(name: string) {
  const opened = await openFile(join(folder, name));
  await migrateDatabase(opened.database);
  const { bodyId } = await fill(opened.database, rows);
  await addProvider(opened.database, bodyId);
  return opened;
}

async function addProvider(database: Database, bodyId: string): Promise<void> {
  const run = (statement: ReturnType<typeof sql>) => database.run(statement);
  await run(
    sql`insert into account (id, email, created_at) values ('acc_school', 'school@bench.example', 0)`,
  );
  await run(sql`insert into provider (id, body_id, name, sort_name, email, state, approved_from, attests, created_at)
    values ('prv_bench', ${bodyId}, 'River School', 'river school', 'school@bench.example', 'approved', '2025-01-01', 1, 0)`);
  await run(sql`insert into provider_approval (id, body_id, provider_id, from_on, decided_at, decided_by, decider_name)
    values ('pap_bench', ${bodyId}, 'prv_bench', '2025-01-01', 0, '', 'Bench')`);
  await run(sql`insert into provider_member (id, body_id, provider_id, account_id, name, created_at)
    values ('pmb_bench', ${bodyId}, 'prv_bench', 'acc_school', 'Dana Reyes', 0)`);
  await run(sql`insert into course (id, body_id, provider_id, code, title, sort_title, created_at)
    values ('crs_bench', ${bodyId}, 'prv_bench', 'ETH-1', 'Ethics in peer work', 'ethics in peer work', 0)`);
  await run(sql`insert into course_version (id, body_id, course_id, seq, from_on, minutes, topics, format, recognition, competencies, state, proposed_at, proposed_by)
    values ('cvs_bench', ${bodyId}, 'crs_bench', 1, '2025-01-01', 180, '[{"topic":"ethics","minutes":180}]', 'in_person', 'state', '["mutual"]', 'approved', 0, '')`);
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** What the roster wrote, table by table, as it stands in the end. */
type Written = [SQLiteTable, Record<string, unknown>[]][];

async function throughApi(): Promise<{ seconds: number; written: Written }> {
  const { database, close } = await open('api.db');
  const cookie = newToken();
  const now = Date.now();
  await database.run(sql`insert into session (id, account_id, aal, shared, created_at, last_at)
    values (${await sha256(cookie)}, 'acc_school', 1, 0, ${now}, ${now})`);
  const people = await database.all<{ number: string; name: string }>(sql`
    select c.number, p.name from certification c join person p on p.id = c.person_id`);
  const text = [
    'Number,Name,Course,Date,Minutes',
    ...people.map(({ number, name }, i) => `${number},${name},ETH-1,2025-06-10,${i % 3 === 0 ? 90 : ''}`),
  ].join('\n');
  const ports = { ...nodePorts(readSettings({ STANDING_DATA: folder }), database), later, mailer };
  const app = createApp(() => ports);
  async function ask(path: string, input?: unknown) {
    const answer = await app.request(`/api/providers/prv_bench/rosters${path}`, {
      method: input ? 'POST' : 'GET',
      headers: { Cookie: `__Host-s=${cookie}`, 'Content-Type': 'application/json' },
      ...(input !== undefined && { body: JSON.stringify(input) }),
    });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const dry = await ask('/check', { text });
  const checked = performance.now();
  const { id } = await ask('', { text, rowsHash: dry.rowsHash });
  const confirmed = performance.now();
  await works[0];
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  const done = await ask(`/${id}`);
  if (done.posted !== rows || done.postedAt === null) throw new Error('not every row was posted');
  show(`roster of ${rows.toLocaleString('en')} rows through the API`, {
    seconds,
    'dry run s': (checked - start) / 1000,
    'confirmed s': (confirmed - checked) / 1000,
    'posted s': seconds - (confirmed - start) / 1000,
    'longest wait ms': delay.max / 1e6,
    'rss before': mb(before),
    'rss after': mb(process.memoryUsage().rss),
  });
  await Promise.all(works);
  const written: Written = [
    [roster, await database.select().from(roster)],
    [attendance, await database.select().from(attendance)],
    [activity, await database.select().from(activity)],
    [auditRow, (await database.select().from(auditRow)).slice(rows).map(({ id: _id, ...row }) => row)],
    [outboxMessage, await database.select().from(outboxMessage)],
  ];
  close();
  return { seconds, written };
}

/** Work after the answer: the first is the posting; mails go nowhere, and are waited for after the time is taken. */
const works: Promise<unknown>[] = [];
const later = (work: Promise<unknown>): void => void works.push(work);
const mailer = { kind: 'folder' as const, send: async () => {} };

async function bare(written: Written): Promise<number> {
  const { database, close } = await open('bare.db');
  const start = performance.now();
  for (const [table, all] of written)
    for (let from = 0; from < all.length; from += perBatch) {
      const statements = all
        .slice(from, from + perBatch)
        .map((row) => database.insert(table).values(row as never));
      await database.batch(statements as unknown as [Statement, ...Statement[]]);
    }
  const seconds = (performance.now() - start) / 1000;
  close();
  return seconds;
}

/** The least that the same rows can cost: one statement with many rows a batch, each table's rows as JSON. */
async function bareSets(written: Written): Promise<number> {
  const { database, close } = await open('sets.db');
  const start = performance.now();
  for (const [table, all] of written) {
    const columns = Object.entries(getTableColumns(table)).filter(([key]) => all[0] && key in all[0]);
    const names = sql.raw(columns.map(([, { name }]) => `"${name}"`).join(', '));
    const places = sql.raw(columns.map((_, i) => `value ->> ${i}`).join(', '));
    for (let from = 0; from < all.length; from += perBatch) {
      const json = JSON.stringify(
        all.slice(from, from + perBatch).map((row) =>
          columns.map(([key]) => {
            const value = row[key];
            if (typeof value === 'boolean') return value ? 1 : 0;
            return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
          }),
        ),
      );
      await database.run(sql`insert into ${table} (${names}) select ${places} from json_each(${json})`);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  close();
  return seconds;
}

const { seconds, written } = await throughApi();
const total = written.reduce((sum, [, all]) => sum + all.length, 0);
const [plain, sets] = [await bare(written), await bareSets(written)];
show(`bare inserts of the same ${total.toLocaleString('en')} rows`, {
  'a statement a row s': plain,
  ratio: seconds / plain,
  'a statement a batch s': sets,
  'ratio to that': seconds / sets,
});
await rm(folder, { recursive: true });
