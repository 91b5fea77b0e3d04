import { sql } from 'drizzle-orm';
import type { CredentialResult, WorkKind } from '../../../domain/supervision/codes.ts';
import type { EntryAnswer, SignAnswer, SignPage } from '../../../domain/signing/contract.ts';
import {
  readCertifications,
  selectCertifications,
  type CertificationRow,
} from '../../certifications/store.ts';
import { Failure, invalid } from '../../kernel/failure.ts';
import { newId } from '../../kernel/ids.ts';
import { dateIn } from '../../kernel/today.ts';
import { guard, type Audit, type Message, type Statement, type Verb, type Work } from '../../kernel/write.ts';
import { acceptSigned, isCounted, mostOfSupervision, type Signed } from '../activities.ts';
import { paramsOf, toSupervisor } from '../ask.ts';
import { checkCredential } from '../credential.ts';
import { inList, type StoredWork } from '../store.ts';
import { signPage, takeBackFor } from './page.ts';
import type { OpenRequest } from './request.ts';

/** The supervisor's answer to a whole request: each entry signed, signed in part, or not. One batch. */

interface Answered {
  entry: StoredWork;
  answer: EntryAnswer;
  signatureId: string;
  /** Null where it is not signed. */
  minutes: number | null;
  kind: WorkKind | null;
  reasonCode: string | null;
}

export const answer =
  (found: OpenRequest): Verb<SignAnswer, SignPage> =>
  async (work, input) => {
    const { now } = work;
    const { row } = found;
    if (row.version !== input.version) throw changed();
    const answered = match(found, input);
    const number = input.certificateNumber?.trim() || row.certificateNumber;
    const credential = await checkCredential(
      work.database,
      { bodyId: row.bodyId, number, asked: found.rule.ownCredential },
      now,
    );
    const signs = answered.some(({ minutes }) => minutes !== null);
    if (
      signs &&
      found.rule.ownCredential &&
      found.rule.whenNotCurrent === 'refuse' &&
      credential !== 'current'
    )
      throw notCurrent(found, number, credential);
    const answeredOn = dateIn(row.timeZone, now);
    const comment = input.comment || null;
    const signedNow = await toActivities(work, found, answered);
    return {
      value: signPage(after(found, { answered, answeredOn, comment, credential, number, now }), now),
      statements: [
        ...closeAnswered(work, found, { answeredOn, comment, credential, number }),
        ...signatureStatements(work, found, answered, { answeredOn, credential, number }),
        ...acceptSigned(work.database, signedNow, {
          id: row.supervisorId,
          name: row.supervisor,
          at: now,
          language: row.personLanguage,
        }),
      ],
      audit: auditOf(found, answered, credential),
      messages: messagesOf(found, answered, answeredOn, now),
      onConflict: async () => changed(),
    };
  };

/** Every entry of the request has one answer, and no other entry has. */
function match({ entries }: OpenRequest, { entries: answers }: SignAnswer): Answered[] {
  const byId = new Map(answers.map((one) => [one.id, one]));
  if (byId.size !== answers.length || byId.size !== entries.length) throw changed();
  return entries.map((entry) => {
    const given = byId.get(entry.id);
    if (!given) throw changed();
    const signatureId = newId('sgn');
    if (given.decision === 'decline')
      return { entry, answer: given, signatureId, minutes: null, kind: null, reasonCode: given.reasonCode };
    const minutes = given.minutes ?? entry.minutes;
    const at = `entries.${answers.indexOf(given)}.minutes`;
    if (minutes > entry.minutes)
      throw invalid(
        at,
        `${entry.minutes} minutes were logged. Sign that or less; a longer time is logged anew.`,
      );
    const kind = given.kind ?? entry.kind;
    const reasonCode = minutes < entry.minutes ? 'hours_differ' : kind !== entry.kind ? 'kind_differs' : null;
    return { entry, answer: given, signatureId, minutes, kind, reasonCode };
  });
}

interface Outcome {
  answeredOn: string;
  credential: CredentialResult;
  number: string | null;
}

