import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { compress } from 'hono/compress';
import { prepareFirstStart } from '../db/first-start.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { createApp } from './app.ts';
import { buildPagesIfNeeded, pagesFolder } from './build-pages.ts';
import { runJobs } from './jobs.ts';
import { openFile, openServer } from './platform/database-node.ts';
import { removeHalves } from './platform/files-node.ts';
import { nodePorts } from './platform/node-ports.ts';
import { pagesFrom } from './platform/pages-node.ts';
import { readSettings } from './settings.ts';
import { endInOneLine, ensureFolder, ensurePortIsFree } from './start-problems.ts';

/** The single machine: one process, one embedded file, one folder. */

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
  // With a server another machine may be writing: only the file is locked by this process.
  if (!databaseUrl) await removeHalves(join(settings.data, 'evidence'));
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
    // Browsers open connections ahead of time and say nothing on them: nobody waits a minute for those.
    const cut = () => 'closeAllConnections' in server && server.closeAllConnections();
    setTimeout(cut, 2000).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

endInOneLine(start());
