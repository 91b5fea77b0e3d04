import type { Database } from '../platform/ports.ts';
import { personIds, type Actor } from './actor.ts';
import { draftOf, dropDraft, keepDraft, selectDraft, type Draft, type DraftKey } from './drafts.ts';
import { nothingHere } from './failure.ts';
import type { Statement } from './write.ts';

/** The one draft a person has of a kind: nobody else's is there. */
export function ownDrafts(of: Omit<DraftKey, 'owner'>) {
  const own = (actor: Actor, personId: string): DraftKey => {
    if (!personIds(actor).includes(personId)) throw nothingHere();
    return { ...of, owner: personId };
  };
  return {
    readDraft: async (database: Database, actor: Actor, personId: string): Promise<Draft | null> =>
      draftOf(await selectDraft(database, own(actor, personId))),
    saveDraft: async (
      database: Database,
      actor: Actor,
      personId: string,
      content: Record<string, unknown>,
      now: number,
    ): Promise<{ savedAt: number }> => keepDraft(database, own(actor, personId), content, now),
    dropDraft: async (database: Database, actor: Actor, personId: string): Promise<{ removed: true }> => {
      await database.batch([dropDraft(database, own(actor, personId))]);
      return { removed: true };
    },
    /** It was sent or saved: what was typed is kept as itself now. */
    forgetDraft: (database: Database, personId: string): Statement =>
      dropDraft(database, { ...of, owner: personId }),
  };
}
