import { personIds } from '../kernel/actor.ts';
import { keepDraft } from '../kernel/drafts.ts';
import { invalid, nothingHere } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import { findEntry } from './file.ts';
import { draftKey } from './file.ts';
import { refuseUnlessOpenNow } from './save-part.ts';
import { ownEntry } from './store.ts';

/**
 * What is being typed, by part. It never runs out. A statement has no draft: what is not sealed is not kept, so it is
 * saved as itself.
 */
export async function saveEntryDraft(
  work: Work,
  id: string,
  content: Record<string, unknown>,
): Promise<{ savedAt: number }> {
  const { database, actor, now } = work;
  const { row, rules } = await findEntry(work, ownEntry(personIds(actor), id));
  refuseUnlessOpenNow(row);
  for (const code of Object.keys(content)) {
    const rule = rules.requirements.find((one) => one.code === code);
    if (!rule) throw nothingHere();
    if (rule.kind === 'lived_experience')
      throw invalid(`content.${code}`, 'A statement is not kept as a draft. Save it as the statement.');
  }
  return keepDraft(database, draftKey(row), content, now);
}
