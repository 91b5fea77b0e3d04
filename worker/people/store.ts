import { sql } from 'drizzle-orm';
import type { Language } from '../../domain/auth/contract.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { sortNameOf, wordsOf } from './names.ts';

/** The SQL of a body's people. The only writer of `person_word`. */

export interface PersonRecord {
  id: string;
  bodyId: string;
  name: string;
  email: string;
  language: Language;
  /** Of a new account; an address that is known keeps its own. */
  accountId: string;
  now: number;
}

export const addPersonStatements = (database: Database, person: PersonRecord): Statement[] => [
  database.run(sql`
    insert into account (id, email, language, created_at)
    values (${person.accountId}, ${person.email}, ${person.language}, ${person.now}) on conflict (email) do nothing`),
  database.run(sql`
    insert into person (id, body_id, account_id, name, sort_name, created_at)
    select ${person.id}, ${person.bodyId}, id, ${person.name}, ${sortNameOf(person.name)}, ${person.now}
    from account where email = ${person.email}`),
  insertWords(database, person),
];

const insertWords = (
  database: Database,
  { bodyId, id, name }: Pick<PersonRecord, 'bodyId' | 'id' | 'name'>,
): Statement =>
  database.run(sql`
    insert into person_word (body_id, word, sort_name, person_id)
    select ${bodyId}, value, ${sortNameOf(name)}, ${id} from json_each(${JSON.stringify(wordsOf(name))})`);

/** Put the guard directly behind the first of these. */
export const renameStatements = (
  database: Database,
  person: { bodyId: string; id: string; name: string; version: number },
): [Statement, ...Statement[]] => [
  database.run(sql`
    update person set name = ${person.name}, sort_name = ${sortNameOf(person.name)}, version = version + 1
    where id = ${person.id} and body_id = ${person.bodyId} and version = ${person.version}`),
  database.run(sql`delete from person_word where person_id = ${person.id} and body_id = ${person.bodyId}`),
  insertWords(database, person),
];

export interface PersonHead {
  id: string;
  bodyId: string;
  accountId: string;
  name: string;
  email: string;
  language: Language;
  phone: string | null;
  createdAt: number;
  version: number;
}

const selectPerson = sql`
  select p.id, p.body_id as "bodyId", p.account_id as "accountId", p.name, a.email, a.language, p.phone,
    p.created_at as "createdAt", p.version
  from person p join account a on a.id = p.account_id`;

export const personInBody = (bodyId: string, id: string) =>
  sql`${selectPerson} where p.id = ${id} and p.body_id = ${bodyId}`;
export const personByEmail = (bodyId: string, email: string) =>
  sql`${selectPerson} where a.email = ${email} and p.body_id = ${bodyId}`;
/** Only of the one who asks. */
export const ownPerson = (accountId: string, id: string) =>
  sql`${selectPerson} where p.id = ${id} and p.account_id = ${accountId}`;
