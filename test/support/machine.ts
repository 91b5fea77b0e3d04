import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { prepareFirstStart } from '../../db/first-start.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { createApp } from '../../worker/app.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import { nodePorts } from '../../worker/platform/node-ports.ts';
import type { Database, Mail, Ports } from '../../worker/platform/ports.ts';
import { readSettings } from '../../worker/settings.ts';
import { Browser } from '../support/browser.ts';

export interface Machine {
  data: string;
  database: Database;
  ports: Ports;
  mails: Mail[];
  greeting: string;
  again(env?: Record<string, string>): Promise<string>;
  browser(): Browser;
  signIn(email: string): Promise<Browser>;
  close(): Promise<void>;
}

/** What `npm start` does before it listens; at another moment than now when one is given. */
export async function startMachine(env: Record<string, string> = {}, at?: number): Promise<Machine> {
  const data = await mkdtemp(join(tmpdir(), 'standing-first-'));
  const { database, close } = await openFile(join(data, 'standing.db'));
  await migrateDatabase(database);
  const mails: Mail[] = [];
  const mailer = { kind: 'folder' as const, send: async (mail: Mail) => void mails.push(mail) };
  const portsWith = (more: Record<string, string>) => ({
    ...nodePorts(readSettings({ STANDING_DATA: data, ...env, ...more }), database),
    mailer,
    ...(at !== undefined && { clock: { now: () => at } }),
  });
  const ports = portsWith({});
  const greeting = await prepareFirstStart(ports);
  const app = createApp(() => ports);
  const browser = () => new Browser(async (path, init) => app.request(path, init), ports.settings.url);
  return {
    data,
    database,
    ports,
    mails,
    greeting,
    browser,
    again: (more = {}) => prepareFirstStart(portsWith(more)),
    async signIn(email) {
      const one = browser();
      await one.post('/api/auth/link', { email });
      await ports.settled();
      const token = /confirm#([\w-]+)/.exec(mails.findLast((mail) => mail.to === email)?.text ?? '')?.[1];
      expect((await one.post('/api/auth/redeem', { token })).status).toBe(200);
      return one;
    },
    async close() {
      await ports.settled();
      close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

export const count = async (database: Database, what: ReturnType<typeof sql>) =>
  Number((await database.all<{ n: number }>(sql`select count(*) as n from ${what}`))[0]?.n);
