import { sql } from 'drizzle-orm';
import type { LetterInput } from '../../domain/supervision/contract.ts';
import { readCertifications, selectCertifications, type CertificationRow } from '../certifications/store.ts';
import { staffOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Statement, Verb, Work } from '../kernel/write.ts';
import { acceptSigned, isCounted, type Signed } from './activities.ts';
import {
  leaveRequest,
  selectPersonAndBody,
  workInBody,
  type PersonAndBody,
  type StoredWork,
} from './store.ts';

/**
 * Where a supervisor has left and signs nothing more, the body may accept a letter in place of the signature. A decision
 * of a named person with a reason, kept beside whatever was answered before.
 */
export const acceptLetter: Verb<
  { bodyId: string; personId: string; letter: LetterInput },
  { accepted: number; minutes: number }
> = async (work, { bodyId, personId, letter }) => {
  const { database, actor, now } = work;
  const { entries, person, certified } = await find(work, bodyId, personId, letter);
  const minutesOf = new Map(letter.entries.map(({ id, minutes }) => [id, minutes]));
  const accepted = entries.map((entry) => {
    const minutes = minutesOf.get(entry.id) ?? entry.minutes;
    if (minutes > entry.minutes)
      throw invalid('entries', `${entry.minutes} minutes were logged for ${entry.on}. Accept that or less.`);
    return { entry, minutes, signatureId: newId('sgn') };
  });
  const rules = new Map(certified.map(({ id, program }) => [id, program.rules]));
  const counted = accepted.flatMap(({ entry, minutes }, i): Signed[] => {
    const { certificationId } = entry;
    const program = certificationId === null ? undefined : rules.get(certificationId);
    if (certificationId === null || !program || !isCounted(program, entry.kind)) return [];
    const before = accepted
      .slice(0, i)
      .filter((one) => one.entry.on === entry.on && one.entry.kind === entry.kind);
    return [{ entry: { ...entry, certificationId }, minutes, kind: entry.kind, nth: before.length + 1 }];
  });
  const staff = staffOf(actor, bodyId);
  const total = accepted.reduce((sum, { minutes }) => sum + minutes, 0);
  const requests = [
    ...new Set(entries.flatMap(({ state, requestId }) => (state === 'sent' ? (requestId ?? []) : []))),
  ];
  return {
    value: { accepted: accepted.length, minutes: total },
    statements: [
      ...letterStatements(work, bodyId, letter, accepted),
      ...requests.map((id) => leaveRequest(database, id)),
      ...acceptSigned(database, counted, {
        id: staff.id,
        name: staff.name,
        at: now,
        language: person.language,
      }),
    ],
    audit: [
      {
        bodyId,
        recordId: entries[0]?.certificationId ?? bodyId,
        action: 'supervision.accept_letter',
        objectKind: 'person',
        objectId: personId,
        detail: {
          entries: accepted.length,
          minutes: total,
          supervisor: letter.supervisorName,
          on: letter.on,
          reason: letter.reason,
          ...(letter.evidenceId && { evidence: letter.evidenceId }),
        },
      },
    ],
    messages: [
      {
        bodyId,
        to: person.email,
        language: person.language,
        template: 'decision',
        params: {
          name: person.name,
          bodyName: person.bodyName,
          helpContact: person.helpContact,
          path: '/supervision',
        },
      },
    ],
    onConflict: async () => changedMeanwhile(),
  };
};

async function find({ database, actor }: Work, bodyId: string, personId: string, letter: LetterInput) {
  const ids = [...new Set(letter.entries.map(({ id }) => id))];
  const [people, own, entries, files, evidence] = await database.batch([
    database.all<PersonAndBody>(selectPersonAndBody(sql`p.id = ${personId} and p.body_id = ${bodyId}`)),
    database.all<{ accountId: string }>(
      sql`select account_id as "accountId" from person where id = ${personId}`,
    ),
    database.all<StoredWork>(workInBody(bodyId, personId, ids)),
    database.all<CertificationRow>(
      selectCertifications(sql`c.person_id = ${personId} and c.body_id = ${bodyId}`),
    ),
    database.all<{ id: string }>(sql`select id from evidence
      where id = ${letter.evidenceId ?? null} and person_id = ${personId} and removed_at is null and activity_id is null
        and entry_application_id is null`),
  ]);
  const [person] = people;
  if (!person || entries.length < ids.length) throw nothingHere();
  if (own[0]?.accountId === actor.accountId)
    throw new Failure(403, 'supervision.own_record', 'This is your own record. Ask a colleague to decide.');
  if (entries.some(({ state }) => state === 'signed' || state === 'withdrawn')) throw changedMeanwhile();
  if (letter.evidenceId !== undefined && !evidence[0])
    throw invalid(
      'evidenceId',
      'There is no such file of this person. Leave it out, or ask them to upload it.',
    );
  return { person, entries, certified: await readCertifications(database, files) };
}

function letterStatements(
  { database, now }: Work,
  bodyId: string,
  letter: LetterInput,
  accepted: readonly { entry: StoredWork; minutes: number; signatureId: string }[],
): Statement[] {
  const rows = JSON.stringify(
    accepted.map(({ entry, minutes, signatureId }) => ({
      signatureId,
      entryId: entry.id,
      version: entry.version,
      minutes,
      kind: entry.kind,
    })),
  );
  return [
    database.run(sql`
      insert into work_signature (id, body_id, entry_id, decision, minutes, kind, reason_text, supervisor_name, credential, evidence_id, signed_on, at)
      select value ->> 'signatureId', ${bodyId}, value ->> 'entryId', 'letter', value ->> 'minutes', value ->> 'kind', ${letter.reason},
        ${letter.supervisorName}, 'not_needed', ${letter.evidenceId ?? null}, ${letter.on}, ${now}
      from json_each(${rows})`),
    database.run(sql`
      update work_entry set state = 'signed', request_id = null, signature_id = j.value ->> 'signatureId',
        signed_minutes = j.value ->> 'minutes', signed_kind = j.value ->> 'kind', version = version + 1
      from json_each(${rows}) j
      where work_entry.id = j.value ->> 'entryId' and work_entry.version = j.value ->> 'version'`),
    database.run(sql`insert into write_guard(ok) select 0 where changes() <> ${accepted.length}`),
    // The file stands for the signature from now on; without an owner the sweep would take it away.
    ...(letter.evidenceId === undefined
      ? []
      : [
          database.run(sql`update evidence set activity_id = ${accepted[0]?.signatureId ?? null}
            where id = ${letter.evidenceId} and activity_id is null and removed_at is null`),
        ]),
  ];
}
