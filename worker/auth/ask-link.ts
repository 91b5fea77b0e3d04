import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { renderMail } from '../../words/mails/render.ts';
import type { Env } from '../kernel/env.ts';
import { Failure } from '../kernel/failure.ts';
import { newToken, sha256 } from '../kernel/ids.ts';
import type { Statement } from '../kernel/write.ts';
import type { Ports } from '../platform/ports.ts';
import { countOne, storeLink } from './store.ts';

export const browserCookie = '__Host-b';
const tenMinutes = 600_000;
/** No 0/O, 1/I/L: it is read from one screen and typed on another. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Steps 1 and 2 of signing in: always the same answer, whoever the address belongs to. The token leaves in the
 * fragment of a link and is never stored; the mail does not pass through the outbox for the same reason.
 */
export async function askLink(
  c: Context<Env>,
  input: { email: string; language?: 'en' | 'es' | undefined; shared?: boolean | undefined },
) {
  const { ports, now, ip } = c.var;
  const token = newToken();
  const code = newCode();
  const browser = getCookie(c, browserCookie) ?? newToken();
  const language = input.language ?? c.var.language;
  const link = {
    id: await sha256(token),
    codeHash: await sha256(code),
    browserHash: await sha256(browser),
    email: input.email,
    language,
    shared: input.shared ?? false,
    now,
    expiresAt: now + tenMinutes,
  };
  const limits = limitsOf(c);
  const keys = [
    { key: `link:${await sha256(input.email)}`, most: limits.address },
    { key: `link:${networkOf(ip)}`, most: limits.ip },
  ] as const;
  const [perAddress, perIp] = (await ports.database.batch([
    countOne(ports.database, keys[0].key, now),
    countOne(ports.database, keys[1].key, now),
    ...storeLink(ports.database, link, [...keys]),
  ] as unknown as [Statement, ...Statement[]])) as unknown as { count: number }[][];
  if ((perAddress?.[0]?.count ?? 0) > limits.address || (perIp?.[0]?.count ?? 0) > limits.ip)
    throw new Failure(
      429,
      'auth.too_many_links',
      'Too many links were asked for. Wait an hour, or use the newest mail.',
      {
        headers: { 'Retry-After': '3600' },
      },
    );
  setCookie(c, browserCookie, browser, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 86_400,
  });
  const mail = renderMail('sign_in', language, {
    code: grouped(code),
    url: ports.settings.url,
    path: `/auth/confirm#${token}`,
  });
  ports.later(ports.mailer.send({ to: input.email, ...mail }));
}

/** A machine that sends no mail by SMTP and is reached on loopback only: somebody is trying Standing out. */
export const isTryingOut = ({ settings, mailer }: Ports): boolean =>
  mailer.kind !== 'smtp' && new URL(settings.url).hostname === 'localhost';

/** R13: in the database, so that they hold across processes. */
function limitsOf(c: Context<Env>): { address: number; ip: number } {
  return isTryingOut(c.var.ports) ? { address: 100, ip: 1000 } : { address: 5, ip: 20 };
}

/** An IPv6 caller owns a /64: the first four groups name it. */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

function newCode(): string {
  let code = '';
  while (code.length < 8)
    for (const byte of crypto.getRandomValues(new Uint8Array(16)))
      if (code.length < 8 && byte < 8 * letters.length) code += letters[byte % letters.length];
  return code;
}

const grouped = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

/** As typed: any case, with spaces or hyphens. */
export const cleanCode = (typed: string) => typed.toUpperCase().replaceAll(/[\s-]/g, '');
