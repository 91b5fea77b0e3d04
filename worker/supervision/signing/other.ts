import { sql } from 'drizzle-orm';
import type { LinkInput, SignPage } from '../../../domain/signing/contract.ts';
import { countOne } from '../../auth/store.ts';
import { changedMeanwhile, Failure } from '../../kernel/failure.ts';
import type { Verb } from '../../kernel/write.ts';
import { askMail, monthFrom } from '../ask.ts';
import { closeRequest, renewLink } from '../send.ts';
import { toPerson } from './answer.ts';
import { signPage } from './page.ts';
import type { OpenRequest } from './request.ts';

/** What a supervisor can do beside answering: ask for a new link, and say that this is not for them. */

const mostAnHour = 3;

/** Goes to the address that is stored, whoever asks: an old link opens nothing. */
export const askNewLink =
  (found: OpenRequest): Verb<LinkInput, SignPage> =>
  async (work) => {
    const { database, now } = work;
    const { row, state } = found;
    if (row.state !== 'open' || (state !== 'expired' && state !== 'newer')) throw changedMeanwhile();
    const [count] = await countOne(database, `sign-mail:${row.id}`, now);
    if ((count?.count ?? 0) > mostAnHour)
      throw new Failure(
        429,
        'supervision.too_many_mails',
        'Some mails went out already. Look for the newest one, or wait an hour.',
        { headers: { 'Retry-After': '3600' } },
      );
    const expiresAt = monthFrom(now);
    return {
      value: signPage({ ...found, state: 'newer', row: { ...row, expiresAt } }, now),
      statements: renewLink(work, row),
      audit: [auditOf(found, 'supervision.new_link')],
      messages: [askMail({ ...row, round: row.round + 1, expiresAt }, 'hours_to_sign')],
      onConflict: async () => changedMeanwhile(),
    };
  };

/** "This is not for me": no more mails to this address for this person, who is told calmly and loses nothing. */
export const refuseAll =
  (found: OpenRequest): Verb<LinkInput, SignPage> =>
  async (work) => {
    const { database, now } = work;
    const { row } = found;
    if (row.state !== 'open') throw changedMeanwhile();
    return {
      value: signPage({ ...found, state: 'stopped' }, now),
      statements: [
        ...closeRequest(work, row.id, 'stopped'),
        database.run(
          sql`update supervisor set stopped_at = ${now}, shared_at = null, seen_at = null, version = version + 1 where id = ${row.supervisorId}`,
        ),
      ],
      audit: [auditOf(found, 'supervision.not_theirs')],
      messages: [toPerson(row, 'hours_not_theirs')],
      onConflict: async () => changedMeanwhile(),
    };
  };

const auditOf = ({ row }: OpenRequest, action: string) => ({
  bodyId: row.bodyId,
  recordId: row.bodyId,
  action,
  objectKind: 'sign_request',
  objectId: row.id,
  detail: {},
});
