import { serve } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { migrateDatabase } from '../db/migrate.ts';
import { createApp } from '../worker/app.ts';
import { openFile } from '../worker/platform/database-node.ts';
import { nodePorts } from '../worker/platform/node-ports.ts';
import { readSettings } from '../worker/settings.ts';
import { fill } from './fill.ts';

/**
 * A process of its own for load: the service over a filled file, and beside it a bare Hono route with one indexed
 * select. Sends the codes that can be asked for.
 */
const [file = '', port = '0', size = '0'] = process.argv.slice(2);
const { database } = await openFile(file);
await migrateDatabase(database);
const { codes } = await fill(database, Number(size));
const ports = nodePorts(readSettings({ PORT: port }), database);
const bare = new Hono();
bare.get('/bare/:code', async (c) => {
  const [row] = await database.all(
    sql`select name, number from certification c join person p on p.id = c.person_id where code = ${c.req.param('code')}`,
  );
  return c.json(row ?? null);
});
const app = createApp(() => ports);
serve(
  {
    fetch: (request, env) => (request.url.includes('/bare/') ? bare : app).fetch(request, env),
    port: Number(port),
    hostname: '127.0.0.1',
  },
  () => process.send?.(codes),
);