/** First of the batch: of two answers at once the second changes nothing, and all of it rolls back. */
const closeAnswered = (
  { database, now }: Work,
  { row }: OpenRequest,
  { answeredOn, comment, credential, number }: Outcome & { comment: string | null },
): Statement[] => [
  database.run(sql`update sign_request set state = 'answered', answered_at = ${now}, answered_on = ${answeredOn}, comment = ${comment},
      credential = ${credential}, credential_number = ${number}, next_mail_at = null, version = version + 1
    where id = ${row.id} and state = 'open' and round = ${row.round} and version = ${row.version}`),
  guard(database),
];

function signatureStatements(
  { database, now }: Work,
  { row }: OpenRequest,
  answered: readonly Answered[],
  { answeredOn, credential, number }: Outcome,
): Statement[] {
  const rows = JSON.stringify(
    answered.map(({ entry, answer: given, signatureId, minutes, kind, reasonCode }) => ({
      signatureId,
      entryId: entry.id,
      decision: minutes === null ? 'declined' : 'signed',
      state: minutes === null ? 'declined' : 'signed',
      minutes,
      kind,
      reasonCode,
      reasonText: given.reasonText || null,
    })),
  );
  return [
    database.run(sql`
      insert into work_signature (id, body_id, entry_id, request_id, decision, minutes, kind, reason_code, reason_text, supervisor_name,
        qualification, credential, credential_number, signed_on, at)
      select value ->> 'signatureId', ${row.bodyId}, value ->> 'entryId', ${row.id}, value ->> 'decision', value ->> 'minutes',
        value ->> 'kind', value ->> 'reasonCode', value ->> 'reasonText', ${row.supervisor}, ${row.qualification}, ${credential},
        ${number ?? row.otherCredential}, ${answeredOn}, ${now}
      from json_each(${rows})`),
    database.run(sql`
      update work_entry set state = j.value ->> 'state', signature_id = j.value ->> 'signatureId', signed_minutes = j.value ->> 'minutes',
        signed_kind = j.value ->> 'kind', version = version + 1
      from json_each(${rows}) j
      where work_entry.id = j.value ->> 'entryId' and work_entry.request_id = ${row.id} and work_entry.state = 'sent'`),
    database.run(sql`insert into write_guard(ok) select 0 where changes() <> ${answered.length}`),
  ];
}

/** Entries of certified people that the rules look at, numbered where one day holds several of a kind. */
async function toActivities(
  { database }: Work,
  { row }: OpenRequest,
  answered: readonly Answered[],
): Promise<Signed[]> {
  const ids = [...new Set(answered.flatMap(({ entry }) => entry.certificationId ?? []))];
  if (ids.length === 0) return [];
  const days = [...new Set(answered.map(({ entry }) => entry.on))];
  const [files, earlier, counts] = await database.batch([
    database.all<CertificationRow>(selectCertifications(sql`c.id in ${inList(ids)}`)),
    database.all<{ on: string; kind: WorkKind; n: number }>(sql`
      select done_on as "on", signed_kind as kind, count(*) as n from work_entry
      where person_id = ${row.personId} and done_on in ${inList(days)} and state = 'signed' group by 1, 2`),
    database.all<{ id: string; n: number }>(sql`
      select certification_id as id, count(*) as n from activity
      where certification_id in ${inList(ids)} and attested_by = 'supervisor' and state = 'accepted'
        and done_on >= (select max(r.starts_on) from period r where r.certification_id = activity.certification_id and r.starts_on <= activity.done_on)
      group by 1`),
  ]);
  const rules = new Map(
    (await readCertifications(database, files)).map(({ id, program }) => [id, program.rules]),
  );
  const seen = new Map(earlier.map(({ on, kind, n }) => [`${on} ${kind}`, n]));
  const room = new Map(counts.map(({ id, n }) => [id, mostOfSupervision - n]));
  return answered.flatMap(({ entry, minutes, kind }): Signed[] => {
    const { certificationId } = entry;
    const program = certificationId === null ? undefined : rules.get(certificationId);
    if (
      minutes === null ||
      kind === null ||
      certificationId === null ||
      !program ||
      !isCounted(program, kind)
    )
      return [];
    const left = room.get(certificationId) ?? mostOfSupervision;
    if (left <= 0) return [];
    room.set(certificationId, left - 1);
    const nth = (seen.get(`${entry.on} ${kind}`) ?? 0) + 1;
    seen.set(`${entry.on} ${kind}`, nth);
    return [{ entry: { ...entry, certificationId }, minutes, kind, nth }];
  });
}

