import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Reads every import of the house: arrows point down (architecture 2). */

const project = resolve(import.meta.dirname, '..', '..');
const rooms = ['admin', 'worker', 'db', 'domain', 'certificate', 'words'];

/** A feature imports from lower ranks only, and never another's routes. */
const ranks: Record<string, number> = {
  people: 0,
  bodies: 0,
  auth: 1,
  programs: 1,
  evidence: 1,
  reviews: 1,
  catalogue: 2,
  certifications: 2,
  check: 2,
  exceptions: 3,
  notifications: 6,
  supervision: 3,
  issuing: 3,
  activities: 3,
  // Between: what is attended becomes activities, and applications ask what was attended.
  training: 3.5,
  applications: 4,
  allotments: 4,
  audits: 5,
  entry: 4,
  conduct: 5,
  records: 6,
  transcripts: 6,
  team: 6,
  standing: 5,
  'audit-log': 6,
};
/** Below every feature. */
const grounds = ['kernel', 'platform'];

interface Arrow {
  from: string;
  to: string;
  /** Only a type: gone when the program runs. */
  isType: boolean;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)));
}

/** `import … from`, `export … from`, `import('…')` and `typeof import('…')`, found without running anything. */
function arrowsOf(file: string): Arrow[] {
  const text = readFileSync(join(project, file), 'utf8');
  const found: Arrow[] = [];
  const add = (specifier: string, isType: boolean) => {
    const to = specifier.startsWith('.')
      ? relative(project, resolve(project, dirname(file), specifier))
      : specifier;
    found.push({ from: file, to, isType });
  };
  const bare = text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
  for (const { 1: what = '', 2: specifier = '' } of bare.matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s+([^;'"]*?)\s*from\s*['"]([^'"]+)['"]/g,
  ))
    add(specifier, isTypeOnly(what));
  for (const { 1: specifier = '' } of bare.matchAll(/(?:^|[;\n])\s*import\s+['"]([^'"]+)['"]/g))
    add(specifier, false);
  for (const { 1: typeOf, 2: specifier = '' } of bare.matchAll(/(typeof\s+)?import\(\s*['"]([^'"]+)['"]/g))
    add(specifier, typeOf !== undefined);
  return found;
}

function isTypeOnly(what: string): boolean {
  if (/^type\s/.test(what)) return true;
  const names = /^\{([^]*)\}$/.exec(what.trim())?.[1];
  return (
    names !== undefined && names.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim()))
  );
}

const arrows = rooms.flatMap(filesIn).flatMap(arrowsOf);
const roomOf = (path: string) =>
  rooms.includes(path.split('/')[0] ?? '') ? (path.split('/')[0] ?? '') : null;
const isPackage = ({ to }: Arrow) =>
  roomOf(to) === null && !to.includes('..') && !/^(test|bench|dist)\//.test(to);
const say = (found: Arrow[]) => found.map(({ from, to }) => `${from} → ${to}`);
const inRoom = (room: string) => arrows.filter(({ from }) => from.startsWith(`${room}/`));

