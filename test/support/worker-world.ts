import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { createTestHarness } from 'wrangler';
import { startLocalServer } from '../../db/local-server.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { openServer } from '../../worker/platform/database-node.ts';
import type { Mail } from '../../worker/platform/ports.ts';
import type { WorldParts } from './world.ts';

const url = 'http://localhost:8787';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The real Worker in workerd, a libSQL server over HTTP, local R2, and a loopback receiver of mails. */
export async function openWorkerParts(): Promise<WorldParts> {
  const data = await mkdtemp(join(tmpdir(), 'standing-test-'));
  await mkdir('dist/admin', { recursive: true });
  const server = await startLocalServer({ path: join(data, 'standing.db') });
  const { database, close } = openServer(server.url, null);
  await migrateDatabase(database);
  const mailbox = await openMailbox();
  const harness = createTestHarness({
    workers: [
      {
        configPath: 'wrangler.toml',
        vars: { DATABASE_URL: server.url, STANDING_URL: url, MAIL_URL: mailbox.url },
      },
    ],
  });
  await harness.listen();
  return {
    runtime: 'worker',
    url,
    database,
    mails: mailbox.mails,
    clock: { offset: 0 },
    fetch: async (path, init) =>
      (await harness.fetch(`${url}${path}`, { ...init, redirect: 'manual' } as never)) as unknown as Response,
    async settled() {
      // Work after an answer goes on inside workerd: quiet means no mail for a while and none waiting.
      for (let seen = -1; ; seen = mailbox.mails.length) {
        const [due] = await database.all<{ n: number }>(
          sql`select count(*) as n from outbox_message where sent_at is null and last_error is null`,
        );
        if (seen === mailbox.mails.length && due?.n === 0) return;
        await wait(80);
      }
    },
    async close() {
      await harness.close();
      close();
      await server.close();
      await mailbox.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function openMailbox(): Promise<{ url: string; mails: Mail[]; close(): Promise<void> }> {
  const mails: Mail[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      mails.push(JSON.parse(text));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
