import { sql } from 'drizzle-orm';
import { newId } from '../kernel/ids.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database, Ports } from '../platform/ports.ts';

/**
 * Text that only named people may read. Each lies under a key of its own, AES-256-GCM, bound to the row it belongs to:
 * moved to another row it opens nothing. The key lies wrapped by the service's secret, so that neither the database nor
 * the secret alone is enough; without its row, copies and backups of the text are noise.
 */
type Secret = Pick<Ports, 'secret'>;

export interface Sealed {
  keyId: string;
  sealed: string;
  statements: Statement[];
}

export async function seal(
  database: Database,
  ports: Secret,
  { personId, rowId, text, now }: { personId: string; rowId: string; text: string; now: number },
): Promise<Sealed> {
  const keyId = newId('key');
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await encrypt(await wrappingKey(ports), raw, keyId);
  const sealed = await encrypt(await keyOf(raw), new TextEncoder().encode(text), rowId);
  return {
    keyId,
    sealed,
    statements: [
      database.run(sql`insert into person_key (id, person_id, wrapped, created_at)
        values (${keyId}, ${personId}, ${wrapped}, ${now})`),
    ],
  };
}

/** For good: what lies under it can never be read again. */
export const destroyKey = (database: Database, keyId: string | null): Statement =>
  database.run(sql`delete from person_key where id = ${keyId}`);

/** Null when its key is destroyed, or when it is not what was sealed for this row. */
export async function unseal(
  ports: Secret,
  {
    rowId,
    keyId,
    wrapped,
    sealed,
  }: {
    rowId: string;
    keyId: string | null;
    wrapped: string | null;
    sealed: string | null;
  },
): Promise<string | null> {
  if (sealed === null || keyId === null || wrapped === null) return null;
  try {
    const raw = await decrypt(await wrappingKey(ports), wrapped, keyId);
    return new TextDecoder().decode(await decrypt(await keyOf(raw), sealed, rowId));
  } catch {
    return null;
  }
}

const algorithm = 'AES-GCM';
const bytesOfIv = 12;

async function wrappingKey({ secret }: Secret): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', await secret(), 'HKDF', false, ['deriveKey']);
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new TextEncoder().encode('standing'),
    info: new TextEncoder().encode('keys of people'),
  };
  return crypto.subtle.deriveKey(how, material, { name: algorithm, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

const keyOf = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, algorithm, false, ['encrypt', 'decrypt']);

async function encrypt(key: CryptoKey, text: Uint8Array<ArrayBuffer>, boundTo: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(bytesOfIv));
  const additionalData = new TextEncoder().encode(boundTo);
  const bytes = new Uint8Array(
    await crypto.subtle.encrypt({ name: algorithm, iv, additionalData }, key, text),
  );
  return toBase64(new Uint8Array([...iv, ...bytes]));
}

async function decrypt(key: CryptoKey, sealed: string, boundTo: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
  const [iv, text] = [bytes.slice(0, bytesOfIv), bytes.slice(bytesOfIv)];
  const additionalData = new TextEncoder().encode(boundTo);
  return new Uint8Array(await crypto.subtle.decrypt({ name: algorithm, iv, additionalData }, key, text));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
