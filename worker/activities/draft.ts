import { draftOf, dropDraft as dropOne, keepDraft, selectDraft, type Draft } from '../kernel/drafts.ts';
import { nothingHere } from '../kernel/failure.ts';
import { personIds, type Actor } from '../kernel/actor.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** What a person is logging and has not sent. */

const keyOf = (owner: string) => ({ owner, kind: 'activity', feature: 'activities' }) as const;

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

/** Sent: what was typed is kept as an activity now. */
export const forgetDraft = (database: Database, personId: string): Statement =>
  dropOne(database, keyOf(personId));
