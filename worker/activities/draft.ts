import { sql } from 'drizzle-orm';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { personIds, type Actor } from '../kernel/actor.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** What somebody typed and has not sent. One of the listed exceptions from the one door: no audit row. */

export interface Draft {
  content: Record<string, unknown>;
  savedAt: number;
}

const mostBytes = 20_000;
const kind = 'activity';

function own(actor: Actor, personId: string): string {
  if (!personIds(actor).includes(personId)) throw nothingHere();
  return personId;
}

/** Null when there is none. */
export async function readDraft(database: Database, actor: Actor, personId: string): Promise<Draft | null> {
  const [row] = await database.all<{ content: string; savedAt: number }>(
    sql`select content, saved_at as "savedAt" from draft where person_id = ${own(actor, personId)} and kind = ${kind}`,
  );
  return row ? { content: JSON.parse(row.content), savedAt: row.savedAt } : null;
}

export async function saveDraft(
  database: Database,
  actor: Actor,
  personId: string,
  content: Record<string, unknown>,
  now: number,
): Promise<{ savedAt: number }> {
  const owner = own(actor, personId);
  const text = JSON.stringify(content);
  if (new TextEncoder().encode(text).length > mostBytes) {
    const message = 'This draft is too long to keep. Keep it to 20 kB: shorten what you typed.';
    throw new Failure(413, 'activities.draft_too_large', message, {
      details: [{ path: 'content', message }],
    });
  }
  await database.run(sql`
    insert into draft (person_id, kind, content, saved_at) values (${owner}, ${kind}, ${text}, ${now})
    on conflict (person_id, kind) do update set content = excluded.content, saved_at = excluded.saved_at`);
  return { savedAt: now };
}

export async function dropDraft(
  database: Database,
  actor: Actor,
  personId: string,
): Promise<{ removed: true }> {
  await database.batch([forgetDraft(database, own(actor, personId))]);
  return { removed: true };
}

/** Sent: what was typed is kept as an activity now. */
export const forgetDraft = (database: Database, personId: string): Statement =>
  database.run(sql`delete from draft where person_id = ${personId} and kind = ${kind}`);
