import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { AuditEntry } from '../../domain/certifications/contract.ts';
import type { Page } from '../../domain/people/contract.ts';
import { nothingHere } from '../kernel/failure.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import type { Database } from '../platform/ports.ts';

/** Who did what, newest first: of one record, or of a whole body. */

type Row = Omit<AuditEntry, 'detail'> & { detail: string };
const usualRows = 50;

const selectEntries = (where: SQL, cursor: number | null, limit: number): SQL => sql`
  select id, at, actor_name as "actorName", role, action, object_kind as "objectKind", object_id as "objectId", detail
  from audit_row where ${where} and id < ${cursor ?? Number.MAX_SAFE_INTEGER}
  order by id desc limit ${limit + 1}`;

export async function readBodyLog(
  database: Database,
  bodyId: string,
  query: PageQuery,
): Promise<Page<AuditEntry>> {
  const limit = query.limit ?? usualRows;
  const cursor = readCursor(query.cursor, z.int());
  return pageOf(await database.all<Row>(selectEntries(sql`body_id = ${bodyId}`, cursor, limit)), limit);
}

/** 404 for a certification of another body; its rows would not be found either. */
export async function readRecordLog(
  database: Database,
  { bodyId, certificationId }: { bodyId: string; certificationId: string },
  query: PageQuery,
): Promise<Page<AuditEntry>> {
  const limit = query.limit ?? usualRows;
  const cursor = readCursor(query.cursor, z.int());
  const where = sql`body_id = ${bodyId} and record_id = ${certificationId}`;
  const [known, rows] = await database.batch([
    database.all<{ id: string }>(
      sql`select id from certification where id = ${certificationId} and body_id = ${bodyId}`,
    ),
    database.all<Row>(selectEntries(where, cursor, limit)),
  ]);
  if (known.length === 0) throw nothingHere();
  return pageOf(rows, limit);
}

function pageOf(rows: Row[], limit: number): Page<AuditEntry> {
  const page = cutPage(rows, limit, ({ id }) => id);
  return { ...page, rows: page.rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) })) };
}
