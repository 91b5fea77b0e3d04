import type { Context, Hono, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import { TrieRouter } from 'hono/router/trie-router';
import type { Env } from './env.ts';
import { Failure } from './failure.ts';
import { sha256 } from './ids.ts';
import { securityHeaders, workerPolicy, workerScripts } from './security-headers.ts';

/** What every answer has in common: headers, the failure shape, and who may send an unsafe request. */

const mostJsonBytes = 1_000_000;
const mostUploadBytes = 10.5 * 1024 * 1024;
/** A list of 10 MB, as base64 inside JSON, with what was mended on the screen. */
const mostListBytes = 15 * 1024 * 1024;

const fixedHeaders = Object.entries({ ...securityHeaders, 'Cache-Control': 'no-store' });

export const startRequest: MiddlewareHandler<Env> = async (c, next) => {
  const ports = c.get('ports');
  // Not `newId`: this one is made for every request, and the platform keeps its randomness at hand.
  const requestId = `req_${crypto.randomUUID()}`;
  c.set('requestId', requestId);
  c.set('now', ports.clock.now());
  c.set('language', languageOf(c));
  c.set('ip', ports.clientIp(c.req.raw.headers, socketAddress(c)));
  for (const [name, value] of fixedHeaders) c.header(name, value);
  if (c.req.path.startsWith(workerScripts)) c.header('Content-Security-Policy', workerPolicy);
  c.header('X-Request-Id', requestId);
  await next();
  // An answer that a handler made by itself, a file's say, knows nothing of these: it gets those it has not.
  const { headers } = c.res;
  if (headers.has('X-Request-Id')) return;
  for (const [name, value] of fixedHeaders) if (!headers.has(name)) headers.set(name, value);
  headers.set('X-Request-Id', requestId);
};

function socketAddress(c: Context<Env>): string | undefined {
  const incoming = c.env?.['incoming'] as { socket?: { remoteAddress?: string } } | undefined;
  return incoming?.socket?.remoteAddress;
}

/** `?lang=` wins, then the browser's wish. Only English and Spanish are spoken. */
export function languageOf(c: Context<Env>): 'en' | 'es' {
  const asked = c.req.query('lang') ?? c.req.header('Accept-Language') ?? 'en';
  for (const one of asked.split(',')) {
    const tag = one.trim().slice(0, 2).toLowerCase();
    if (tag === 'es' || tag === 'en') return tag;
  }
  return 'en';
}

const unsafe = (method: string) => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
const takesFiles = (path: string) => /\/(evidence|pictures)$/.test(path);
const takesLists = (path: string) => /^\/api\/providers\/\w+\/rosters(\/check|\/rows-to-mend)?$/.test(path);
const mostBytesOf = (path: string) =>
  takesFiles(path) ? mostUploadBytes : takesLists(path) ? mostListBytes : mostJsonBytes;

/**
 * R31: an unsafe request names an allowed Origin (a missing one passes only when the caller is no browser) and
 * sends JSON, uploads aside. `POST /api/evaluate` reads no cookie and is open to every origin.
 */
export const guardUnsafe: MiddlewareHandler<Env> = async (c, next) => {
  const { method, path } = c.req;
  if (!unsafe(method) || path === '/api/evaluate' || !leadsSomewhere(c)) return next();
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  const allowed =
    origin === undefined ? site === undefined || site === 'same-origin' : ownOrigins(c).includes(origin);
  if (!allowed)
    throw new Failure(
      403,
      'foreign_origin',
      'This request came from another site. Open Standing at its own address.',
    );
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  const wanted = takesFiles(path) ? 'multipart/form-data' : 'application/json';
  if (type !== wanted && method !== 'DELETE')
    throw new Failure(415, 'wrong_content_type', `Send this as ${wanted} (header Content-Type).`);
  await refuseTooLarge(c, mostBytesOf(path));
  if (c.req.header('Idempotency-Key') && !takesFiles(path))
    c.set('requestHash', await sha256(`${method} ${path}\n${await c.req.text()}`));
  await next();
};

/** A wrong method or address is told so, whatever came with it: "send JSON" would be the wrong advice. */
const leadsSomewhere = (c: Context<Env>): boolean => matchedRoutes(c).some(({ method }) => method !== 'ALL');

function ownOrigins(c: Context<Env>): string[] {
  const { origin } = new URL(c.var.ports.settings.url);
  // The loopback has two names; people type both.
  return origin.startsWith('http://localhost')
    ? [origin, origin.replace('localhost', '127.0.0.1')]
    : [origin];
}

/** Reads the body once, counting: a length that lies, or none (chunked), does not get past. */
async function refuseTooLarge(c: Context<Env>, most: number): Promise<void> {
  const tooLarge = () => {
    const isFile = takesFiles(c.req.path);
    const message = isFile
      ? 'This file is larger than 10 MB. Send a smaller one, or a photo of it.'
      : takesLists(c.req.path)
        ? 'This list is larger than 10 MB. Part it in two files.'
        : 'This is larger than 1 MB. Send something shorter.';
    return new Failure(413, 'too_large', message, { details: [{ path: isFile ? 'file' : '', message }] });
  };
  if (Number(c.req.header('Content-Length') ?? 0) > most) throw tooLarge();
  const stream = c.req.raw.body;
  if (!stream) return;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const { url, method, headers } = c.req.raw;
  c.req.raw = new Request(url, { method, headers, body: new Blob(chunks) });
}

export function answerFailure(error: Error, c: Context<Env>): Response {
  const failure = failureOf(error, c);
  for (const [name, value] of Object.entries(failure.headers)) c.header(name, value);
  return c.json(failure.body(), failure.status);
}

function failureOf(error: Error, c: Context<Env>): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof HTTPException && error.status === 400)
    return new Failure(400, 'invalid_request', 'This is no JSON. Check commas, quotes and brackets.', {
      details: [{ path: '', message: 'This is no JSON.' }],
    });
  // Never the input, never SQL: the log has the request id, the kind of error and where it was thrown.
  console.error(
    `${c.var.requestId} ${c.req.method} ${c.req.routePath} failed: ${error.name}`,
    errorPlace(error),
  );
  if (isDatabaseDown(error))
    return new Failure(503, 'not_available', 'The record cannot be read right now. Try again in a minute.', {
      headers: { 'Retry-After': '30' },
    });
  return new Failure(
    500,
    'our_mistake',
    `Something broke on our side. Nothing was saved. Give this number when you ask for help: ${c.var.requestId}`,
  );
}

