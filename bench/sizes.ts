import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { show } from './measure.ts';

/** What a browser fetches: script of the first load by page, and the styles, gzipped (Vite's manifest). */
const dist = join(import.meta.dirname, '..', 'dist', 'admin');
interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  isEntry?: boolean;
}
const manifest: Record<string, Chunk> = JSON.parse(
  await readFile(join(dist, '.vite', 'manifest.json'), 'utf8'),
);
const size = async (file: string) => gzipSync(await readFile(join(dist, file)), { level: 9 }).length / 1000;

function withImports(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const one of chunk.imports ?? []) withImports(one, seen);
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '';
const shell = withImports(entry);
const sum = async (files: Iterable<string>) => {
  let total = 0;
  for (const file of files) total += await size(file);
  return total;
};
// What stands before anything can be read or filled in; what is fetched behind it (`later`, `onItsWay`) is named apart.
const log = 'activities/log-page.tsx';
const list = 'reviews/page.tsx';
const pages = {
  specialist: ['home/page.tsx'],
  'log form': [log],
  'log form, to save': [log, '../domain/activities/contract.ts'],
  staff: [list],
  'staff, an item open': [list, 'reviews/item.tsx'],
};
for (const [name, keys] of Object.entries(pages)) {
  const files = new Set([...shell, ...keys.flatMap((key) => [...withImports(key)])]);
  show(`first load, ${name}`, { 'script kB gz': await sum(files), files: String(files.size) });
}
show('styles', { 'kB gz': await sum(['look/tokens.css', 'look/components.css']) });
