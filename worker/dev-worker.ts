import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { prepareFirstStart } from '../db/first-start.ts';
import { startLocalServer } from '../db/local-server.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { buildPagesIfNeeded } from './build-pages.ts';
import { openServer } from './platform/database-node.ts';
import { bucketFiles } from './platform/files-r2.ts';
import { writeEml } from './platform/mail-folder.ts';
import { nodePorts } from './platform/node-ports.ts';
import type { Ports } from './platform/ports.ts';
import type { CloudEnv } from './platform/workers-ports.ts';
import { readSettings } from './settings.ts';
import { endInOneLine, ensureFolder, ensurePortIsFree } from './start-problems.ts';

/**
 * `npm run start:worker`: the cloud on this machine. A libSQL server on loopback, local R2, the real Worker in
 * workerd under `wrangler dev`, and a receiver that turns the mails it sends into .eml files.
 */
// Nothing is asked of Cloudflare: this runs without a network.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] ??= 'false';
const project = resolve(import.meta.dirname, '..');

async function start(): Promise<void> {
  const settings = readSettings({ STANDING_DATA: 'data-worker', ...process.env });
  const data = resolve(settings.data);
  await ensurePortIsFree(settings.port);
  await ensureFolder(data);
  const state = join(data, 'workerd');

  const server = await startLocalServer({ path: join(data, 'standing.db') });
  const { database, close } = openServer(server.url, null);
  await migrateDatabase(database);
  await buildPagesIfNeeded();
  const greeting = await fillAsOnNode(nodePorts(settings, database), state);
  const mailbox = await receiveMails(data);

  const worker = spawn(
    join(project, 'node_modules', '.bin', 'wrangler'),
    [
      'dev',
      '--port',
      String(settings.port),
      '--ip',
      '127.0.0.1',
      '--persist-to',
      state,
      '--log-level',
      'warn',
      '--show-interactive-dev-session=false',
      ...Object.entries({
        DATABASE_URL: server.url,
        STANDING_URL: settings.url,
        MAIL_URL: mailbox,
        MAIL_FROM: settings.mailFrom,
        STANDING_SECRET: Buffer.from(await nodePorts(settings, database).secret()).toString('hex'),
      }).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    ],
    {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' },
    },
  );
  worker.once('exit', (code) => process.exit(code ?? 0));
  const address = `http://127.0.0.1:${settings.port}`;
  await untilItAnswers(address);
  console.log(greeting);
  setInterval(() => void runCron(address), 30_000);

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      worker.kill();
      close();
      void server.close();
    });
}

endInOneLine(start());

/** The same demo, its evidence in the R2 that the Worker will read. */
async function fillAsOnNode(ports: Ports, state: string): Promise<string> {
  const platform = await getPlatformProxy<CloudEnv & Record<string, unknown>>({
    configPath: join(project, 'wrangler.toml'),
    persist: { path: join(state, 'v3') },
  });
  try {
    return await prepareFirstStart({ ...ports, files: bucketFiles(platform.env.FILES) });
  } finally {
    await platform.dispose();
  }
}

async function receiveMails(data: string): Promise<string> {
  const receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      const mail = JSON.parse(text);
      writeEml(join(data, 'outbox'), mail.from, mail)
        .then((file) => {
          console.log(`Mail for ${mail.to}: ${file}${mail.link ? `\n  ${mail.link}` : ''}`);
          response.end('{}');
        })
        .catch(() => response.writeHead(500).end());
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
}

async function untilItAnswers(address: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const answer = await fetch(`${address}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('wrangler dev did not answer within a minute');
}

/** `wrangler dev` runs no cron by itself. */
async function runCron(address: string): Promise<void> {
  await fetch(`${address}/cdn-cgi/local/scheduled`).catch(() => null);
}
