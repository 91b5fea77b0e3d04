import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSecret } from './secret.ts';

/** Made once beside the database, readable by the owner alone: a copy of the database without it opens no link. */
export function secretInFolder(folder: string, given: string | null): () => Promise<Uint8Array<ArrayBuffer>> {
  let known: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return () => (known ??= given === null ? findOrMake(folder) : Promise.resolve(readSecret(given)));
}

async function findOrMake(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(folder, 'secret');
  await mkdir(folder, { recursive: true });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readSecret((await readFile(path, 'utf8')).trim());
}
