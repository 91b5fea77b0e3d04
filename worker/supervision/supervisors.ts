import { sql } from 'drizzle-orm';
import { supervisor } from '../../db/schema/index.ts';
import type { SupervisionEnd, SupervisorInput, SupervisorView } from '../../domain/supervision/contract.ts';
import { personIds } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { guard, type Statement, type Verb, type Work } from '../kernel/write.ts';
import { askMail, monthFrom, selectAsked, type Asked } from './ask.ts';
import { renewLink } from './send.ts';
import {
  mostSupervisors,
  ownSupervisor,
  selectPersonAndBody,
  supervisorInBody,
  supervisorsOf,
  supervisorView,
  type PersonAndBody,
  type StoredSupervisor,
} from './store.ts';

/** Who supervises a person: named by the person, ended by the person or the body's staff. */

export const addSupervisor: Verb<{ personId: string; input: SupervisorInput }, SupervisorView> = async (
  work,
  { personId, input },
) => {
  const { database, actor, now } = work;
  if (!personIds(actor).includes(personId)) throw nothingHere();
  refuseOwnAddress(input.email, actor.email);
  const [people, known] = await database.batch([
    database.all<PersonAndBody>(selectPersonAndBody(sql`p.id = ${personId}`)),
    database.all<StoredSupervisor>(supervisorsOf(personId)),
  ]);
  const [person] = people;
  if (!person) throw nothingHere();
  if (known.length >= mostSupervisors) throw tooMany();
  const row: StoredSupervisor = {
    id: newId('sup'),
    bodyId: person.bodyId,
    personId,
    ...fieldsOf(input),
    toOn: null,
    endReason: null,
    stoppedAt: null,
    sharedAt: null,
    seenAt: null,
    createdAt: now,
    version: 1,
  };
  return {
    value: supervisorView(row),
    status: 201,
    statements: [database.insert(supervisor).values(row)],
    audit: [auditOf(row, 'supervision.add_supervisor', { name: row.name, email: row.email })],
    messages: [],
  };
};

/**
 * A name or an address that was written wrong. A new address gets a new link; the old one opens nothing more. What the
 * person let them see was for the old address, so with a new one it is off.
 */
export const changeSupervisor: Verb<
  { id: string; version: number; input: SupervisorInput },
  SupervisorView
> = async (work, { id, version, input }) => {
  const { database, actor, now } = work;
  refuseOwnAddress(input.email, actor.email);
  const [found, open] = await database.batch([
    database.all<StoredSupervisor>(ownSupervisor(personIds(actor), id)),
    database.all<Asked>(selectAsked(sql`q.supervisor_id = ${id} and q.state = 'open'`)),
  ]);
  const [was] = found;
  if (!was) throw nothingHere();
  if (was.version !== version) throw changedMeanwhile();
  const moved = was.email !== input.email;
  const row: StoredSupervisor = {
    ...was,
    ...fieldsOf(input),
    stoppedAt: moved ? null : was.stoppedAt,
    sharedAt: moved ? null : was.sharedAt,
    seenAt: moved ? null : was.seenAt,
    version: version + 1,
  };
  const again = moved ? open : [];
  return {
    value: supervisorView(row),
    statements: [
      database.run(sql`update supervisor set name = ${row.name}, email = ${row.email}, language = ${row.language},
          qualification = ${row.qualification}, certificate_number = ${row.certificateNumber}, other_credential = ${row.otherCredential},
          from_on = ${row.fromOn}, stopped_at = ${row.stoppedAt}, shared_at = ${row.sharedAt}, seen_at = ${row.seenAt}, version = version + 1
        where id = ${id} and version = ${version}`),
      guard(database),
      ...again.flatMap((one) => renewLink(work, one)),
    ],
    audit: [
      auditOf(row, 'supervision.change_supervisor', {
        before: { name: was.name, email: was.email },
        after: { name: row.name, email: row.email },
      }),
    ],
    messages: again.map((one) =>
      askMail(
        {
          ...one,
          supervisor: row.name,
          email: row.email,
          language: row.language,
          round: one.round + 1,
          expiresAt: monthFrom(now),
        },
        'hours_to_sign',
      ),
    ),
  };
};

