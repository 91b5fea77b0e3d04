import { sql, type SQL } from 'drizzle-orm';
import { provider, providerApproval, type ProviderState } from '../../db/schema/index.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type { Approval } from '../../domain/catalogue/approval.ts';
import { guard, type Statement } from '../kernel/write.ts';
import { sortNameOf } from '../people/names.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of providers, their approvals and who signs in for them. */

export interface ProviderFile {
  id: string;
  bodyId: string;
  name: string;
  email: string;
  language: Language;
  about: string;
  state: ProviderState;
  approvedFrom: string | null;
  approvedUntil: string | null;
  conditions: string | null;
  attests: number;
  createdAt: number;
  askedAt: number | null;
  decidedAt: number | null;
  deciderName: string | null;
  reasonText: string | null;
  version: number;
  bodyName: string;
  helpContact: string;
  timeZone: string;
}

const selectProvider = sql`
  select v.id, v.body_id as "bodyId", v.name, v.email, v.language, v.about, v.state,
    v.approved_from as "approvedFrom", v.approved_until as "approvedUntil", v.conditions, v.attests,
    v.created_at as "createdAt", v.asked_at as "askedAt", v.decided_at as "decidedAt", v.decider_name as "deciderName",
    v.reason_text as "reasonText", v.version, b.name as "bodyName", b.help_contact as "helpContact", b.time_zone as "timeZone"
  from provider v join body b on b.id = v.body_id`;

export const providerInBody = (bodyId: string, id: string): SQL =>
  sql`${selectProvider} where v.id = ${id} and v.body_id = ${bodyId}`;

/** The caller signs in for it: `may` has asked. */
export const providerById = (id: string | SQL): SQL => sql`${selectProvider} where v.id = ${id}`;

export const approvalsOf = (providerId: string): SQL => sql`
  select from_on as "fromOn", until_on as "untilOn", conditions from provider_approval
  where provider_id = ${providerId} order by from_on desc, rowid desc limit 100`;

export interface StoredApproval extends Approval {
  conditions: string | null;
}

export interface StoredMember {
  id: string;
  name: string;
  email: string;
  createdAt: number;
  accountId: string;
}

/** They are a handful: one page. */
export const membersOf = (providerId: string): SQL => sql`
  select m.id, m.name, a.email, m.created_at as "createdAt", m.account_id as "accountId"
  from provider_member m join account a on a.id = m.account_id
  where m.provider_id = ${providerId} and m.removed_at is null order by m.created_at, m.id limit 100`;

export const insertProvider = (
  database: Database,
  row: Omit<typeof provider.$inferInsert, 'sortName'>,
): Statement => database.insert(provider).values({ ...row, sortName: sortNameOf(row.name) });

/** A provider at the version that the decision was made on; else the batch rolls back. */
export function changeProvider(
  database: Database,
  was: { id: string; bodyId: string; version: number },
  set: Partial<typeof provider.$inferInsert>,
): Statement[] {
  return [
    database
      .update(provider)
      .set({
        ...set,
        ...(set.name !== undefined && { sortName: sortNameOf(set.name) }),
        version: was.version + 1,
      })
      .where(
        sql`${provider.id} = ${was.id} and ${provider.bodyId} = ${was.bodyId} and ${provider.version} = ${was.version}`,
      ),
    guard(database),
  ];
}

export const insertApproval = (database: Database, row: typeof providerApproval.$inferInsert): Statement =>
  database.insert(providerApproval).values(row);

/** Every approval that goes on after this day ends on it. */
export const endApprovals = (database: Database, providerId: string, endsOn: string): Statement =>
  database.run(sql`update provider_approval set until_on = ${endsOn}
    where provider_id = ${providerId} and (until_on is null or until_on > ${endsOn})`);

export interface NewMember {
  id: string;
  bodyId: string;
  providerId: string;
  name: string;
  email: string;
  language: Language;
  /** Of an address that nobody has signed in with yet. */
  accountId: string;
  now: number;
}

/** Bound to the address: whoever signs in with it. Who was removed before comes back on the same row; who is a member is no second one. */
export const addMember = (database: Database, one: NewMember): Statement[] => [
  database.run(sql`
    insert into account (id, email, language, created_at) values (${one.accountId}, ${one.email}, ${one.language}, ${one.now})
    on conflict (email) do nothing`),
  database.run(sql`
    insert into provider_member (id, body_id, provider_id, account_id, name, created_at)
    select ${one.id}, ${one.bodyId}, ${one.providerId}, id, ${one.name}, ${one.now} from account where email = ${one.email}
    on conflict (provider_id, account_id) do update
      set name = excluded.name, created_at = excluded.created_at, removed_at = null
      where provider_member.removed_at is not null`),
  guard(database),
];

/** Never the last: inside the update, so that two who remove each other cannot both pass. */
export const removeMember = (
  database: Database,
  providerId: string,
  id: string,
  now: number,
): Statement[] => [
  database.run(sql`
    update provider_member set removed_at = ${now}
    where id = ${id} and provider_id = ${providerId} and removed_at is null
      and exists (select 1 from provider_member o where o.provider_id = ${providerId} and o.removed_at is null and o.id <> ${id})`),
  guard(database),
];
