import { sql } from 'drizzle-orm';
import { workEntry } from '../../db/schema/index.ts';
import type { WorkChange, WorkInput } from '../../domain/supervision/contract.ts';
import { personIds } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Audit, Verb, Work } from '../kernel/write.ts';
import { forgetDraft } from './draft.ts';
import {
  changeWork,
  inList,
  leaveRequest,
  ownWork,
  selectPersonAndBody,
  type PersonAndBody,
  type StoredWork,
} from './store.ts';

/** The person's log: work of one day or several is written down, changed, or taken back, until it is signed. */

const wholeDay = 24 * 60;

export interface LoggedWork {
  ids: string[];
}

export const logWork: Verb<{ personId: string; input: WorkInput }, LoggedWork> = async (
  work,
  { personId, input },
) => {
  const { database, now } = work;
  const days = [...new Set(input.days)].toSorted();
  const { person, certificationId, logged } = await findLog(work, personId, days, input.certificationId);
  refuseDays(days, dateIn(person.timeZone, now), 'days');
  for (const day of days) refuseFullDay(day, (logged.get(day) ?? 0) + input.minutes);
  const rows = days.map((doneOn): typeof workEntry.$inferInsert => ({
    id: newId('wrk'),
    bodyId: person.bodyId,
    personId,
    certificationId,
    doneOn,
    ...fieldsOf(input),
    state: 'logged',
    createdAt: now,
  }));
  const ids = rows.map(({ id }) => id);
  return {
    value: { ids },
    status: 201,
    statements: [database.insert(workEntry).values(rows), forgetDraft(database, personId)],
    audit: [
      {
        ...recordOf({ bodyId: person.bodyId, certificationId }),
        action: 'supervision.log',
        objectKind: 'work_entry',
        objectId: ids[0] ?? '',
        detail: { kind: input.kind, days: days.join(', '), minutes: input.minutes },
      },
    ],
    messages: [],
  };
};

async function findLog(
  { database, actor }: Work,
  personId: string,
  days: readonly string[],
  certificationId: string | undefined,
) {
  if (!personIds(actor).includes(personId)) throw nothingHere();
  const [people, certifications, sums] = await database.batch([
    database.all<PersonAndBody>(selectPersonAndBody(sql`p.id = ${personId}`)),
    database.all<{ id: string }>(
      sql`select id from certification where id = ${certificationId ?? null} and person_id = ${personId}`,
    ),
    database.all<{ on: string; minutes: number }>(sql`
      select done_on as "on", sum(minutes) as minutes from work_entry
      where person_id = ${personId} and done_on in ${inList(days)} and state <> 'withdrawn' group by done_on`),
  ]);
  const [person] = people;
  if (!person || (certificationId !== undefined && !certifications[0])) throw nothingHere();
  return {
    person,
    certificationId: certifications[0]?.id ?? null,
    logged: new Map(sums.map(({ on, minutes }) => [on, minutes])),
  };
}

/** The person changes what is not signed. What a supervisor has already comes back, to be sent again as it is now. */
export const changeWorkEntry: Verb<
  { id: string; change: WorkChange },
  { id: string; version: number }
> = async (work, { id, change }) => {
  const { database, now } = work;
  const { was, timeZone, others } = await findOwn(work, id, change.on);
  refuseStale(was, change.version);
  refuseDays([change.on], dateIn(timeZone, now), 'on');
  refuseFullDay(change.on, others + change.minutes);
  const fields = fieldsOf(change);
  const set = sql`kind = ${fields.kind}, done_on = ${change.on}, minutes = ${fields.minutes}, grouping = ${fields.grouping},
    format = ${fields.format}, organisation = ${fields.organisation}, domain = ${fields.domain},
    competencies = ${fields.competencies === null ? null : JSON.stringify(fields.competencies)}, note = ${fields.note}, state = 'logged',
    request_id = null, signature_id = null`;
  return {
    value: { id, version: was.version + 1 },
    statements: [
      ...changeWork(database, was, set),
      ...(was.state === 'sent' && was.requestId !== null ? [leaveRequest(database, was.requestId)] : []),
    ],
    audit: [
      {
        ...recordOf(was),
        action: 'supervision.change',
        objectKind: 'work_entry',
        objectId: id,
        detail: {
          before: { kind: was.kind, on: was.on, minutes: was.minutes },
          after: { kind: change.kind, on: change.on, minutes: change.minutes },
        },
      },
    ],
    messages: [],
  };
};

