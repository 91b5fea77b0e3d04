import { createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import * as schema from '../../db/schema/index.ts';
import type { Database } from './ports.ts';

/** Another process holds the file. */
export class FileInUse extends Error {}

/**
 * The embedded libSQL file. One connection: its calls are synchronous, and a second would only wait for the
 * first (architecture 3). FULL: an accepted write also survives a power cut. EXCLUSIVE: a second process on the
 * same file is refused at its start, for the engine's package loses writes on a connection that once met
 * SQLITE_BUSY (it never resets that statement).
 */
export async function openFile(path: string): Promise<{ database: Database; close(): void }> {
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  const database = drizzle(client, { schema });
  await database.run(sql`pragma locking_mode = exclusive`);
  try {
    await database.run(sql`pragma journal_mode = wal`);
    await database.run(sql`select count(*) from sqlite_master`);
  } catch (error) {
    client.close();
    if (isBusy(error))
      throw new FileInUse(
        'Another Standing is using this data folder. Stop it, or choose another folder with STANDING_DATA.',
      );
    throw error;
  }
  await database.run(sql`pragma synchronous = full`);
  await database.run(sql`pragma foreign_keys = on`);
  return { database, close: () => client.close() };
}

function isBusy(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && String(at.code).startsWith('SQLITE_BUSY')) return true;
  return false;
}

/**
 * A libSQL server over HTTP from Node: the growth path's second step. With `most`, no answer for so many milliseconds
 * is a failure; without, a migration or the demo may take its time.
 */
export function openServer(
  url: string,
  authToken: string | null,
  most?: number,
): { database: Database; close(): void } {
  const client = createClient({
    url,
    ...(authToken && { authToken }),
    ...(most && {
      fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(most) }),
    }),
  });
  return { database: drizzle(client, { schema }), close: () => client.close() };
}
