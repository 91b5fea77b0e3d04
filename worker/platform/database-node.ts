import { createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import * as schema from '../../db/schema/index.ts';
import type { Database } from './ports.ts';

/**
 * The embedded libSQL file. One connection: its calls are synchronous, and a second would only wait for the
 * first (architecture 3). FULL: an accepted write also survives a power cut.
 */
export async function openFile(path: string): Promise<{ database: Database; close(): void }> {
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  const database = drizzle(client, { schema });
  await database.run(sql`pragma journal_mode = wal`);
  await database.run(sql`pragma synchronous = full`);
  await database.run(sql`pragma foreign_keys = on`);
  await database.run(sql`pragma busy_timeout = 5000`);
  return { database, close: () => client.close() };
}

/** A libSQL server over HTTP from Node: the growth path's second step. */
export function openServer(url: string, authToken: string | null): { database: Database; close(): void } {
  const client = createClient({ url, ...(authToken && { authToken }) });
  return { database: drizzle(client, { schema }), close: () => client.close() };
}
