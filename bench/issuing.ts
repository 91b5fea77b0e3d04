import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrateDatabase } from '../db/migrate.ts';
import { openBrowser } from '../test/browser/chromium.ts';
import { freePort } from '../test/support/process.ts';
import { newToken, sha256 } from '../worker/kernel/ids.ts';
import { openFile } from '../worker/platform/database-node.ts';
import { fill } from './fill.ts';
import { show } from './measure.ts';

/**
 * A thousand certificates in a real browser, from the press of the button to the last one: certificates a second, and how
 * long the page stood still, by the clock of its thread and by its frames. The same for the zip and for the print file.
 */
const count = 1000;
const folder = await mkdtemp(join(tmpdir(), 'standing-bench-'));
const cookie = newToken();
await seed();
const port = await freePort();
const url = `http://localhost:${port}`;
const service = spawn(process.execPath, ['worker/node.ts'], {
  cwd: join(import.meta.dirname, '..'),
  env: {
    ...process.env,
    STANDING_DATA: folder,
    PORT: String(port),
    STANDING_URL: url,
    STANDING_DEMO: 'off',
  },
  stdio: 'ignore',
});
while (!(await fetch(`${url}/healthz`).catch(() => null))?.ok)
  await new Promise((resolve) => setTimeout(resolve, 100));
const browser = await openBrowser();
try {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
  await context.addCookies([
    { name: '__Host-s', value: cookie, url: url.replace('http:', 'https:'), secure: true, httpOnly: true },
  ]);
  const page = await context.newPage();
  await page.goto('/issue');
  await page.getByRole('button', { name: /^Choose all/ }).click();
  await page.getByRole('button', { name: 'Go on with 1,000' }).click();
  await page.getByRole('button', { name: 'Go on to the check' }).click();
  const measured = async (name: string, press: string, ready: string) => {
    await browser.startTracing(page, { categories: ['toplevel'] });
    await page.evaluate(watchFrames);
    const start = performance.now();
    await page.getByRole('button', { name: press }).click();
    await page.locator(ready).first().waitFor({ timeout: 300_000 });
    const seconds = (performance.now() - start) / 1000;
    const { longest, firstAt } = await page.evaluate(() => (globalThis as unknown as Watched).stopFrames());
    const work = longestWork(JSON.parse((await browser.stopTracing()).toString()));
    show(`${count} certificates, ${name}`, {
      seconds,
      'certificates/s': (count / seconds).toFixed(0),
      'longest work of the page ms': work,
      'longest wait for a frame ms': longest,
      ...(firstAt !== null && { 'first one after ms': firstAt }),
    });
  };
  // What this machine does to a page that does nothing.
  await page.evaluate(watchFrames);
  await page.waitForTimeout(3000);
  const idle = await page.evaluate(() => (globalThis as unknown as Watched).stopFrames());
  show('the page at rest', { 'longest wait for a frame ms': idle.longest });
  await measured('issued', 'Issue 1,000', '#ready');
  // Into memory, as where no file can be chosen.
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await measured('zip', 'Save all as a zip', 'text=Saved as');
  await measured('print file', 'Print all', 'text=Ready: 1,000 pages');
} finally {
  await browser.close();
  service.kill();
  await new Promise((resolve) => service.once('exit', resolve));
  await rm(folder, { recursive: true });
}

interface Trace {
  traceEvents: { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } }[];
}

/** The longest task of the page's own thread, by its own clock: what another program took from it does not count. */
function longestWork({ traceEvents }: Trace): number {
  const own = new Set(
    traceEvents.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' ? [`${pid}/${tid}`] : [],
    ),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && own.has(`${pid}/${tid}`),
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

interface Watched {
  stopFrames: () => { longest: number; firstAt: number | null };
}

/** In the page: the longest time between two frames, and when the first certificate was there. */
function watchFrames(): void {
  const start = performance.now();
  let [before, longest, isOn] = [start, 0, true];
  let firstAt: number | null = null;
  const frame = (now: number) => {
    longest = Math.max(longest, now - before);
    before = now;
    if (firstAt === null && /^[1-9]/.test(document.getElementById('progress')?.textContent ?? ''))
      firstAt = now - start;
    if (isOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => {
    before = now;
    frame(now);
  });
  (globalThis as unknown as Watched).stopFrames = () => {
    isOn = false;
    return { longest, firstAt };
  };
}

async function seed(): Promise<void> {
  const { database, close } = await openFile(join(folder, 'seed.db'));
  await migrateDatabase(database);
  const { bodyId } = await fill(database, count);
  const now = Date.now();
  const id = await sha256(cookie);
  await database.batch([
    database.run(sql`insert into awaited_paper (period_id, body_id, program_id, certification_id, kind, since)
      select r.id, r.body_id, 'prg_bench', r.certification_id, 'first', ${now} from period r`),
    database.run(
      sql`insert into account (id, email, created_at) values ('acc_bench', 'bench@bench.example', 0)`,
    ),
    database.run(sql`insert into staff (id, body_id, account_id, name, role, created_at)
      values ('stf_bench', ${bodyId}, 'acc_bench', 'Bench', 'reviewer', 0)`),
    database.run(sql`insert into session (id, account_id, aal, shared, created_at, last_at)
      values (${id}, 'acc_bench', 1, 0, ${now}, ${now})`),
  ]);
  await database.run(sql`pragma wal_checkpoint(truncate)`);
  close();
  // The file that was written belongs to this process until it ends: the service gets a copy.
  await copyFile(join(folder, 'seed.db'), join(folder, 'standing.db'));
}
