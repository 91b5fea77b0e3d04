import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateDatabase, NewerDatabase } from '../../db/migrate.ts';
import { openFile } from '../../worker/platform/database-node.ts';
import type { Database } from '../../worker/platform/ports.ts';

const project = resolve(import.meta.dirname, '..', '..');
const migrations = join(project, 'db', 'migrations');
interface Journal {
  entries: { idx: number; when: number; tag: string }[];
}
const journal: Journal = JSON.parse(await readFile(join(migrations, 'meta', '_journal.json'), 'utf8'));

let folder: string;
let whole: unknown;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standing-migrations-'));
  whole = await inFile('whole', async (database) => {
    await migrateDatabase(database);
    return shapeOf(database);
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function inFile<T>(name: string, use: (database: Database) => Promise<T>): Promise<T> {
  const { database, close } = await openFile(join(folder, `${name}.db`));
  try {
    return await use(database);
  } finally {
    close();
  }
}

/** Every table, index and trigger as the engine keeps it. */
const shapeOf = (database: Database) =>
  database.all(
    sql`select type, name, sql from sqlite_master where name not like 'sqlite_%' and name <> '__drizzle_migrations' order by type, name`,
  );

/** The migrations as an older Standing had them. */
async function folderUpTo(count: number): Promise<string> {
  const copy = join(folder, `first-${count}`);
  await cp(migrations, copy, { recursive: true });
  await writeFile(
    join(copy, 'meta', '_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }),
  );
  return copy;
}

describe('migrations', () => {
  test('are numbered without gaps, each later than the one before', () => {
    expect(journal.entries.map(({ idx }) => idx)).toEqual(journal.entries.map((_, i) => i));
    const days = journal.entries.map(({ when }) => when);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  test.each(journal.entries.map(({ tag }, i) => [i, tag] as const))(
    'a database that stopped before %i (%s) is brought up to today',
    async (count) => {
      const older = await folderUpTo(count);
      await inFile(`prefix-${count}`, async (database) => {
        if (count > 0) await migrate(database, { migrationsFolder: older });
        await migrateDatabase(database);
        expect(await shapeOf(database)).toEqual(whole);
        // And again: nothing to do.
        await migrateDatabase(database);
        const [row] = await database.all<{ n: number }>(sql`select count(*) as n from __drizzle_migrations`);
        expect(row?.n).toBe(journal.entries.length);
      });
    },
  );

  test('killed at any moment: nothing or all of it, and the next start finishes', async () => {
    for (const wait of [0, 2, 5, 12]) {
      const name = `killed-${wait}`;
      await killAfter(await scriptFor(join(folder, `${name}.db`)), wait);
      await inFile(name, async (database) => {
        const [row] = await database.all<{ n: number }>(
          sql`select count(*) as n from sqlite_master where name in ('person', 'activity', 'audit_row', 'application') and type = 'table'`,
        );
        expect([0, 4]).toContain(row?.n);
        await migrateDatabase(database);
        expect(await shapeOf(database)).toEqual(whole);
      });
    }
  });

  test('a migration that fails half-way leaves nothing of itself', async () => {
    const broken = await folderUpTo(journal.entries.length);
    const last = journal.entries.at(-1)?.when ?? 0;
    const entry = {
      idx: journal.entries.length,
      version: '6',
      when: last + 1,
      tag: '9999_broken',
      breakpoints: true,
    };
    await writeFile(
      join(broken, 'meta', '_journal.json'),
      JSON.stringify({ ...journal, entries: [...journal.entries, entry] }),
    );
    await writeFile(
      join(broken, '9999_broken.sql'),
      'create table half (id text);\n--> statement-breakpoint\ninsert into nowhere values (1);',
    );
    await inFile('broken', async (database) => {
      await migrateDatabase(database);
      await expect(migrate(database, { migrationsFolder: broken })).rejects.toThrow();
      expect(await shapeOf(database)).toEqual(whole);
    });
  });

  test('a database of a newer version is refused and stays as it was', async () => {
    await inFile('newer', async (database) => {
      await migrateDatabase(database);
      await database.run(
        sql`insert into __drizzle_migrations (hash, created_at) values ('from the future', ${Date.now() + 1e12})`,
      );
      await database.run(sql`create table from_the_future (id text)`);
      const before = await shapeOf(database);
      await expect(migrateDatabase(database)).rejects.toBeInstanceOf(NewerDatabase);
      expect(await shapeOf(database)).toEqual(before);
    });
  });
});

async function scriptFor(path: string): Promise<string> {
  const script = `${path}.mjs`;
  const lines = [
    `import { openFile } from '${project}/worker/platform/database-node.ts';`,
    `import { migrateDatabase } from '${project}/db/migrate.ts';`,
    `const { database } = await openFile(${JSON.stringify(path)});`,
    `process.stdout.write('begin');`,
    `await migrateDatabase(database);`,
    `setInterval(() => {}, 1000);`,
  ];
  await writeFile(script, lines.join('\n'));
  return script;
}

async function killAfter(script: string, ms: number): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
}
