import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/libsql/migrator';
import type { Database } from '../worker/platform/ports.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** The file was written by a newer Standing: this one must not touch it. */
export class NewerDatabase extends Error {}

/**
 * Applies what is missing. drizzle's migrator sends all of it as one transaction with its own bookkeeping rows:
 * a process killed half-way leaves the database as it was, and the next start begins again.
 */
export async function migrateDatabase(database: Database): Promise<void> {
  await refuseNewer(database);
  await migrate(database, { migrationsFolder });
}

async function refuseNewer(database: Database): Promise<void> {
  const [table] = await database.all(sql`select 1 from sqlite_master where name = '__drizzle_migrations'`);
  if (!table) return;
  const [row] = await database.all<{ newest: number | null }>(
    sql`select max(created_at) as newest from __drizzle_migrations`,
  );
  const journal: { entries: { when: number }[] } = JSON.parse(
    await readFile(`${migrationsFolder}/meta/_journal.json`, 'utf8'),
  );
  const known = Math.max(...journal.entries.map((entry) => entry.when));
  if (Number(row?.newest ?? 0) > known)
    throw new NewerDatabase(
      'This database was written by a newer version of Standing. Start that version, or use another STANDING_DATA folder.',
    );
}
