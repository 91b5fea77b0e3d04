/**
 * A libSQL server over HTTP for tests and `wrangler dev`: workerd cannot open a file. It speaks Hrana 2 (and
 * the JSON form of 3) in front of the same native engine that the single machine embeds. Loopback only, one
 * process, never production; `turso dev` can stand in for it.
 *
 *   node db/local-server.ts --path data/standing.db --port 8080 [--auth-token secret]
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HttpFailure, readPipeline } from './local-server/protocol.ts';
import { Streams } from './local-server/streams.ts';

export type LocalServerOptions = {
  /** A file, or `:memory:` for a database that goes with the server. */
  readonly path: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** When given, every request to the database must carry it as a Bearer token. */
  readonly authToken?: string;
  /** A stream that nobody speaks to for this long is rolled back and closed. */
  readonly streamExpiryMs?: number;
  /** How long a writer waits for another stream's transaction. Default: 5 s longer than a stream can idle. */
  readonly busyTimeoutMs?: number;
  readonly maxBodyBytes?: number;
};

export type LocalServer = { readonly url: string; close(): Promise<void> };

const megabyte = 1024 * 1024;
const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

function answer(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  // Exactly this content type: the client reads an error's body only then.
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}

async function readBody(req: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed on an early end: the refusal still has to go out on the same socket.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit)
      throw new HttpFailure(413, 'BODY_TOO_LARGE', `A request may have ${limit} bytes at most.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function checkCaller(req: IncomingMessage, authToken: string | undefined): void {
  // A page on the web can reach loopback too. It cannot send our content type without asking first (which we
  // never grant), and a name of its own that resolves to loopback shows in the Host header.
  if (!loopbackHost.test(req.headers.host ?? ''))
    throw new HttpFailure(403, 'HOST_NOT_ALLOWED', 'This server answers on loopback names only.');
  if (authToken === undefined) return;
  const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';
  if (!sameSecret(given, authToken))
    throw new HttpFailure(401, 'AUTH_INVALID', 'The authentication token is missing or wrong.');
}

async function pipeline(
  req: IncomingMessage,
  res: ServerResponse,
  streams: Streams,
  limit: number,
): Promise<void> {
  if (!/^application\/json\b/i.test(req.headers['content-type'] ?? ''))
    throw new HttpFailure(415, 'CONTENT_TYPE', 'Send the request as application/json.');
  const body = readPipeline(await readBody(req, limit));
  const stream = streams.take(body.baton);
  try {
    const results: unknown[] = [];
    for (const request of body.requests) results.push(await stream.answer(request));
    // Nobody is left to take the baton, so nobody could end the transaction.
    if (res.destroyed) return stream.close();
    answer(res, 200, { baton: streams.park(stream), base_url: null, results });
  } catch (error) {
    stream.close();
    throw error;
  }
}

async function route(
  req: IncomingMessage,
  res: ServerResponse,
  streams: Streams,
  options: LocalServerOptions,
): Promise<void> {
  const path = (req.url ?? '/').split('?')[0];
  const isPipeline = path === '/v2/pipeline' || path === '/v3/pipeline';
  const isVersion = path === '/v2' || path === '/v3' || path === '/health';
  if (!isPipeline && !isVersion) throw new HttpFailure(404, 'NOT_FOUND', 'There is nothing here.');
  const method = isPipeline ? 'POST' : 'GET';
  if (req.method !== method) {
    const message = `Use ${method} here.`;
    return answer(res, 405, { message, code: 'METHOD_NOT_ALLOWED' }, { allow: method });
  }
  checkCaller(req, path === '/health' ? undefined : options.authToken);
  if (isVersion) return answer(res, 200, {});
  await pipeline(req, res, streams, options.maxBodyBytes ?? 16 * megabyte);
}

function fail(req: IncomingMessage, res: ServerResponse, error: unknown): void {
  if (res.headersSent || res.destroyed) return;
  const known = error instanceof HttpFailure;
  const message = error instanceof Error ? error.message : String(error);
  // What is left of a body that is too large is not read, so the connection cannot serve another request.
  const headers: Record<string, string> = req.complete ? {} : { connection: 'close' };
  answer(res, known ? error.status : 500, { message, code: known ? error.code : 'INTERNAL_ERROR' }, headers);
}

export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  // Every connection to `:memory:` would be a database of its own; a file that goes with the server is not.
  const temporary = options.path === ':memory:' ? mkdtempSync(join(tmpdir(), 'standing-db-')) : null;
  const file = temporary === null ? resolve(options.path) : join(temporary, 'memory.db');
  const removeTemporary = (): void => {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  };
  const expiryMs = options.streamExpiryMs ?? 10_000;
  const busyMs = options.busyTimeoutMs ?? expiryMs + 5_000;
  let streams: Streams;
  try {
    mkdirSync(dirname(file), { recursive: true });
    streams = new Streams(file, temporary === null, { expiryMs, busyMs });
  } catch (error) {
    removeTemporary();
    throw error;
  }
  const server = createServer((req, res) => {
    route(req, res, streams, options).catch((error: unknown) => fail(req, res, error));
  });
  // Node ends an idle connection after 5 s, just when a busy client may send the next request on it: a reset.
  server.keepAliveTimeout = 0;
  const stop = async (): Promise<void> => {
    const ended = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await ended;
    streams.close();
    removeTemporary();
  };
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(options.port ?? 0, '127.0.0.1', done);
    });
  } catch (error) {
    streams.close();
    removeTemporary();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  let stopping: Promise<void> | undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => (stopping ??= stop()) };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      path: { type: 'string', default: 'data/standing.db' },
      port: { type: 'string', default: '8080' },
      'auth-token': { type: 'string' },
    },
  });
  const authToken = values['auth-token'];
  const server = await startLocalServer({
    path: values.path,
    port: Number(values.port),
    ...(authToken === undefined ? {} : { authToken }),
  });
  console.log(`libSQL over HTTP at ${server.url}, database ${values.path}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}