function errorPlace(error: Error): string {
  const cause =
    error.cause instanceof Error
      ? ` cause: ${error.cause.name} ${'code' in error.cause ? error.cause.code : ''}`
      : '';
  return (
    (error.stack ?? '')
      .split('\n')
      .filter((one) => one.trimStart().startsWith('at '))
      .slice(0, 4)
      .join(' ') + cause
  );
}

/** The engine or the network said no; a constraint is our own affair and never gets here. */
export function isDatabaseDown(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at ? String(at.code) : '';
    if (
      at.name === 'LibsqlError' ||
      code.startsWith('SQLITE_') ||
      code.startsWith('HRANA') ||
      code === 'SERVER_ERROR'
    )
      return !code.startsWith('SQLITE_CONSTRAINT');
    if (at instanceof TypeError && /fetch|network|connection/i.test(at.message)) return true;
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || at.name === 'TimeoutError') return true;
  }
  return false;
}

/** A known path with another method is 405 with `Allow`; Hono by itself says 404. */
export function answerUnknown(app: Hono<Env>): (c: Context<Env>) => Response {
  const methods = new Set(app.routes.map((route) => route.method).filter((method) => method !== 'ALL'));
  const router = new TrieRouter<string>();
  const known = new Set<string>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL' || path.includes('*') || known.has(method + path)) continue;
    known.add(method + path);
    router.add(method, path, method);
  }
  return (c) => {
    const allow = [...methods].filter((method) => router.match(method, c.req.path)[0].length > 0);
    if (allow.length > 0 && !allow.includes(c.req.method)) {
      if (allow.includes('GET')) allow.push('HEAD');
      return answerFailure(
        new Failure(405, 'wrong_method', `Use ${allow.join(' or ')} here.`, {
          headers: { Allow: allow.join(', ') },
        }),
        c,
      );
    }
    return answerFailure(
      new Failure(404, 'not_found', 'There is nothing here for you. Check the address.'),
      c,
    );
  };
}
