import { sql } from 'drizzle-orm';
import { approvedOn } from '../../domain/catalogue/approval.ts';
import type { LearnerCheck, LearnerMatch } from '../../domain/catalogue/contract.ts';
import { countOne } from '../auth/store.ts';
import { memberOf } from '../kernel/actor.ts';
import { Failure } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import { sortNameOf, wordsOf } from '../people/names.ts';
import { todayOf } from './read.ts';
import { approvalsOf, providerById, type ProviderFile, type StoredApproval } from './store.ts';

/**
 * Is this number this person's? A provider asks before a training, so that its list will be right. Standing holds no
 * birth date, so the family name is the second thing to know. The answer is match or no match, whatever was wrong; each
 * question stands in the log, without the name that was typed.
 */
const mostAnHour = 120;

export const checkLearner: Verb<LearnerCheck & { providerId: string }, LearnerMatch> = async (
  { database, actor, now },
  { providerId, number, familyName },
) => {
  const { bodyId } = memberOf(actor, providerId);
  const asked = number.toUpperCase().replaceAll(/\s+/g, '-');
  const [[count], approvals, [file], [found]] = await database.batch([
    countOne(database, `learner:${providerId}`, now),
    database.all<StoredApproval>(approvalsOf(providerId)),
    database.all<ProviderFile>(providerById(providerId)),
    database.all<{ sortName: string }>(sql`
      select p.sort_name as "sortName" from certification c join person p on p.id = c.person_id
      where c.body_id = ${bodyId} and c.number = ${asked}`),
  ]);
  // Anybody may ask to be a provider: only one that the body stands behind today is answered.
  if (!file || !approvedOn(approvals, todayOf(file, now)))
    throw new Failure(
      403,
      'providers.check_when_approved',
      'Numbers can be checked while the board approves you. Ask for the approval first.',
    );
  if ((count?.count ?? 0) > mostAnHour)
    throw new Failure(
      429,
      'providers.too_many_checks',
      `You can check ${mostAnHour} people an hour. Go on in an hour, or send the list: it checks them all.`,
      { headers: { 'Retry-After': '3600' } },
    );
  const match = found !== undefined && isFamilyName(familyName, found.sortName);
  return {
    value: { match },
    statements: [],
    audit: [
      {
        bodyId,
        recordId: providerId,
        action: 'providers.check_learner',
        objectKind: 'provider',
        objectId: providerId,
        detail: { number: asked, match },
      },
    ],
    messages: [],
  };
};

/** Every word that was typed stands in the name behind the first one: "Peña" and "Peña Ruiz" are both Ana Peña Ruiz's. */
export function isFamilyName(typed: string, sortName: string): boolean {
  const words = wordsOf(sortNameOf(typed));
  const [first = '', ...family] = wordsOf(sortName);
  const known = family.length > 0 ? family : [first];
  return words.length > 0 && words.every((word) => known.includes(word));
}
