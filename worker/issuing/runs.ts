import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { CertificateFacts } from '../../certificate/index.ts';
import type { RunItem, RunRow, RunView } from '../../domain/issuing/contract.ts';
import { nothingHere } from '../kernel/failure.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import type { Database } from '../platform/ports.ts';
import { selectItems, selectRun, selectRuns, type StoredItem, type StoredRun } from './store.ts';

/** Runs as the pages show them. */

export interface WhichRun {
  bodyId: string;
  runId: string;
}

const usualRows = 50;

export async function readRuns(
  database: Database,
  bodyId: string,
  query: PageQuery,
): Promise<{ rows: RunRow[]; next: string | null }> {
  const limit = query.limit ?? usualRows;
  const after = readCursor(query.cursor, z.tuple([z.int(), z.string()]));
  const found = await database.all<StoredRun>(selectRuns(bodyId, after, limit + 1));
  const { rows, next } = cutPage(found, limit, ({ createdAt, id }) => [createdAt, id]);
  return { rows: rows.map(rowOf), next };
}

export async function readRun(database: Database, which: WhichRun, now: number): Promise<RunView> {
  const [[run], [mails]] = await database.batch([
    database.all<StoredRun>(selectRun(which.bodyId, which.runId)),
    database.all<MailCounts>(selectMails(which.runId)),
  ]);
  if (!run) throw nothingHere();
  return viewOf(run, now, mails);
}

export interface MailCounts {
  told: number;
  untold: number;
}

export const selectMails = (runId: string): SQL => sql`
  select count(told_at) as told, count(*) - count(told_at) as untold
  from issue_item where run_id = ${runId} and state = 'issued'`;

export function viewOf(run: StoredRun, now: number, mails: MailCounts | undefined): RunView {
  const isHeld = run.holder !== null && run.heldUntil !== null && run.heldUntil > now;
  return {
    ...rowOf(run),
    reason: run.reason,
    told: mails?.told ?? 0,
    untold: mails?.untold ?? 0,
    heldBy: isHeld ? { name: run.heldByName ?? '', holder: run.holder ?? '' } : null,
  };
}

const rowOf = (run: StoredRun): RunRow => ({
  id: run.id,
  kind: run.kind,
  total: run.total,
  issued: run.issued,
  failed: run.failed,
  released: run.released,
  numbers: JSON.parse(run.numbers),
  createdAt: run.createdAt,
  createdByName: run.createdByName,
  finishedAt: run.finishedAt,
});

/** The papers of a run in one state, in their order. */
export async function readItems(
  database: Database,
  which: WhichRun,
  query: PageQuery & { state: RunItem['state'] },
): Promise<{ rows: RunItem[]; next: string | null }> {
  const limit = query.limit ?? usualRows;
  const after = readCursor(query.cursor, z.int()) ?? -1;
  const [[run], found] = await database.batch([
    database.all<StoredRun>(selectRun(which.bodyId, which.runId)),
    database.all<StoredItem>(selectItems(which, query.state, after, limit + 1)),
  ]);
  if (!run) throw nothingHere();
  const { rows, next } = cutPage(found, limit, ({ seq }) => seq);
  return { rows: rows.map(itemOf), next };
}

function itemOf(stored: StoredItem): RunItem {
  const facts: CertificateFacts = JSON.parse(stored.facts);
  return { ...stored, name: facts.name, number: facts.number, facts };
}
