import { sql } from 'drizzle-orm';
import type { SignPage, TakeBackInput } from '../../../domain/signing/contract.ts';
import { changedMeanwhile, Failure } from '../../kernel/failure.ts';
import { newId } from '../../kernel/ids.ts';
import { dateIn } from '../../kernel/today.ts';
import { guard, type Statement, type Verb, type Work } from '../../kernel/write.ts';
import { takeActivitiesBack } from '../activities.ts';
import { nextMailAt } from '../ask.ts';
import { inList } from '../store.ts';
import { toPerson } from './answer.ts';
import { signPage, takeBackFor } from './page.ts';
import type { OpenRequest } from './request.ts';

/** "Signed by mistake?": within seven days the whole answer is taken back, and the same link asks once more. Both stay. */
export const takeBack =
  (found: OpenRequest): Verb<TakeBackInput, SignPage> =>
  async (work, { reason, version }) => {
    const { database, now } = work;
    const { row } = found;
    const answered = found.entries.filter(({ state }) => state === 'signed' || state === 'declined');
    if (row.version !== version || answered.length === 0) throw changedMeanwhile();
    if (row.answeredAt === null || now >= row.answeredAt + takeBackFor) throw tooLate();
    const ids = answered.map(({ id }) => id);
    const certificationIds = [...new Set(answered.flatMap(({ certificationId }) => certificationId ?? []))];
    const [renewed] = await database.all<{ n: number }>(sql`
      select count(*) as n from period where certification_id in ${inList(certificationIds)} and recorded_at > ${row.answeredAt}`);
    if ((renewed?.n ?? 0) > 0) throw usedForRenewal(found);
    const expiresAt = Math.max(row.expiresAt, now + takeBackFor);
    const open: OpenRequest = {
      ...found,
      state: 'open',
      row: { ...row, state: 'open', version: version + 1, expiresAt, answeredAt: null, answeredOn: null },
      entries: answered.map((one) => ({ ...one, state: 'sent', decision: null, supervisorName: null })),
    };
    return {
      value: signPage(open, now),
      statements: [
        database.run(sql`update sign_request set state = 'open', answered_at = null, answered_on = null, comment = null, credential = null,
            taken_back_at = ${now}, expires_at = ${expiresAt}, next_mail_at = ${nextMailAt(expiresAt, now)}, version = version + 1
          where id = ${row.id} and state = 'answered' and version = ${version}`),
        guard(database),
        ...entriesBack(work, found, { ids, reason }),
        ...takeActivitiesBack(database, ids),
      ],
      audit: [
        {
          bodyId: row.bodyId,
          recordId: certificationIds[0] ?? row.bodyId,
          action: 'supervision.take_back',
          objectKind: 'sign_request',
          objectId: row.id,
          detail: { entries: ids.length },
        },
      ],
      messages: [toPerson(row, 'hours_taken_back')],
      onConflict: async () => changedMeanwhile(),
    };
  };

function entriesBack(
  { database, now }: Work,
  { row, entries }: OpenRequest,
  { ids, reason }: { ids: string[]; reason: string },
): Statement[] {
  const rows = JSON.stringify(
    entries
      .filter(({ id }) => ids.includes(id))
      .map(({ id, signedMinutes, signedKind }) => ({
        id: newId('sgn'),
        entryId: id,
        minutes: signedMinutes,
        kind: signedKind,
      })),
  );
  return [
    database.run(sql`
      insert into work_signature (id, body_id, entry_id, request_id, decision, minutes, kind, reason_text, supervisor_name, qualification,
        credential, credential_number, signed_on, at)
      select value ->> 'id', ${row.bodyId}, value ->> 'entryId', ${row.id}, 'taken_back', value ->> 'minutes', value ->> 'kind', ${reason},
        ${row.supervisor}, ${row.qualification}, ${row.credential ?? 'not_needed'}, ${row.credentialNumber}, ${dateIn(row.timeZone, now)}, ${now}
      from json_each(${rows})`),
    database.run(sql`update work_entry set state = 'sent', signature_id = null, signed_minutes = null, signed_kind = null, version = version + 1
      where id in ${inList(ids)} and request_id = ${row.id} and state in ('signed', 'declined')`),
    database.run(sql`insert into write_guard(ok) select 0 where changes() <> ${ids.length}`),
  ];
}

const tooLate = () =>
  new Failure(
    422,
    'supervision.too_late',
    'An answer can be taken back for seven days. Write to the board if something is wrong.',
  );

const usedForRenewal = ({ row }: OpenRequest) =>
  new Failure(
    422,
    'supervision.renewed_since',
    `A renewal was approved with these hours since. Please tell ${row.bodyName} what is wrong: ${row.helpContact}.`,
  );
