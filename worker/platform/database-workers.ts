import { createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import * as schema from '../../db/schema/index.ts';
import type { Database } from './ports.ts';

/**
 * One client per request: a shared one hangs at 64 connections, because its queue resolves promises across
 * requests (architecture 3). Making one is cheap. Five seconds without an answer is "not confirmed".
 */
export function openForRequest(url: string, authToken: string | undefined): Database {
  const client = createClient({
    url,
    ...(authToken && { authToken }),
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(5000) }),
  });
  return drizzle(client, { schema }) as unknown as Database;
}
