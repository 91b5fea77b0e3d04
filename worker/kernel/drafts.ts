import { sql } from 'drizzle-orm';
import type { Database } from '../platform/ports.ts';
import { Failure } from './failure.ts';
import type { Statement } from './write.ts';

/**
 * What somebody typed and has not sent. One of the listed exceptions from the one door: no audit row. `owner` is the
 * person whose record it is for, or the account where there is none yet; the caller has asked who that is.
 */
export interface Draft {
  content: Record<string, unknown>;
  savedAt: number;
}

export interface DraftKey {
  owner: string;
  kind: string;
  /** Of which a draft that is too long is told. */
  feature: 'activities' | 'providers' | 'supervision' | 'entry';
}

const mostBytes = 20_000;

export const selectDraft = (database: Database, { owner, kind }: DraftKey) =>
  database.all<{ content: string; savedAt: number }>(
    sql`select content, saved_at as "savedAt" from draft where person_id = ${owner} and kind = ${kind}`,
  );

/** Null when there is none. */
export const draftOf = ([row]: { content: string; savedAt: number }[]): Draft | null =>
  row ? { content: JSON.parse(row.content), savedAt: row.savedAt } : null;

export async function keepDraft(
  database: Database,
  { owner, kind, feature }: DraftKey,
  content: Record<string, unknown>,
  now: number,
): Promise<{ savedAt: number }> {
  const text = JSON.stringify(content);
  if (new TextEncoder().encode(text).length > mostBytes) {
    const message = 'This draft is too long to keep. Keep it to 20 kB: shorten what you typed.';
    throw new Failure(413, `${feature}.draft_too_large`, message, {
      details: [{ path: 'content', message }],
    });
  }
  await database.run(sql`
    insert into draft (person_id, kind, content, saved_at) values (${owner}, ${kind}, ${text}, ${now})
    on conflict (person_id, kind) do update set content = excluded.content, saved_at = excluded.saved_at`);
  return { savedAt: now };
}

export const dropDraft = (database: Database, { owner, kind }: DraftKey): Statement =>
  database.run(sql`delete from draft where person_id = ${owner} and kind = ${kind}`);
