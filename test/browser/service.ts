import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freePort } from '../support/process.ts';

/** The real service in a process of its own, with the demo or empty; people sign in through their mail. */
export interface Service {
  url: string;
  certificates: { code: string; number: string; answer: string }[];
  /** The printed invitation of the first administrator; an empty body's only. */
  invitation: string;
  /** Everything a page complained about, by address; empty at the end of a test. */
  complaints: string[];
  /** A fresh browser window, its complaints watched. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** `startsHere`: the sign-in page is open already, so the way back to where one came from is kept. */
  signIn(page: Page, email: string, startsHere?: boolean): Promise<void>;
  /** What the newest mail to an address says. */
  mailTo(email: string): Promise<string>;
  close(): Promise<void>;
}

/** Where one run of the tests keeps the demo it made once (`demo-once.ts`); each service starts on a copy of its own. */
export const demoFolder = 'STANDING_TEST_DEMO';

export async function startService(
  browser: Browser,
  entry = 'worker/node.ts',
  env: Record<string, string> = {},
): Promise<Service> {
  const data = await mkdtemp(join(tmpdir(), 'standing-browser-'));
  const outbox = join(data, 'outbox');
  const isEmpty = env['STANDING_DEMO'] === 'off';
  const made = process.env[demoFolder];
  if (made && !isEmpty && entry === 'worker/node.ts') await cp(made, data, { recursive: true });
  await mkdir(outbox, { recursive: true });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [entry], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, STANDING_DATA: data, PORT: String(port), STANDING_URL: url, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await untilItServes(child, url, isEmpty ? '/invitation#' : 'Who can sign in');
  const demo = isEmpty ? null : JSON.parse(await readFile(join(data, 'demo.json'), 'utf8'));
  const complaints: string[] = [];
  return {
    url,
    certificates: demo?.certificates ?? [],
    invitation: /\/invitation#\S+/.exec(said)?.[0] ?? '',
    complaints,
    async open(options = {}) {
      const context = await browser.newContext({ baseURL: url, locale: 'en-US', ...options });
      const page = await context.newPage();
      watch(page, url, complaints);
      return page;
    },
    async signIn(page, email, startsHere = false) {
      const before = new Set(await readdir(outbox));
      if (!startsHere) await page.goto('/sign-in');
      await page.locator('input[type=email]').fill(email);
      await page.keyboard.press('Enter');
      await page.goto(await linkOf(outbox, before));
      await page.getByRole('main').getByRole('button').first().click();
      await page.waitForURL((at) => !at.pathname.startsWith('/auth'));
      // A move to the next page would cut off what this one still fetches.
      await page.waitForLoadState('networkidle');
    },
    async mailTo(email) {
      const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml')).toSorted();
      const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')));
      return mails.findLast((text) => text.includes(email))?.replaceAll('=\n', '') ?? '';
    },
    async close() {
      child.kill();
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)));
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Script errors, refused policies and requests to anywhere else. Being asked to sign in is no complaint. */
function watch(page: Page, url: string, complaints: string[]): void {
  const say = (what: string) => complaints.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('pageerror', (error) => say(error.message));
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/status of (401|404|409|422)|ERR_INTERNET_DISCONNECTED/.test(message.text())
    )
      say(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) say(`asked ${request.url()}`);
  });
}

async function linkOf(outbox: string, before: Set<string>): Promise<string> {
  for (let i = 0; i < 200; i++) {
    for (const name of await readdir(outbox)) {
      if (before.has(name) || !name.endsWith('.eml')) continue;
      const text = (await readFile(join(outbox, name), 'utf8')).replaceAll('=\n', '');
      const link = /\/auth\/confirm#[\w-]{43}/.exec(text)?.[0];
      if (link) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no mail with a link came');
}

/** What it said until then. */
async function untilItServes(child: ChildProcess, url: string, last: string): Promise<string> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  for (let i = 0; i < 1200; i++) {
    if (child.exitCode !== null) throw new Error(`the service ended: ${said}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok && said.includes(last)) return said;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the service does not answer: ${said}`);
}
