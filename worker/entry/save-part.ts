import { sql } from 'drizzle-orm';
import type { EntryPart, EntrySaved } from '../../domain/entry/contract.ts';
import type { EntryRequirement } from '../../domain/entry/rules.ts';
import { personIds } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { guard, type Statement, type Verb, type Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { findEntry, isOpen, type EntryFile } from './file.ts';
import { findEntryState, openStates, ownEntry, touchEntry, type EntryRow } from './store.ts';

/** One part of the task list, saved whole. Parts are done in any order; each has its own version. */

type Field = Exclude<keyof EntryPart, 'version' | 'comment'>;
const fieldsOf: Record<EntryRequirement['kind'], readonly Field[]> = {
  age: ['confirmed', 'bornOn'],
  education: ['confirmed', 'evidence'],
  training: ['trainings', 'evidence'],
  examination: ['evidence'],
  experience: ['evidence'],
  supervision: ['evidence'],
  meetings: [],
  references: [],
  ethics: ['ethicsVersionId'],
  lived_experience: ['confirmed'],
  background: [],
  residence: ['confirmed', 'evidence'],
  document: ['evidence'],
};

export const savePart: Verb<{ id: string; code: string; part: EntryPart }, EntrySaved> = async (
  work,
  { id, code, part },
) => {
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  const rule = file.rules.requirements.find((one) => one.code === code);
  if (!rule) throw nothingHere();
  refuseUnlessOpenNow(file.row);
  refuseStrangeFields(rule, part);
  const was = file.parts.get(code);
  if ((was?.version ?? 0) !== part.version) throw changedMeanwhile();
  refuseStrangeFiles(file, await attachable(work, file, part.evidence), part.evidence);
  const { database, now } = work;
  const signs = rule.kind === 'ethics';
  if (signs) refuseOtherCode(file, part);
  return {
    value: { id, code, version: part.version + 1, entryVersion: file.row.version + 1 },
    statements: [
      ...touchEntry(database, id, openStates),
      ...keepPart(database, file, code, part, now),
      ...(part.evidence === undefined ? [] : attach(database, file.row, code, part.evidence)),
      ...(signs
        ? [
            database.run(sql`update entry_application set ethics_version_id = ${part.ethicsVersionId ?? null},
              ethics_signed_at = ${now} where id = ${id}`),
          ]
        : []),
    ],
    audit: [
      {
        bodyId: file.row.bodyId,
        recordId: id,
        action: signs ? 'entry.sign' : 'entry.save',
        objectKind: 'entry',
        objectId: id,
        // What was typed stays with the part; a day of birth is nobody's but the decider's.
        detail: {
          part: code,
          ...(signs && { ethicsVersionId: part.ethicsVersionId, ethics: file.ethics?.title }),
        },
      },
    ],
    messages: [],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

function keepPart(
  database: Database,
  { row }: EntryFile,
  code: string,
  part: EntryPart,
  now: number,
): Statement[] {
  const values = {
    confirmed: part.confirmed ? 1 : 0,
    bornOn: part.bornOn ?? null,
    route: part.route ?? null,
    comment: part.comment || null,
    trainings: JSON.stringify(part.trainings ?? []),
  };
  // What the body said was said of what stood there before.
  return part.version === 0
    ? [
        database.run(sql`
          insert into entry_part (application_id, code, body_id, confirmed, born_on, route, comment, trainings, saved_at)
          values (${row.id}, ${code}, ${row.bodyId}, ${values.confirmed}, ${values.bornOn}, ${values.route}, ${values.comment},
            ${values.trainings}, ${now})`),
      ]
    : [
        database.run(sql`
          update entry_part set confirmed = ${values.confirmed}, born_on = ${values.bornOn}, route = ${values.route},
            comment = ${values.comment}, trainings = ${values.trainings}, saved_at = ${now}, decision = null, decision_reason = null,
            decided_at = null, decided_by = null, decider_name = null, version = version + 1
          where application_id = ${row.id} and code = ${code} and version = ${part.version}`),
        guard(database),
      ];
}

/** The files of a part become these; one that was taken meanwhile stops the whole batch. */
function attach(database: Database, row: EntryRow, code: string, ids: readonly string[]): Statement[] {
  const list = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  return [
    database.run(sql`update evidence set entry_application_id = null, entry_code = null
      where entry_application_id = ${row.id} and entry_code = ${code} and id not in ${list}`),
    database.run(sql`update evidence set entry_application_id = ${row.id}, entry_code = ${code}
      where id in ${list} and person_id = ${row.personId} and removed_at is null and activity_id is null
        and entry_application_id is null`),
    database.run(sql`insert into write_guard(ok) select 0 where (select count(*) from evidence
      where entry_application_id = ${row.id} and entry_code = ${code} and removed_at is null) <> ${ids.length}`),
  ];
}

async function attachable(
  { database }: Work,
  { row }: EntryFile,
  ids: readonly string[] | undefined,
): Promise<{ id: string }[]> {
  if (!ids || ids.length === 0) return [];
  return database.all<{ id: string }>(sql`
    select id from evidence where id in (select value from json_each(${JSON.stringify(ids)}))
      and person_id = ${row.personId} and removed_at is null and +activity_id is null
      and (+entry_application_id is null or +entry_application_id = ${row.id})`);
}

function refuseStrangeFiles(
  { row, files }: EntryFile,
  found: readonly { id: string }[],
  ids: readonly string[] | undefined,
): void {
  if (!ids) return;
  if (new Set(ids).size < ids.length) throw invalid('evidence', 'A file stands here twice. Name each once.');
  const known = new Set([...found, ...files].map(({ id }) => id));
  const strange = ids.findIndex((one) => !known.has(one));
  if (strange >= 0)
    throw invalid(
      `evidence.${strange}`,
      `This file is not there, or belongs to something else. Upload it again for ${row.name}.`,
    );
}

function refuseStrangeFields(rule: EntryRequirement, part: EntryPart): void {
  const allowed = new Set<string>([...fieldsOf[rule.kind], 'version', 'comment']);
  if (rule.routes) for (const field of ['route', 'evidence']) allowed.add(field);
  if (rule.kind === 'age' && rule.atMost === undefined) allowed.delete('bornOn');
  for (const [field, value] of Object.entries(part))
    if (value !== undefined && value !== null && !allowed.has(field))
      throw invalid(field, 'This part does not ask for it. Leave it out.');
  const { route } = part;
  if (route && !rule.routes?.some(({ code }) => code === route))
    throw invalid('route', 'This part has no such other way. Choose one that is named there.');
}

function refuseOtherCode({ ethics }: EntryFile, { ethicsVersionId }: EntryPart): void {
  if (ethics !== null && ethics.id === ethicsVersionId) return;
  throw new Failure(
    409,
    'entry.ethics_changed',
    'The code of ethics in force is another one. Load the page again, read it, and sign that one.',
    { facts: { ethicsVersionId: ethics?.id ?? null } },
  );
}

export function refuseUnlessOpenNow(row: Pick<EntryRow, 'state' | 'deciderName' | 'decidedAt'>): void {
  if (!isOpen(row)) throw takenMeanwhile({ state: row.state, by: row.deciderName, at: row.decidedAt });
}

/** It was sent, decided or taken back: it changes no more. */
export function takenMeanwhile(
  now: { state: EntryRow['state']; by: string | null; at: number | null } | null,
): Failure {
  if (!now || isOpen(now)) return changedMeanwhile();
  if (now.state === 'sent')
    return new Failure(
      409,
      'entry.sent_already',
      'This has been sent. The board looks at it, and will ask when it needs more.',
    );
  if (now.state === 'withdrawn')
    return new Failure(409, 'entry.withdrawn', 'This was taken back. You can begin a new one.');
  return new Failure(409, 'entry.decided_already', 'This has been decided. Load it again to read how.', {
    facts: { by: now.by, at: now.at },
  });
}