/** What the page shows next, without reading it again. */
function after(
  found: OpenRequest,
  {
    answered,
    answeredOn,
    comment,
    credential,
    number,
    now,
  }: Outcome & {
    answered: Answered[];
    comment: string | null;
    now: number;
  },
): OpenRequest {
  const { row } = found;
  return {
    ...found,
    state: 'answered',
    row: {
      ...row,
      state: 'answered',
      version: row.version + 1,
      answeredAt: now,
      answeredOn,
      comment,
      credential,
      credentialNumber: number,
    },
    entries: answered.map(({ entry, answer: given, minutes, kind, reasonCode }) => ({
      ...entry,
      state: minutes === null ? 'declined' : 'signed',
      signedMinutes: minutes,
      signedKind: kind,
      decision: minutes === null ? 'declined' : 'signed',
      supervisorName: row.supervisor,
      signedOn: answeredOn,
      reasonCode: reasonCode as StoredWork['reasonCode'],
      reasonText: given.reasonText || null,
    })),
  };
}

const sum = (some: readonly Answered[]) => some.reduce((all, { minutes }) => all + (minutes ?? 0), 0);

/** One row for each record it is read under. Reasons' words and notes stay with the entries. */
function auditOf(
  { row }: OpenRequest,
  answered: readonly Answered[],
  credential: CredentialResult,
): [Audit, ...Audit[]] {
  const records = [...new Set(answered.map(({ entry }) => entry.certificationId ?? row.bodyId))];
  return records.map((recordId): Audit => {
    const own = answered.filter(({ entry }) => (entry.certificationId ?? row.bodyId) === recordId);
    const signed = own.filter(({ minutes }) => minutes !== null);
    return {
      bodyId: row.bodyId,
      recordId,
      action: 'supervision.sign',
      objectKind: 'sign_request',
      objectId: row.id,
      detail: {
        signed: signed.length,
        declined: own.length - signed.length,
        minutes: sum(own),
        logged: own.reduce((all, { entry }) => all + entry.minutes, 0),
        credential,
      },
    };
  }) as [Audit, ...Audit[]];
}

function messagesOf(
  { row }: OpenRequest,
  answered: readonly Answered[],
  answeredOn: string,
  now: number,
): Message[] {
  const signed = answered.filter(({ minutes }) => minutes !== null).length;
  return [
    {
      ...toSupervisor(row),
      template: 'hours_copy',
      params: {
        ...paramsOf(row),
        on: answeredOn,
        signed,
        declined: answered.length - signed,
        minutes: sum(answered),
        until: dateIn(row.timeZone, now + takeBackFor),
      },
    },
    toPerson(row, 'hours_answered'),
  ];
}

export const toPerson = (
  row: OpenRequest['row'],
  template: 'hours_answered' | 'hours_taken_back' | 'hours_not_theirs',
): Message => ({
  bodyId: row.bodyId,
  to: row.personEmail,
  language: row.personLanguage,
  template,
  params: {
    name: row.person,
    supervisor: row.supervisor,
    bodyName: row.bodyName,
    helpContact: row.helpContact,
    path: '/supervision',
  },
});

const changed = () =>
  new Failure(
    409,
    'supervision.changed',
    'The entries have changed meanwhile. Load the page again and look once more.',
  );

const notCurrent = ({ row }: OpenRequest, number: string | null, credential: CredentialResult) =>
  new Failure(
    422,
    'supervision.credential',
    number === null
      ? `${row.bodyName} asks for your own certificate number. Add it, then sign.`
      : `${row.bodyName} asks that your own certificate is current, and ${number} is not found as current today. Check the number, or ask ${row.helpContact}.`,
    {
      details: [{ path: 'certificateNumber', message: 'Give the number of your own current certificate.' }],
      facts: { credential, ...(number !== null && { number }) },
    },
  );
