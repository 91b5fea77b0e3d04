import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrateDatabase } from '../db/migrate.ts';
import { createApp } from '../worker/app.ts';
import { newToken, sha256 } from '../worker/kernel/ids.ts';
import { openFile } from '../worker/platform/database-node.ts';
import { nodePorts } from '../worker/platform/node-ports.ts';
import { readSettings } from '../worker/settings.ts';
import { fill } from './fill.ts';
import { median, show } from './measure.ts';

/** First and hundredth page of people, queue and audit log at 100,000 rows, at the server. */
const rows = 100_000;
const folder = await mkdtemp(join(tmpdir(), 'standing-bench-'));
const { database, close } = await openFile(join(folder, 'bench.db'));
await migrateDatabase(database);
const { bodyId, recordId } = await fill(database, rows);
const cookie = newToken();
const now = Date.now();
await database.run(
  sql`insert into account (id, email, created_at) values ('acc_staff', 'staff@bench.example', 0)`,
);
await database.run(
  sql`insert into staff (id, body_id, account_id, name, role, created_at) values ('stf_1', ${bodyId}, 'acc_staff', 'Bench', 'administrator', 0)`,
);
await database.run(
  sql`insert into session (id, account_id, aal, shared, created_at, last_at) values (${await sha256(cookie)}, 'acc_staff', 1, 0, ${now}, ${now})`,
);
const ports = nodePorts(readSettings({ STANDING_DATA: folder }), database);
const app = createApp(() => ports);

async function page(path: string): Promise<{ ms: number; next: string | null }> {
  const start = performance.now();
  const answer = await app.request(path, { headers: { Cookie: `__Host-s=${cookie}` } });
  const { next } = await answer.json();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return { ms: performance.now() - start, next };
}

const lists = {
  people: `/api/bodies/${bodyId}/people?`,
  'people, searched': `/api/bodies/${bodyId}/people?search=9&`,
  queue: `/api/bodies/${bodyId}/reviews?state=open&`,
  'audit log of the body': `/api/bodies/${bodyId}/audit-log?`,
  'audit log of a record': `/api/bodies/${bodyId}/certifications/${recordId}/audit-log?`,
};
for (const [name, path] of Object.entries(lists)) {
  let at: { ms: number; next: string | null } = await page(path);
  const firsts = [];
  for (let i = 0; i < 20; i++) firsts.push((await page(path)).ms);
  let pages = 1;
  let last = path;
  while (at.next && pages < 100) {
    last = `${path}cursor=${encodeURIComponent(at.next)}`;
    at = await page(last);
    pages++;
  }
  const hundredths = [];
  for (let i = 0; i < 20; i++) hundredths.push((await page(last)).ms);
  show(`${name} of ${rows.toLocaleString('en')}`, {
    'first ms': median(firsts),
    [`page ${pages} ms`]: median(hundredths),
    ratio: median(hundredths) / median(firsts),
  });
}
close();
await rm(folder, { recursive: true });