describe('arrows point down', () => {
  test('every import is read', () => {
    expect(arrows.length).toBeGreaterThan(300);
    for (const room of rooms) expect([room, inRoom(room).length > 0]).toEqual([room, true]);
    expect(arrows.filter(({ to }) => to.startsWith('..'))).toEqual([]);
  });

  test('words import words alone', () => {
    expect(say(inRoom('words').filter(({ to }) => roomOf(to) !== 'words'))).toEqual([]);
  });

  test('domain is pure: zod/mini and words only', () => {
    const allowed = (to: string) => ['domain', 'words'].includes(roomOf(to) ?? '') || to === 'zod/mini';
    expect(say(inRoom('domain').filter(({ to }) => !allowed(to)))).toEqual([]);
  });

  test('the rules themselves know no clock, no chance and no network', () => {
    const impure =
      /\bDate\.now\(|new Date\(\)|Math\.random|\bfetch\(|crypto\.getRandomValues|process\.|console\./;
    const found = filesIn('domain').filter((file) =>
      impure.test(readFileSync(join(project, file), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(found).toEqual([]);
  });

  test('the certificate is pure: pdf-lib, font tools, uqr and words', () => {
    const allowed = (to: string) =>
      ['certificate', 'words'].includes(roomOf(to) ?? '') ||
      /^(pdf-lib|uqr|fflate|bidi-js|zod\/mini)(\/|$)/.test(to);
    expect(say(inRoom('certificate').filter(({ to }) => !allowed(to)))).toEqual([]);
  });

  test('the SPA takes words, the certificate, contracts and types; of the API its types only', () => {
    const wrong = inRoom('admin').filter(({ to, isType }) => {
      const room = roomOf(to);
      if (room === null || room === 'admin' || room === 'words' || room === 'certificate') return false;
      if (room === 'domain') return !isType && !/\/(contract|codes)\.ts$/.test(to);
      return !isType;
    });
    expect(say(wrong)).toEqual([]);
  });

  test('the server and the database never reach into the SPA', () => {
    expect(
      say(arrows.filter(({ from, to }) => roomOf(to) === 'admin' && !from.startsWith('admin/'))),
    ).toEqual([]);
  });

  test('the full zod stays out: it is 24 kB and trips the policy for scripts', () => {
    expect(say(arrows.filter(({ to }) => to === 'zod' || /^zod\/(?!mini)/.test(to)))).toEqual([]);
  });

  test('nothing imports tests or benches', () => {
    expect(say(arrows.filter(({ to }) => /^(test|bench)\//.test(to)))).toEqual([]);
  });

  test('packages are those of package.json, and none of the development ones but at its own doors', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const nameOf = (to: string) =>
      to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? '');
    const wrong = arrows.filter((arrow) => {
      if (!isPackage(arrow) || arrow.to.startsWith('node:') || arrow.isType) return false;
      const name = nameOf(arrow.to);
      if (name in dependencies) return false;
      // Building the pages, and a libSQL server for workerd: what `npm start` and `start:worker` do on a developer's machine.
      return !(
        name in devDependencies &&
        /^(worker\/node\.ts|worker\/(dev-worker|build-pages)|worker\/dev\/|db\/local-server)/.test(arrow.from)
      );
    });
    expect(say(wrong)).toEqual([]);
  });
});

describe('ranks of the features', () => {
  const folderOf = (path: string) =>
    path.startsWith('worker/') && path.split('/').length > 2 ? (path.split('/')[1] ?? null) : null;
  const worker = inRoom('worker');

  test('every folder of the worker has a rank', () => {
    const folders = new Set(worker.flatMap(({ from }) => folderOf(from) ?? []));
    expect(
      [...folders].filter((folder) => !(folder in ranks) && !grounds.includes(folder) && folder !== 'dev'),
    ).toEqual([]);
  });

  test('a feature imports from lower ranks only', () => {
    const wrong = worker.filter(({ from, to }) => {
      const [a, b] = [folderOf(from), folderOf(to)];
      if (a === null || b === null || a === b || !(a in ranks) || !(b in ranks)) return false;
      return (ranks[b] ?? 0) >= (ranks[a] ?? 0);
    });
    expect(say(wrong)).toEqual([]);
  });

  test('the kernel and the adapters know no feature, and the adapters no kernel', () => {
    const wrong = worker.filter(({ from, to }) => {
      const [a, b] = [folderOf(from), folderOf(to)];
      if (a === null || !grounds.includes(a)) return false;
      return (
        (b !== null && b in ranks) ||
        (a === 'platform' &&
          b === 'kernel' &&
          !arrows.some((one) => one.from === from && one.to === to && one.isType))
      );
    });
    // The adapter of the static pages speaks the app's own context.
    expect(say(wrong)).toEqual([]);
  });

  test("nobody imports another feature's routes, and nobody the composition but the entries", () => {
    const routes = worker.filter(
      ({ from, to }) =>
        /\/(routes|public)\.ts$/.test(to) &&
        !['worker/app.ts', 'worker/index.ts'].includes(from) &&
        folderOf(from) !== folderOf(to),
    );
    expect(say(routes)).toEqual([]);
    const app = worker.filter(
      ({ from, to, isType }) =>
        /^worker\/(app|jobs)\.ts$/.test(to) &&
        !isType &&
        !/^worker\/(index|node|dev-worker|jobs|app)\.ts$/.test(from),
    );
    expect(say(app)).toEqual([]);
  });

  test('the schema imports nothing of the house', () => {
    const schema = arrows.filter(
      ({ from, to }) => from.startsWith('db/schema/') && roomOf(to) !== null && !to.startsWith('db/schema/'),
    );
    expect(say(schema)).toEqual([]);
  });

  test('what the Worker bundles has nothing of Node', () => {
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { from, to, isType } of arrows)
        if (from === file && !isType && roomOf(to) !== null) walk(to);
    };
    walk('worker/index.ts');
    expect(seen.size).toBeGreaterThan(60);
    const node = arrows.filter(
      ({ from, to, isType }) =>
        seen.has(from) &&
        !isType &&
        (to.startsWith('node:') || to === 'nodemailer' || to === '@hono/node-server'),
    );
    expect(say(node)).toEqual([]);
  });
});

test('the reader of imports sees lazy ones, types and several lines', () => {
  const of = (file: string) => arrowsOf(file).map(({ to, isType }) => (isType ? `type ${to}` : to));
  expect(of('worker/programs/add.ts')).toEqual(
    expect.arrayContaining([
      'certificate/index.ts',
      'type worker/platform/ports.ts',
      'worker/kernel/failure.ts',
    ]),
  );
  expect(of('worker/bodies/invite.ts')).toContain('worker/bodies/store.ts');
});
