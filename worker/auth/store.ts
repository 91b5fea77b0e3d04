import { sql } from 'drizzle-orm';
import { loginLink } from '../../db/schema/index.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of signing in. */

const hour = 3_600_000;

export const countOne = (database: Database, key: string, now: number) =>
  database.all<{ count: number }>(sql`
    insert into rate_count (key, window_at, count) values (${key}, ${windowOf(now)}, 1)
    on conflict (key, window_at) do update set count = count + 1 returning count`);

const windowOf = (now: number) => Math.floor(now / hour) * hour;

export interface NewLink {
  id: string;
  codeHash: string;
  browserHash: string;
  email: string;
  language: Language;
  shared: boolean;
  now: number;
  expiresAt: number;
}

/** Voids older links of the address and stores this one, unless a limit was passed in the same batch. */
export function storeLink(
  database: Database,
  link: NewLink,
  within: { key: string; most: number }[],
): Statement[] {
  const free = sql.join(
    within.map(
      ({ key, most }) =>
        sql`(select count from rate_count where key = ${key} and window_at = ${windowOf(link.now)}) <= ${most}`,
    ),
    sql` and `,
  );
  return [
    database.run(
      sql`update login_link set used_at = ${link.now} where email = ${link.email} and used_at is null and ${free}`,
    ),
    database.run(sql`
      insert into login_link (id, code_hash, browser_hash, email, language, shared, created_at, expires_at)
      select ${link.id}, ${link.codeHash}, ${link.browserHash}, ${link.email}, ${link.language}, ${link.shared ? 1 : 0}, ${link.now}, ${link.expiresAt}
      where ${free}`),
  ];
}

export interface Claim {
  sessionId: string;
  accountId: string;
  browserHash: string;
  now: number;
  requestId: string;
}

const claimByToken = (database: Database, claim: Claim, id: string): Statement[] => [
  database.run(sql`
    update login_link set used_at = ${claim.now}, claimed_by = ${claim.sessionId}
    where id = ${id} and browser_hash = ${claim.browserHash} and used_at is null and expires_at > ${claim.now}`),
];

/** The newest live link of this browser; every try counts, and after five the link is void (R06). */
const claimByCode = (database: Database, claim: Claim, codeHash: string): Statement[] => {
  const live = sql`(select id from login_link where browser_hash = ${claim.browserHash} and used_at is null
    and expires_at > ${claim.now} order by created_at desc limit 1)`;
  return [
    database.run(sql`update login_link set tries = tries + 1 where id = ${live}`),
    database.run(sql`update login_link set used_at = ${claim.now} where id = ${live} and tries > 5`),
    database.run(sql`
      update login_link set used_at = ${claim.now}, claimed_by = ${claim.sessionId}
      where id = ${live} and code_hash = ${codeHash}`),
  ];
};

/**
 * One batch, one transaction: the session row appears only if this very request won the claim. The last
 * statement reads it back.
 */
export async function redeem(
  database: Database,
  claim: Claim,
  by: { token: string } | { codeHash: string },
): Promise<boolean> {
  const claiming =
    'token' in by ? claimByToken(database, claim, by.token) : claimByCode(database, claim, by.codeHash);
  const won = sql`select 1 from login_link where claimed_by = ${claim.sessionId}`;
  const answers: unknown[] = await database.batch([
    ...claiming,
    database.run(sql`
      insert into account (id, email, language, created_at)
      select ${claim.accountId}, email, language, ${claim.now} from login_link where claimed_by = ${claim.sessionId}
      on conflict (email) do nothing`),
    database.run(sql`
      insert into session (id, account_id, aal, shared, created_at, last_at)
      select ${claim.sessionId}, a.id, 1, l.shared, ${claim.now}, ${claim.now}
      from login_link l join account a on a.email = l.email where l.claimed_by = ${claim.sessionId}`),
    database.run(sql`
      insert into audit_row (at, record_id, actor_kind, actor_id, actor_name, role, aal, action, object_kind, object_id, detail, request_id)
      select ${claim.now}, account_id, 'account', account_id, 'Somebody signed in', 'account', 1, 'auth.redeem', 'account', account_id, '{}', ${claim.requestId}
      from session where id = ${claim.sessionId} and exists (${won})`),
    database.all<{ id: string }>(sql`select id from session where id = ${claim.sessionId}`),
  ] as unknown as [Statement, ...Statement[]]);
  const session = answers.at(-1);
  return Array.isArray(session) && session.length === 1;
}

export async function findLink(database: Database, id: string) {
  const [row] = await database
    .select({ browserHash: loginLink.browserHash, usedAt: loginLink.usedAt, expiresAt: loginLink.expiresAt })
    .from(loginLink)
    .where(sql`${loginLink.id} = ${id}`);
  return row ?? null;
}

/** Ends the session and says so in the log, in one batch; a cookie that is not known changes nothing. */
export async function signOut(
  database: Database,
  { id, now, requestId }: { id: string; now: number; requestId: string },
): Promise<void> {
  await database.batch([
    database.run(sql`
      insert into audit_row (at, record_id, actor_kind, actor_id, actor_name, role, aal, action, object_kind, object_id, detail, request_id)
      select ${now}, account_id, 'account', account_id, 'Somebody signed in', 'account', aal, 'auth.sign_out', 'account', account_id, '{}', ${requestId}
      from session where id = ${id} and revoked_at is null`),
    database.run(sql`update session set revoked_at = ${now} where id = ${id} and revoked_at is null`),
  ]);
}

/** Links, counters and sessions that have run out: removed by the timer, a day later. */
export const forgetOld = (database: Database, now: number): [Statement, ...Statement[]] => [
  database.run(sql`delete from login_link where expires_at < ${now - 24 * hour}`),
  database.run(sql`delete from rate_count where window_at < ${now - 24 * hour}`),
  database.run(sql`delete from idempotency_key where created_at < ${now - 24 * hour}`),
  database.run(sql`delete from session where last_at < ${now - 31 * 24 * hour}`),
];
