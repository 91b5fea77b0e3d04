import { openServer } from '../worker/platform/database-node.ts';
import { readSettings } from '../worker/settings.ts';
import { migrateDatabase } from './migrate.ts';

/** `npm run db:migrate`: applies what is missing to DATABASE_URL. */
const { databaseUrl, databaseAuthToken } = readSettings(process.env);
if (!databaseUrl) {
  console.error('Set DATABASE_URL (and DATABASE_AUTH_TOKEN) to the database that should be migrated.');
  process.exit(1);
}
const { database, close } = openServer(databaseUrl, databaseAuthToken);
try {
  await migrateDatabase(database);
  console.log('The database is up to date.');
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The database could not be migrated.');
  process.exitCode = 1;
} finally {
  close();
}
