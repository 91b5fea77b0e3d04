/** A server for each test, and the client that the Worker uses. */
import { createClient } from '@libsql/client/web';
import type { Client, Config, ResultSet } from '@libsql/client/web';
import { afterEach, beforeEach } from 'vitest';
import { startLocalServer } from '../../db/local-server.ts';
import type { LocalServer, LocalServerOptions } from '../../db/local-server.ts';

/** Short, so that a test can wait for the end of an abandoned stream. */
export const expiryMs = 300;
export let server: LocalServer;
const clients: Client[] = [];

export async function restart(options: Partial<LocalServerOptions> = {}): Promise<void> {
  await server.close();
  server = await startLocalServer({ path: ':memory:', streamExpiryMs: expiryMs, ...options });
}

export function connect(config: Partial<Config> = {}): Client {
  const client = createClient({ url: server.url, ...config });
  clients.push(client);
  return client;
}

type Answer = { baton: string | null; results: Result[]; message?: string; code?: string };
type Result = { type: string; error?: object; response?: { is_autocommit?: boolean; result?: object } };

export async function post(
  body: unknown,
  headers: Record<string, string> = {},
  path = '/v2/pipeline',
): Promise<{ status: number; body: Answer }> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

export const execute = (sql: string): object => ({ type: 'execute', stmt: { sql, want_rows: true } });

export async function count(client: Client, table: string): Promise<unknown> {
  return (await client.execute(`select count(*) from ${table}`)).rows[0]?.[0];
}

export function firstRow(result: ResultSet): unknown[] {
  return Array.from(result.rows[0] ?? []);
}

beforeEach(async () => {
  server = await startLocalServer({ path: ':memory:', streamExpiryMs: expiryMs });
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});