export const withdrawWorkEntry: Verb<
  { id: string; version: number },
  { id: string; state: 'withdrawn'; version: number }
> = async (work, { id, version }) => {
  const { database } = work;
  const { was } = await findOwn(work, id, null);
  refuseStale(was, version);
  return {
    value: { id, state: 'withdrawn', version: version + 1 },
    statements: [
      ...changeWork(database, was, sql`state = 'withdrawn', request_id = null`),
      ...(was.state === 'sent' && was.requestId !== null ? [leaveRequest(database, was.requestId)] : []),
    ],
    audit: [
      {
        ...recordOf(was),
        action: 'supervision.withdraw',
        objectKind: 'work_entry',
        objectId: id,
        detail: { kind: was.kind, on: was.on, minutes: was.minutes },
      },
    ],
    messages: [],
  };
};

async function findOwn({ database, actor }: Work, id: string, day: string | null) {
  const own = personIds(actor);
  const [found, people, sums] = await database.batch([
    database.all<StoredWork>(ownWork(own, [id])),
    database.all<PersonAndBody>(
      selectPersonAndBody(sql`p.id = (select person_id from work_entry where id = ${id})`),
    ),
    database.all<{ minutes: number | null }>(sql`
      select sum(minutes) as minutes from work_entry
      where person_id = (select person_id from work_entry where id = ${id}) and done_on = ${day} and id <> ${id} and state <> 'withdrawn'`),
  ]);
  const [was] = found;
  // Not theirs: the rest of the batch is thrown away unread.
  if (!was || !people[0]) throw nothingHere();
  return { was, timeZone: people[0].timeZone, others: sums[0]?.minutes ?? 0 };
}

const fieldsOf = (input: Omit<WorkInput, 'days' | 'certificationId'>) => ({
  kind: input.kind,
  minutes: input.minutes,
  grouping: input.grouping ?? null,
  format: input.format ?? null,
  organisation: input.organisation ?? '',
  domain: input.domain ?? null,
  competencies: input.competencies?.length ? [...new Set(input.competencies)] : null,
  note: input.note || null,
});

/** Where it is read in the audit log: under the certification, or the body's while there is none. */
export const recordOf = ({
  bodyId,
  certificationId,
}: {
  bodyId: string;
  certificationId: string | null;
}): Pick<Audit, 'bodyId' | 'recordId'> => ({ bodyId, recordId: certificationId ?? bodyId });

function refuseStale(was: StoredWork, version: number): void {
  if (was.state === 'signed')
    throw new Failure(
      409,
      'supervision.signed',
      `${was.supervisorName ?? 'The supervisor'} has signed this. It stays as it was signed; ask them to take it back if it is wrong.`,
      { facts: { by: was.supervisorName ?? '' } },
    );
  if (was.version !== version || was.state === 'withdrawn') throw changedMeanwhile();
}

function refuseDays(days: readonly string[], today: string, path: string): void {
  if (days.some((day) => day > today))
    throw invalid(path, 'This day has not come yet. Log it when it is done.');
}

function refuseFullDay(day: string, minutes: number): void {
  if (minutes > wholeDay)
    throw new Failure(
      422,
      'supervision.day_full',
      `With this, ${day} would hold more than 24 hours. Check the length, or what is logged for that day.`,
      { facts: { on: day, minutes } },
    );
}
