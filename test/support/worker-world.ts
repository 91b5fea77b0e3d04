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
import { freePort } from './process.ts';
import { secret, type WorldParts } from './world.ts';

const url = 'http://localhost:8787';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The Worker in workerd, with local R2 and a loopback receiver of mails: started once for all files of a process,
 * since bundling takes seconds. Where its database answers is fixed; which database that is changes with each file.
 */
let running: ReturnType<typeof startCloud> | undefined;

async function startCloud() {
  await mkdir('dist/admin', { recursive: true });
  const databasePort = await freePort();
  const mailbox = await openMailbox();
  const vars = {
    DATABASE_URL: `http://127.0.0.1:${databasePort}`,
    STANDING_URL: url,
    MAIL_URL: mailbox.url,
    STANDING_SECRET: secret,
  };
  const harness = createTestHarness({ workers: [{ configPath: 'wrangler.toml', vars }] });
  await harness.listen();
  return { databasePort, mailbox, harness };
}

/** A world of its own behind the shared Worker: database and mails are new, at the same addresses. */
export async function openWorkerParts(): Promise<WorldParts> {
  running ??= startCloud();
  const { databasePort, mailbox, harness } = await running;
  const data = await mkdtemp(join(tmpdir(), 'standing-test-'));
  const server = await startLocalServer({ path: join(data, 'standing.db'), port: databasePort });
  const { database, close } = openServer(server.url, null);
  await migrateDatabase(database);
  const mails: Mail[] = [];
  mailbox.receive = (mail) => void mails.push(mail);
  // Work after an answer goes on inside workerd: quiet means no mail for a while and none waiting.
  const settled = async () => {
    for (let seen = -1; ; seen = mails.length) {
      const [due] = await database.all<{ n: number }>(
        sql`select count(*) as n from outbox_message where sent_at is null and last_error is null`,
      );
      if (seen === mails.length && due?.n === 0) return;
      await wait(80);
    }
  };
  return {
    runtime: 'worker',
    url,
    database,
    mails,
    clock: { offset: 0 },
    fetch: async (path, init) =>
      (await harness.fetch(`${url}${path}`, { ...init, redirect: 'manual' } as never)) as unknown as Response,
    settled,
    async close() {
      await settled();
      close();
      await server.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

interface Mailbox {
  url: string;
  receive: (mail: Mail) => void;
}

async function openMailbox(): Promise<Mailbox> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      mailbox.receive(JSON.parse(text));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const mailbox: Mailbox = { url: `http://127.0.0.1:${port}/`, receive: () => {} };
  return mailbox;
}
