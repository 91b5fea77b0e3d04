import { draftOf, dropDraft as dropOne, keepDraft, selectDraft, type Draft } from '../kernel/drafts.ts';
import { nothingHere } from '../kernel/failure.ts';
import { personIds, type Actor } from '../kernel/actor.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** Supervised work that a person is logging and has not saved. */

const keyOf = (owner: string) => ({ owner, kind: 'work', feature: 'supervision' }) as const;

function own(actor: Actor, personId: string) {
  if (!personIds(actor).includes(personId)) throw nothingHere();
  return keyOf(personId);
}

export const readDraft = async (database: Database, actor: Actor, personId: string): Promise<Draft | null> =>
  draftOf(await selectDraft(database, own(actor, personId)));

export const saveDraft = async (
  database: Database,
  actor: Actor,
  personId: string,
  content: Record<string, unknown>,
  now: number,
): Promise<{ savedAt: number }> => keepDraft(database, own(actor, personId), content, now);

export async function dropDraft(
  database: Database,
  actor: Actor,
  personId: string,
): Promise<{ removed: true }> {
  await database.batch([dropOne(database, own(actor, personId))]);
  return { removed: true };
}

/** Saved: what was typed is kept as an entry now. */
export const forgetDraft = (database: Database, personId: string): Statement =>
  dropOne(database, keyOf(personId));
