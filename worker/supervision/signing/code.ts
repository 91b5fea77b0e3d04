import type { Ports } from '../../platform/ports.ts';
import type { OpenRequest } from './request.ts';

/**
 * Six digits for one link, one browser and a quarter of an hour, worked out from the secret and stored nowhere. The
 * quarter before still holds, so that a code lives for fifteen minutes at least.
 */

const quarter = 15 * 60_000;

export const codeFor = (ports: Pick<Ports, 'secret'>, found: OpenRequest, now: number): Promise<string> =>
  digits(ports, found, Math.floor(now / quarter));

export async function isCode(
  ports: Pick<Ports, 'secret'>,
  found: OpenRequest,
  now: number,
  typed: string,
): Promise<boolean> {
  const given = typed.replaceAll(/\D/g, '');
  const slot = Math.floor(now / quarter);
  return given === (await digits(ports, found, slot)) || given === (await digits(ports, found, slot - 1));
}

async function digits(
  { secret }: Pick<Ports, 'secret'>,
  { row, browserHash }: OpenRequest,
  slot: number,
): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', await secret(), hmac, false, ['sign']);
  const text = `sign_code\n${row.id}.${row.round}\n${browserHash}\n${slot}`;
  const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  const number = new DataView(bytes).getUint32(0) % 1_000_000;
  return String(number).padStart(6, '0');
}
