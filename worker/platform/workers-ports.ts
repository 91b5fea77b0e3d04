import type { Context } from 'hono';
import type { Env } from '../kernel/env.ts';
import { readSettings } from '../settings.ts';
import { openForRequest } from './database-workers.ts';
import { bucketFiles, type Bucket } from './files-r2.ts';
import { fontsFromBundle, type Assets } from './fonts-workers.ts';
import { httpMailer } from './mail-http.ts';
import { picturesIn } from './pictures.ts';
import type { Mailer, Ports } from './ports.ts';
import { readSecret } from './secret.ts';
import { memorySieve } from './sieve-memory.ts';

/** Bindings and variables of wrangler.toml. Secrets: DATABASE_AUTH_TOKEN, MAIL_TOKEN, STANDING_SECRET. */
export interface CloudEnv {
  DATABASE_URL: string;
  DATABASE_AUTH_TOKEN?: string;
  STANDING_URL: string;
  MAIL_URL?: string;
  MAIL_TOKEN?: string;
  MAIL_FROM?: string;
  STANDING_SECRET?: string;
  FILES: Bucket;
  ASSETS: Assets;
}

// One per isolate: a first sieve is all it is for.
const sieve = memorySieve(() => Date.now());

/** The cloud's adapters, made anew for every request: a database client must not be shared between requests. */
export function workersPorts(env: CloudEnv, waitUntil: (work: Promise<unknown>) => void): Ports {
  const { DATABASE_URL, STANDING_URL, MAIL_URL, MAIL_FROM, STANDING_SECRET } = env;
  const settings = readSettings({
    DATABASE_URL,
    STANDING_URL,
    MAIL_URL,
    MAIL_FROM,
    STANDING_SECRET,
    STANDING_DEMO: 'off',
  });
  const files = bucketFiles(env.FILES);
  return {
    settings,
    database: openForRequest(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN),
    files,
    mailer: MAIL_URL ? httpMailer(MAIL_URL, env.MAIL_TOKEN, settings.mailFrom) : unconfigured,
    clock: { now: () => Date.now() },
    sieve,
    secret: async () => {
      if (settings.secret === null) throw new Error('STANDING_SECRET is not set: no link can be sealed');
      return readSecret(settings.secret);
    },
    fonts: () => fontsFromBundle(env.ASSETS, picturesIn(files)),
    // Every question to the database gives way there.
    giveWay: async () => {},
    // An isolate has 30 seconds of computing for a request; the clock stands still while it computes.
    laterMs: 5000,
    later: (work) =>
      waitUntil(
        work.catch((error: unknown) =>
          console.error('after the answer:', error instanceof Error ? error.message : 'failed'),
        ),
      ),
    clientIp: (headers) => headers.get('CF-Connecting-IP') ?? 'unknown',
  };
}

export const portsOfRequest = (c: Context<Env>): Ports =>
  workersPorts(c.env as unknown as CloudEnv, (work) => c.executionCtx.waitUntil(work));

const unconfigured: Mailer = {
  kind: 'http',
  async send() {
    throw new Error('MAIL_URL is not set: no mail can leave');
  },
};
