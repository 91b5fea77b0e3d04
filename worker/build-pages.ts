import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
export const pagesFolder = join(project, 'dist', 'admin');

/** `npm start` is enough: the SPA is built when it never was, or when its sources are newer than the build. */
export async function buildPagesIfNeeded(): Promise<void> {
  const built = await stat(join(pagesFolder, 'index.html')).catch(() => null);
  if (built && built.mtimeMs > (await newestSource())) return;
  console.log('Building the pages, once…');
  const { build } = await import('vite');
  await build({ configFile: join(project, 'vite.config.ts'), logLevel: 'warn' });
}

async function newestSource(): Promise<number> {
  let newest = (await stat(join(project, 'package-lock.json'))).mtimeMs;
  for (const folder of ['admin', 'words', 'domain', 'certificate'])
    for (const entry of await readdir(join(project, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) newest = Math.max(newest, (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  return newest;
}
