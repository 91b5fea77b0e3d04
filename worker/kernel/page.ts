import * as z from 'zod/mini';
import { invalid } from './failure.ts';

/** Pages of a list: a keyset cursor, opaque to the caller, and how many rows. */

export const mostRows = 100;

export const pageQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(1000))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(mostRows))),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** What the last row of a page was ordered by, as base64url JSON. */
export function writeCursor(key: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Null on the first page; 400 for anything that this list did not write. */
export function readCursor<Schema extends z.ZodMiniType>(
  text: string | undefined,
  schema: Schema,
): z.infer<Schema> | null {
  if (text === undefined) return null;
  const read = schema.safeParse(parse(text));
  if (read.success) return read.data;
  throw invalid('cursor', 'Send the "next" of the page before as it was, or leave it out.');
}

function parse(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

/** One row more than asked for tells whether there is a next page. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => unknown,
): { rows: Row[]; next: string | null } {
  if (rows.length <= limit) return { rows, next: null };
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: last === undefined ? null : writeCursor(keyOf(last)) };
}
