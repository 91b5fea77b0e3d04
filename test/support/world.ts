import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../db/migrate.ts';
import { createApp } from '../../worker/app.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Database, Mail } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { Browser, type Fetch } from './browser.ts';

/**
 * A whole service for one test file: its own database, files and mailbox. The same tests run on both runtimes;
 * STANDING_TEST_RUNTIME=worker puts workerd and a libSQL server over HTTP behind the same few functions.
 */
export interface World {
  runtime: 'node' | 'worker';
  url: string;
  database: Database;
  mails: Mail[];
  fetch: Fetch;
  /** Waits for mails and other work after answers. */
  settled(): Promise<void>;
  browser(): Browser;
  /** Signs in through the mail, as everybody does. */
  signIn(email: string): Promise<Browser>;
  /** Node only: moves the service's clock. */
  clock: { offset: number };
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const open =
    process.env['STANDING_TEST_RUNTIME'] === 'worker'
      ? (await import('./worker-world.ts')).openWorkerParts
      : openNodeParts;
  const parts = await open();
  const browser = () => new Browser(parts.fetch, parts.url);
  return {
    ...parts,
    browser,
    async signIn(email) {
      const one = browser();
      const asked = await one.post('/api/auth/link', { email });
      if (asked.status !== 200) throw new Error(`asking for a link: ${JSON.stringify(asked.body)}`);
      await parts.settled();
      const mail = parts.mails.findLast(
        (sent) => sent.to === email.toLowerCase() && /\/auth\/confirm#/.test(sent.text),
      );
      const token = /\/auth\/confirm#([\w-]+)/.exec(mail?.text ?? '')?.[1];
      const redeemed = await one.post('/api/auth/redeem', { token });
      if (redeemed.status !== 200) throw new Error(`redeeming: ${JSON.stringify(redeemed.body)}`);
      return one;
    },
  };
}

/** Both runtimes seal with it, so that a test can make the link of a mail. */
export const secret = '5e'.repeat(32);

export type WorldParts = Omit<World, 'browser' | 'signIn'>;

async function openNodeParts(): Promise<WorldParts> {
  const data = await mkdtemp(join(tmpdir(), 'standing-test-'));
  const settings = readSettings({ STANDING_DATA: data, STANDING_SECRET: secret });
  const { database, close } = await openFile(join(data, 'standing.db'));
  await migrateDatabase(database);
  const mails: Mail[] = [];
  const clock = { offset: 0 };
  const ports = {
    ...nodePorts(settings, database),
    clock: { now: () => Date.now() + clock.offset },
    mailer: {
      kind: 'folder' as const,
      async send(mail: Mail) {
        mails.push(mail);
      },
    },
  };
  const app = createApp(() => ports);
  return {
    runtime: 'node',
    url: settings.url,
    database,
    mails,
    clock,
    fetch: async (path, init) => app.request(path, init),
    settled: ports.settled,
    async close() {
      await ports.settled();
      close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
