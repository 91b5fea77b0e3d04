import type { Ports } from '../platform/ports.ts';

/**
 * Links for people without an account (a supervisor who signs, a referee, the one-click stop of reminders). The token
 * is the id and a seal over it; what the database holds opens nothing, and a reminder carries the same link as the
 * first mail. It stands in the fragment of an address (R05) and is sent in the body of a POST, so that neither a log
 * nor a mail scanner's GET uses it. A higher `round` voids the links of before; how long it holds says the row.
 */
export type LinkPurpose = 'sign_hours' | 'team' | 'reference' | 'stop_mail';

export interface OpenedLink {
  id: string;
  round: number;
}

export async function sealLink(
  ports: Pick<Ports, 'secret'>,
  purpose: LinkPurpose,
  { id, round }: OpenedLink,
): Promise<string> {
  return `${id}.${round}.${await sealOf(ports, purpose, `${id}.${round}`)}`;
}

/** Null for anything that this service did not seal for this purpose. */
export async function openLink(
  ports: Pick<Ports, 'secret'>,
  purpose: LinkPurpose,
  token: string,
): Promise<OpenedLink | null> {
  const [, id, round, seal] = /^(\w{1,60})\.(\d{1,6})\.([\w-]{43})$/.exec(token) ?? [];
  if (id === undefined || round === undefined || seal === undefined) return null;
  const right = await sealOf(ports, purpose, `${id}.${round}`);
  return sameText(seal, right) ? { id, round: Number(round) } : null;
}

async function sealOf({ secret }: Pick<Ports, 'secret'>, purpose: LinkPurpose, text: string) {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', await secret(), hmac, false, ['sign']);
  const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${purpose}\n${text}`));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** In the same time wherever they differ. */
function sameText(a: string, b: string): boolean {
  let differ = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) differ |= a.charCodeAt(i) ^ b.charCodeAt(i % b.length);
  return differ === 0;
}
