import { sql } from 'drizzle-orm';
import { changedMeanwhile, nothingHere } from '../kernel/failure.ts';
import { guard, type Verb } from '../kernel/write.ts';
import { ownPerson, type PersonHead } from './store.ts';

interface Input {
  personId: string;
  phone: string;
  version: number;
}

/** A person's own phone number. Name and address are the body's to change: certificates depend on them. */
export const setDetails: Verb<Input, { phone: string | null; version: number }> = async (
  { database, actor },
  { personId, phone, version },
) => {
  const [[person], certifications] = await database.batch([
    database.all<PersonHead>(ownPerson(actor.accountId, personId)),
    database.all<{ id: string }>(sql`select id from certification where person_id = ${personId}`),
  ]);
  if (!person) throw nothingHere();
  if (person.version !== version) throw changedMeanwhile();
  const { bodyId } = person;
  // The number itself is private: the log says that it changed.
  const logged = {
    bodyId,
    action: 'own.details',
    objectKind: 'person',
    objectId: personId,
    detail: { phone: phone ? 'set' : 'removed' },
  };
  const [first = bodyId, ...others] = certifications.map(({ id }) => id);
  return {
    value: { phone: phone || null, version: version + 1 },
    statements: [
      database.run(sql`update person set phone = ${phone || null}, version = version + 1
        where id = ${personId} and account_id = ${actor.accountId} and version = ${version}`),
      guard(database),
    ],
    audit: [{ ...logged, recordId: first }, ...others.map((recordId) => ({ ...logged, recordId }))],
    messages: [],
  };
};
