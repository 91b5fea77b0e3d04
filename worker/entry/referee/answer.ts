import { sql } from 'drizzle-orm';
import type { ReferenceAnswer, ReferencePage } from '../../../domain/entry/contract.ts';
import { countOne } from '../../auth/store.ts';
import { changedMeanwhile, Failure } from '../../kernel/failure.ts';
import { guard, type Audit, type Verb } from '../../kernel/write.ts';
import type { AnswerContent } from '../letters.ts';
import { mailPerson, mailReferee } from '../mail.ts';
import { aboutOf, expiryFrom, newRound, renewRound } from '../references.ts';
import { destroyKey, seal } from '../seal.ts';
import { liveStates, touchEntry } from '../store.ts';
import { mayTakeBack, referencePage, type FoundReference } from './found.ts';

/** What a referee does with the link: answer or decline, take back what was not theirs, ask for a new link. */

export const answerReference =
  (found: FoundReference): Verb<ReferenceAnswer, ReferencePage> =>
  async ({ database, ports, now }, input) => {
    const { row, entry } = found;
    if (row.version !== input.version) throw changedMeanwhile();
    const state = input.answer === 'give' ? 'received' : 'declined';
    const sealed =
      input.answer === 'give'
        ? await seal(database, ports, {
            personId: row.personId,
            rowId: row.id,
            text: JSON.stringify(contentOf(input)),
            now,
          })
        : null;
    const next = { ...row, state, answeredAt: now, version: row.version + 1 } as const;
    return {
      value: referencePage({ row: next, entry, state }, now),
      statements: [
        ...touchEntry(database, entry.id, liveStates),
        ...(sealed?.statements ?? []),
        database.run(sql`update entry_reference set state = ${state}, answered_at = ${now}, next_mail_at = null,
            sealed = ${sealed?.sealed ?? null}, key_id = ${sealed?.keyId ?? null}, version = version + 1
          where id = ${row.id} and version = ${row.version} and state = 'asked'`),
        guard(database),
      ],
      audit: [auditOf(found, `references.${input.answer}`)],
      messages: [
        mailPerson(entry, 'reference_news'),
        ...(state === 'received' ? [mailReferee(row, aboutOf(entry, row.expiresAt), 'reference_copy')] : []),
      ],
      onConflict: async () => changedMeanwhile(),
    };
  };

const contentOf = ({
  relation,
  known,
  recommends,
  letter,
}: Extract<ReferenceAnswer, { answer: 'give' }>): AnswerContent => ({ relation, known, recommends, letter });

/** "This was not me": the letter goes for good, and the link waits for an answer again. */
export const takeBackAnswer =
  (found: FoundReference): Verb<{ version: number }, ReferencePage> =>
  async ({ database, now }, { version }) => {
    const { row, entry } = found;
    if (!mayTakeBack(found, now) || row.version !== version) throw changedMeanwhile();
    const next = {
      ...row,
      state: 'asked',
      answeredAt: null,
      expiresAt: expiryFrom(now),
      version: version + 1,
    } as const;
    return {
      value: referencePage({ row: next, entry, state: 'open' }, now),
      statements: [
        ...touchEntry(database, entry.id, liveStates),
        database.run(sql`update entry_reference set state = 'asked', answered_at = null, sealed = null, key_id = null,
            expires_at = ${next.expiresAt}, version = version + 1
          where id = ${row.id} and version = ${version} and state = 'received'`),
        guard(database),
        destroyKey(database, row.keyId),
      ],
      audit: [auditOf(found, 'references.take_back')],
      messages: [mailPerson(entry, 'reference_news')],
      onConflict: async () => changedMeanwhile(),
    };
  };

const mostAnHour = 3;

/** Goes to the address that is stored, whoever asks: an old link opens nothing. */
export const askNewLink =
  (found: FoundReference): Verb<unknown, ReferencePage> =>
  async ({ database, now }) => {
    const { row, entry, state } = found;
    if (state !== 'expired' && state !== 'newer') throw changedMeanwhile();
    const [count] = await countOne(database, `reference-link:${row.id}`, now);
    if ((count?.count ?? 0) > mostAnHour)
      throw new Failure(
        429,
        'references.too_many_mails',
        'Some mails went out already. Look for the newest one, or wait an hour.',
        { headers: { 'Retry-After': '3600' } },
      );
    const next = { ...row, ...newRound(row, now) };
    return {
      value: referencePage({ row: next, entry, state: 'newer' }, now),
      statements: renewRound(database, next),
      audit: [auditOf(found, 'references.new_link')],
      messages: [mailReferee(next, aboutOf(entry, next.expiresAt), 'reference_asked')],
      onConflict: async () => changedMeanwhile(),
    };
  };

/** What was written stays with the answer. */
const auditOf = ({ row, entry }: FoundReference, action: string): Audit => ({
  bodyId: row.bodyId,
  recordId: entry.id,
  action,
  objectKind: 'reference',
  objectId: row.id,
  detail: {},
});
