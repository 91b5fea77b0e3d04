import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { compress } from 'hono/compress';
import { prepareFirstStart } from '../db/first-start.ts';
import { migrateDatabase, NewerDatabase } from '../db/migrate.ts';
import { createApp } from './app.ts';
import { buildPagesIfNeeded, pagesFolder } from './build-pages.ts';
import { runJobs } from './jobs.ts';
import { FileInUse, openFile, openServer } from './platform/database-node.ts';
import { nodePorts } from './platform/node-ports.ts';
import { pagesFrom } from './platform/pages-node.ts';
import { readSettings, SettingProblem } from './settings.ts';

/** The single machine: one process, one embedded file, one folder. What goes wrong at start is one clear line. */
class StartProblem extends Error {}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  await ensurePortIsFree(settings.port);
  await ensureFolder(settings.data);
  const { databaseUrl, databaseAuthToken } = settings;
  const opened = databaseUrl
    ? openServer(databaseUrl, databaseAuthToken)
    : await openFile(join(settings.data, 'standing.db'));
  await migrateDatabase(opened.database);
  await buildPagesIfNeeded();
  const greeting = await prepareFirstStart(nodePorts(settings, opened.database));
  // From here on people wait: five seconds without an answer is "not confirmed", as on Workers.
  const { database, close } = databaseUrl ? openServer(databaseUrl, databaseAuthToken, 5000) : opened;
  const ports = nodePorts(settings, database);

  const app = createApp(() => ports, pagesFrom(pagesFolder), compress());
  const server = serve({ fetch: app.fetch, port: settings.port, hostname: '127.0.0.1' }, () =>
    console.log(greeting),
  );
  const timer = setInterval(() => ports.later(runJobs(ports)), 30_000);
  ports.later(runJobs(ports));

  const stop = () => {
    clearInterval(timer);
    server.close(
      () =>
        void ports
          .settled()
          .then(close)
          .then(() => process.exit(0)),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function ensurePortIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new StartProblem(`Port ${port} is taken. Stop what uses it, or choose another with PORT=8788.`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    await writeFile(join(folder, '.writable'), '');
  } catch {
    throw new StartProblem(
      `The folder "${folder}" cannot be written. Give this user the right to, or choose another with STANDING_DATA.`,
    );
  }
}

start().catch((error: unknown) => {
  console.error(problemOf(error));
  process.exit(1);
});

function problemOf(error: unknown): string {
  const known = [StartProblem, SettingProblem, NewerDatabase, FileInUse];
  if (error instanceof Error && known.some((kind) => error instanceof kind)) return error.message;
  // drizzle wraps the engine's error in one that shows the SQL: the innermost says what happened.
  let innermost: unknown = error;
  while (innermost instanceof Error && innermost.cause !== undefined) innermost = innermost.cause;
  const code = innermost instanceof Error && 'code' in innermost ? String(innermost.code) : '';
  if (code.startsWith('SQLITE_NOTADB'))
    return 'The file standing.db in the data folder is not a database. Put it aside and start again.';
  const why = innermost instanceof Error ? innermost.message.split('\n')[0] : 'unknown reason';
  return `Standing could not start: ${why}`;
}
