import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '../../db/migrate.ts';
import { newToken, sha256 } from '../../worker/kernel/ids.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import type { Database } from '../../worker/platform/ports.ts';
import { makeAwaiting, type Awaiting } from '../support/awaited.ts';
import { makeBoard, type Board } from '../support/board.ts';
import { Browser } from '../support/browser.ts';
import { ended, startService } from '../support/process.ts';
import { drawAll, RunWindow } from '../support/run-window.ts';
import type { World } from '../support/world.ts';

/** A run of certificates while the service is killed between its chunks, and in the middle of one. */
let data: string;
let board: Board;
let people: Awaiting[];
let before = 0;
const cookie = newToken();
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'standing-issuing-'));
  const { database, close } = await openFile(join(data, 'seed.db'));
  await migrateDatabase(database);
  board = await makeBoard({ database, runtime: 'node' } as World);
  people = await makeAwaiting({ database }, board, 80);
  const now = Date.now();
  await database.run(sql`insert into session (id, account_id, aal, shared, created_at, last_at)
    select ${await sha256(cookie)}, id, 1, 0, ${now}, ${now} from account where email = ${board.reviewer}`);
  await database.run(sql`pragma wal_checkpoint(truncate)`);
  close();
  await copyFile(join(data, 'seed.db'), join(data, 'standing.db'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

function browserAt(url: string): Browser {
  const browser = new Browser((path, init) => fetch(`${url}${path}`, init), url);
  browser.cookies.set('__Host-s', cookie);
  return browser;
}

/** What lies on the disk, in a copy: the service alone holds its file. */
async function inCopy<Answer>(work: (database: Database) => Promise<Answer>): Promise<Answer> {
  const copy = await mkdtemp(join(data, 'copy-'));
  for (const name of ['standing.db', 'standing.db-wal'])
    await copyFile(join(data, name), join(copy, name)).catch(() => {});
  const { database, close } = await openFile(join(copy, 'standing.db'));
  try {
    return await work(database);
  } finally {
    close();
  }
}

const figures = (database: Database) =>
  database.all<{ papers: number; logged: number; waiting: number; items: number }>(sql`
    select (select count(*) from certificate) as papers,
      (select count(*) from audit_row where action = 'certificates.issue') as logged,
      (select count(*) from awaited_paper) as waiting,
      (select count(*) from issue_item where state = 'issued') as items`);

test('every chunk is there whole or not at all, and the run goes on where it was', async () => {
  let runId = '';
  for (let round = 0; round < 2; round++) {
    const { child, url } = await startService(data);
    const browser = browserAt(url);
    if (round === 0) {
      const ids = people.map(({ periodId }) => periodId);
      runId = (await browser.post(`/api/bodies/${board.bodyId}/issuing`, { kind: 'awaited', ids })).body.id;
    }
    const window = new RunWindow(browser, board.bodyId, runId);
    await window.hold(true);
    const items = await window.items('reserved', 20);
    const results = await drawAll(items);
    await window.report(results.slice(0, 7));
    const half = window.report(results.slice(7)).catch(() => null);
    if (round > 0) await new Promise((resolve) => setTimeout(resolve, 6));
    child.kill('SIGKILL');
    await Promise.all([ended(child), half]);
    const [now] = await inCopy(figures);
    expect(now?.papers).toBe(now?.items);
    expect(now?.logged).toBe(now?.items);
    expect(now?.waiting).toBe(people.length - (now?.items ?? 0));
    // A chunk of 7, and the one of 13 that was under way or was not.
    expect([7, 20]).toContain((now?.items ?? 0) - before);
    before = now?.items ?? 0;
  }
  const { child, url } = await startService(data);
  const window = new RunWindow(browserAt(url), board.bodyId, runId);
  await window.hold(true);
  await window.makeAll();
  expect((await window.read()).body).toMatchObject({ issued: people.length, failed: 0 });
  child.kill('SIGKILL');
  await ended(child);
  const [whole] = await inCopy(figures);
  expect(whole).toEqual({ papers: 80, logged: 80, waiting: 0, items: 80 });
}, 60_000);
