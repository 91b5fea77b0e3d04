import { readHex, writeHex } from '../../domain/audits/draw.ts';
import { Failure } from '../kernel/failure.ts';
import type { Ports } from '../platform/ports.ts';

/**
 * The seed of a draw lies in the database encrypted (AES-GCM, with a key made of the service's secret): until the draw
 * neither staff nor whoever has a copy of the database can tell whom it will choose. The plan's id is sealed in with it.
 */

export const newSeed = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

export async function sealSeed(
  ports: Pick<Ports, 'secret'>,
  planId: string,
  seed: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(cipher(iv, planId), await keyOf(ports), seed);
  return `${writeHex(iv)}.${writeHex(new Uint8Array(sealed))}`;
}

export async function openSeed(
  ports: Pick<Ports, 'secret'>,
  planId: string,
  sealed: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [iv = '', bytes = ''] = sealed.split('.');
  try {
    const seed = await crypto.subtle.decrypt(cipher(readHex(iv), planId), await keyOf(ports), readHex(bytes));
    return new Uint8Array(seed);
  } catch {
    throw new Failure(
      422,
      'audits.seed_lost',
      'The seed of this draw cannot be opened: the secret of the service has changed since. Withdraw the plan, and make a new one.',
    );
  }
}

const cipher = (iv: Uint8Array<ArrayBuffer>, planId: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(planId),
});

async function keyOf({ secret }: Pick<Ports, 'secret'>): Promise<CryptoKey> {
  const whole = await crypto.subtle.importKey('raw', await secret(), 'HKDF', false, ['deriveKey']);
  const from = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode('audit seed'),
  };
  return crypto.subtle.deriveKey(from, whole, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}