/** By the person. */
export const endOwnSupervision: Verb<{ id: string; end: SupervisionEnd }, SupervisorView> = async (
  work,
  { id, end },
) => {
  const [was] = await work.database.all<StoredSupervisor>(ownSupervisor(personIds(work.actor), id));
  return endOf(work, was, end);
};

/** By the body's staff, when a supervisor has left and the person has not said so. */
export const endSupervision: Verb<
  { bodyId: string; personId: string; id: string; end: SupervisionEnd },
  SupervisorView
> = async (work, { bodyId, personId, id, end }) => {
  const [was] = await work.database.all<StoredSupervisor>(supervisorInBody(bodyId, personId, id));
  return endOf(work, was, end);
};

function endOf(
  { database }: Work,
  was: StoredSupervisor | undefined,
  { on, reason, unsigned, version }: SupervisionEnd,
) {
  if (!was) throw nothingHere();
  if (was.version !== version) throw changedMeanwhile();
  if (on < was.fromOn) throw invalid('on', `It began on ${was.fromOn}. Give that day or a later one.`);
  // Nothing more is shown from now on, also when the last day is still to come.
  const row = { ...was, toOn: on, endReason: reason, sharedAt: null, seenAt: null, version: version + 1 };
  return {
    value: supervisorView(row),
    statements: [
      database.run(sql`update supervisor set to_on = ${on}, end_reason = ${reason}, shared_at = null, seen_at = null, version = version + 1
        where id = ${was.id} and version = ${version}`),
      guard(database),
      ...(unsigned === 'take_back' ? takeUnsignedBack(database, was.id) : []),
    ],
    audit: [auditOf(row, 'supervision.end_supervision', { name: was.name, on, reason, unsigned })] as [
      ReturnType<typeof auditOf>,
    ],
    messages: [],
  };
}

/** What lies with them unsigned comes back to the person. What they have signed stands. */
const takeUnsignedBack = (database: Work['database'], supervisorId: string): Statement[] => [
  database.run(sql`update work_entry set state = 'logged', request_id = null, version = version + 1
    where state = 'sent' and request_id in (select id from sign_request where supervisor_id = ${supervisorId} and person_id =
      (select person_id from supervisor where id = ${supervisorId}) and state = 'open')`),
  database.run(sql`update sign_request set state = 'withdrawn', next_mail_at = null, version = version + 1
    where supervisor_id = ${supervisorId} and person_id = (select person_id from supervisor where id = ${supervisorId}) and state = 'open'`),
];

const fieldsOf = (input: SupervisorInput) => ({
  name: input.name,
  email: input.email,
  language: input.language,
  qualification: input.qualification,
  certificateNumber: input.certificateNumber || null,
  otherCredential: input.otherCredential || null,
  fromOn: input.fromOn,
});

const auditOf = (
  { id, bodyId }: Pick<StoredSupervisor, 'id' | 'bodyId'>,
  action: string,
  detail: Record<string, unknown>,
) => ({ bodyId, recordId: bodyId, action, objectKind: 'supervisor', objectId: id, detail });

/** Nobody signs their own hours. */
function refuseOwnAddress(email: string, own: string): void {
  if (email === own)
    throw new Failure(
      422,
      'supervision.own_address',
      'This is your own address. The link to sign goes to your supervisor, so give theirs.',
      { details: [{ path: 'email', message: 'Give the address of your supervisor.' }] },
    );
}

const tooMany = () =>
  new Failure(
    422,
    'supervision.too_many_supervisors',
    `There are ${mostSupervisors} supervisors here already. Change one of them instead.`,
  );
