import { sql } from 'drizzle-orm';
import type { AddedCertification, NewCertification, NewPerson } from '../../domain/people/contract.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { ownRecord } from '../certifications/conflict.ts';
import { mailTo } from '../certifications/read.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Verb, Work } from '../kernel/write.ts';
import { addPersonStatements, personByEmail, personInBody, type PersonHead } from '../people/store.ts';
import {
  certificationStatements,
  findProgram,
  readProgram,
  type ProgramRow,
} from '../certifications/first-certification.ts';

/** A person and a first certification, or another certification of a person who is known: one batch. */

/** Where the fields of the certification stand in the input. */
const at = 'certification.';

export const addPerson: Verb<NewPerson & { bodyId: string }, AddedCertification> = async (work, input) => {
  const { bodyId, name, email, certification } = input;
  if (email === work.actor.email) throw ownRecord('people');
  const { database, now } = work;
  const [programs, known, accounts, numbers] = await database.batch([
    database.all<ProgramRow>(findProgram(bodyId, certification.programId)),
    database.all<PersonHead>(personByEmail(bodyId, email)),
    database.all<{ id: string; language: Language }>(
      sql`select id, language from account where email = ${email}`,
    ),
    database.all<Holder>(holderOf(bodyId, certification.number)),
  ]);
  if (known[0]) throw alreadyKnown(known[0]);
  refuseTaken(numbers[0], at);
  const program = await readProgram(work, programs[0], at);
  const person = {
    id: newId('per'),
    bodyId,
    name,
    email,
    language: accounts[0]?.language ?? input.language ?? ('en' as const),
    accountId: accounts[0]?.id ?? newId('acc'),
    now,
  };
  const added = await certificationStatements({ work, person, program, certification, at });
  return {
    value: { personId: person.id, certificationId: added.file.id, certificateId: added.certificateId },
    status: 201,
    statements: [...addPersonStatements(database, person), ...added.statements],
    audit: [
      {
        bodyId,
        recordId: added.file.id,
        action: 'people.add',
        objectKind: 'person',
        objectId: person.id,
        detail: { name },
      },
      ...added.audit,
    ],
    messages: [mailTo(added.file, 'added')],
    onConflict: () => sayWhoWasFirst(work, { bodyId, email, number: certification.number, at }),
  };
};

interface Another {
  bodyId: string;
  personId: string;
  certification: NewCertification;
}

export const addCertification: Verb<Another, AddedCertification> = async (
  work,
  { bodyId, personId, certification },
) => {
  const { database } = work;
  const { programId, number } = certification;
  const held = sql`select id, created_at as at from certification where person_id = ${personId} and program_id = ${programId}`;
  const [programs, people, holds, numbers] = await database.batch([
    database.all<ProgramRow>(findProgram(bodyId, programId)),
    database.all<PersonHead>(personInBody(bodyId, personId)),
    database.all<{ id: string; at: number }>(held),
    database.all<Holder>(holderOf(bodyId, number)),
  ]);
  const [person] = people;
  if (!person) throw nothingHere();
  if (person.accountId === work.actor.accountId) throw ownRecord('people');
  if (holds[0]) throw alreadyHeld(holds[0]);
  refuseTaken(numbers[0], '');
  const program = await readProgram(work, programs[0], '');
  const added = await certificationStatements({ work, person, program, certification, at: '' });
  return {
    value: { personId, certificationId: added.file.id, certificateId: added.certificateId },
    status: 201,
    statements: added.statements,
    audit: added.audit,
    messages: [mailTo(added.file, 'added')],
    onConflict: async () => {
      const [first] = await database.all<{ id: string; at: number }>(held);
      return first ? alreadyHeld(first) : sayWhoWasFirst(work, { bodyId, email: null, number, at: '' });
    },
  };
};

const alreadyKnown = ({ id, createdAt }: PersonHead) =>
  new Failure(
    409,
    'people.known',
    'This e-mail already has a record here. Open it, and add a certification there.',
    {
      facts: { personId: id, at: createdAt },
    },
  );

const alreadyHeld = ({ id, at }: { id: string; at: number }) =>
  new Failure(
    409,
    'certifications.known',
    'This person already holds a certification of this program. Open it instead.',
    {
      facts: { certificationId: id, at },
    },
  );

interface Holder {
  certificationId: string;
  number: string;
}

const holderOf = (bodyId: string, number: string | undefined) =>
  sql`select id as "certificationId", number from certification where body_id = ${bodyId} and number = ${number ?? null}`;

function refuseTaken(holder: Holder | undefined, at: string): void {
  if (holder)
    throw new Failure(
      409,
      'certifications.number_taken',
      `The number ${holder.number} is taken. Check it, or leave it out to get the next one.`,
      {
        details: [{ path: `${at}number`, message: 'This number belongs to another certification.' }],
        facts: { ...holder },
      },
    );
}

async function sayWhoWasFirst(
  { database }: Work,
  {
    bodyId,
    email,
    number,
    at,
  }: { bodyId: string; email: string | null; number: string | undefined; at: string },
): Promise<Failure> {
  const [people, holders] = await database.batch([
    database.all<PersonHead>(personByEmail(bodyId, email ?? '')),
    database.all<Holder>(holderOf(bodyId, number)),
  ]);
  if (people[0]) return alreadyKnown(people[0]);
  refuseTaken(holders[0], at);
  return new Failure(
    409,
    'changed_meanwhile',
    'Somebody changed this meanwhile. Load it again and repeat your change.',
  );
}
