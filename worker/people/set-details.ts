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
  const [person] = await database.all<PersonHead>(ownPerson(actor.accountId, personId));
  if (!person) throw nothingHere();
  if (person.version !== version) throw changedMeanwhile();
  return {
    value: { phone: phone || null, version: version + 1 },
    statements: [
      database.run(sql`update person set phone = ${phone || null}, version = version + 1
        where id = ${personId} and account_id = ${actor.accountId} and version = ${version}`),
      guard(database),
    ],
    // The number itself is private: the log says that it changed.
    audit: [
      {
        bodyId: person.bodyId,
        recordId: personId,
        action: 'own.details',
        objectKind: 'person',
        objectId: personId,
        detail: { phone: phone ? 'set' : 'removed' },
      },
    ],
    messages: [],
  };
};
