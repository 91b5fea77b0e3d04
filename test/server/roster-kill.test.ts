import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from '../../bench/fill.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { newToken, sha256 } from '../../worker/kernel/ids.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import type { Database } from '../../worker/platform/ports.ts';
import { attendancesOf } from '../../worker/training/read.ts';
import { daysFromNow } from '../support/board.ts';
import { Browser } from '../support/browser.ts';
import { insertProvider, type TestProvider } from '../support/provider.ts';
import { ended, pause, startService } from '../support/process.ts';

/** Ten thousand rows, and the process killed between two parts: nothing shows, and the next start posts the rest once. */

const rows = 10_000;
let data: string;
let school: Omit<TestProvider, 'browser'>;
const cookie = newToken();
const list: string[] = ['Number,Name,Course,Date,Minutes'];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'standing-roster-'));
  // Made beside and moved there whole: the service alone holds its file.
  await inFile('seed.db', async (database) => {
    await migrateDatabase(database);
    const { bodyId } = await fill(database, rows);
    school = await insertProvider({ database, runtime: 'node' }, { bodyId });
    const now = Date.now();
    await database.run(sql`insert into session (id, account_id, aal, shared, created_at, last_at)
      select ${await sha256(cookie)}, id, 1, 0, ${now}, ${now} from account where email = ${school.email}`);
    const people = await database.all<{ number: string; name: string }>(
      sql`select c.number, p.name from certification c join person p on p.id = c.person_id`,
    );
    for (const { number, name } of people) list.push(`${number},${name},ETH-1,${daysFromNow(-30)},`);
    await database.run(sql`pragma wal_checkpoint(truncate)`);
  });
  await copyFile(join(data, 'seed.db'), join(data, 'standing.db'));
}, 60_000);
afterAll(() => rm(data, { recursive: true, force: true }));

async function inFile<Answer>(name: string, work: (database: Database) => Promise<Answer>): Promise<Answer> {
  const { database, close } = await openFile(join(data, name));
  try {
    return await work(database);
  } finally {
    close();
  }
}

/** What lies on the disk, in a copy: the service alone holds its file. */
async function inCopy<Answer>(work: (database: Database) => Promise<Answer>): Promise<Answer> {
  for (const end of ['', '-wal'])
    await copyFile(join(data, `standing.db${end}`), join(data, `copy.db${end}`)).catch(() => {});
  return inFile('copy.db', work);
}

function browserOf(url: string): Browser {
  const browser = new Browser((path, init) => fetch(`${url}${path}`, init), url);
  browser.cookies.set('__Host-s', cookie);
  return browser;
}

const count = async (database: Database, from: ReturnType<typeof sql>) =>
  (await database.all<{ n: number }>(sql`select count(*) as n from ${from}`))[0]?.n ?? 0;

test(
  'killed in the middle: all of it is posted once in the end, and none of it before',
  { timeout: 180_000 },
  async () => {
    const first = await startService(data);
    const text = list.join('\n');
    const checked = await browserOf(first.url).post(`${school.path}/rosters/check`, { text });
    expect(checked.body.counts).toMatchObject({ rows, ok: rows, people: rows });
    const input = { text, rowsHash: checked.body.rowsHash };
    const sent = await browserOf(first.url).post(`${school.path}/rosters`, input);
    expect(sent.status).toBe(201);
    const roster = `${school.path}/rosters/${sent.body.id}`;
    for (let posted = 0; posted === 0;) posted = (await browserOf(first.url).get(roster)).body.posted;
    first.child.kill('SIGKILL');
    await ended(first.child);

    await inCopy(async (database) => {
      expect(await database.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: 'ok' }]);
      const half = await count(database, sql`attendance`);
      expect(half).toBeGreaterThan(0);
      expect(half).toBeLessThan(rows);
      expect(half % 500).toBe(0);
      expect(await count(database, sql`activity where state <> 'arriving'`)).toBe(0);
      expect(await count(database, sql`outbox_message`)).toBe(0);
      const [one] = await database.all<{ id: string }>(sql`select person_id as id from attendance limit 1`);
      expect(await attendancesOf(database, 'bod_bench', one?.id ?? '')).toEqual([]);
    });

    const second = await startService(data);
    let { body } = await browserOf(second.url).get(roster);
    expect((await browserOf(second.url).get(`${roster}/rows`)).body.rows).toEqual([]);
    for (let tries = 0; tries < 400 && body.postedAt === null; tries++) {
      await pause(50);
      ({ body } = await browserOf(second.url).get(roster));
    }
    expect(body).toMatchObject({ total: rows, posted: rows, postedAt: expect.any(Number) });
    expect((await browserOf(second.url).post(`${school.path}/rosters`, input)).body.error.code).toBe(
      'rosters.already_sent',
    );
    second.child.kill('SIGKILL');
    await ended(second.child);

    await inCopy(async (database) => {
      expect(await count(database, sql`attendance`)).toBe(rows);
      expect(await count(database, sql`activity where state = 'accepted' and attested_by = 'provider'`)).toBe(
        rows,
      );
      expect(await count(database, sql`(select distinct person_id from attendance)`)).toBe(rows);
      expect(await count(database, sql`(select distinct to_email from outbox_message)`)).toBe(rows);
      expect(await count(database, sql`outbox_message`)).toBe(rows);
      expect(await count(database, sql`audit_row where action = 'rosters.post'`)).toBe(rows);
      expect(await count(database, sql`roster_part`)).toBe(0);
    });
  },
);
