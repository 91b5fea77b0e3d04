import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from './ports.ts';

/** Called at a start, when nobody uploads yet: a kill in the middle of writing leaves a part of somebody's paper. */
export async function removeHalves(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder, { recursive: true }))
    if (name.endsWith('.part')) await rm(join(folder, name));
}

/** Evidence in a folder: written beside, flushed, then renamed, so that a file is whole or not there. */
export function folderFiles(folder: string): Files {
  const pathOf = (key: string) => {
    if (!/^[A-Za-z0-9_]+$/.test(key)) throw new Error('file keys are random ids');
    return join(folder, key.slice(-2), key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // A name of its own: two requests may bring the same picture at once.
      const part = `${path}.${crypto.randomUUID()}.part`;
      const file = await open(part, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, path);
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}
