import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { NewerDatabase } from '../db/migrate.ts';
import { FileInUse } from './platform/database-node.ts';
import { SettingProblem } from './settings.ts';

/** What goes wrong at a start, of the single machine or of the cloud on this machine, is one clear line and code 1. */
class StartProblem extends Error {}

export function endInOneLine(start: Promise<void>): void {
  start.catch((error: unknown) => {
    console.error(problemOf(error));
    process.exit(1);
  });
}

export function ensurePortIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new StartProblem(`Port ${port} is taken. Stop what uses it, or choose another with PORT=8788.`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

export async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    await writeFile(join(folder, '.writable'), '');
  } catch {
    throw new StartProblem(
      `The folder "${folder}" cannot be written. Give this user the right to, or choose another with STANDING_DATA.`,
    );
  }
}

function problemOf(error: unknown): string {
  const known = [StartProblem, SettingProblem, NewerDatabase, FileInUse];
  if (error instanceof Error && known.some((kind) => error instanceof kind)) return error.message;
  // drizzle wraps the engine's error in one that shows the SQL: the innermost says what happened.
  let innermost: unknown = error;
  while (innermost instanceof Error && innermost.cause !== undefined) innermost = innermost.cause;
  const code = innermost instanceof Error && 'code' in innermost ? String(innermost.code) : '';
  if (code.startsWith('SQLITE_NOTADB'))
    return 'The file standing.db in the data folder is not a database. Put it aside and start again.';
  const why = innermost instanceof Error ? innermost.message.split('\n')[0] : 'unknown reason';
  return `Standing could not start: ${why}`;
}
