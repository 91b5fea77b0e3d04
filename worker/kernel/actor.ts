import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { sql } from 'drizzle-orm';
import type { StaffRole } from '../../db/schema/index.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type { Env } from './env.ts';
import { Failure, nothingHere } from './failure.ts';
import { sha256 } from './ids.ts';
import { allowedTo, type Action } from './permissions.ts';

/** Who is asking. One round trip: session, account, records and roles, and the saved answer of a repeated key. */
export interface Actor {
  sessionId: string;
  accountId: string;
  email: string;
  language: Language;
  aal: number;
  people: { id: string; bodyId: string; name: string }[];
  staff: { id: string; bodyId: string; name: string; role: StaffRole }[];
  /** Training providers that this account signs in for; `id` is the member's. */
  providers: { id: string; providerId: string; bodyId: string; name: string }[];
  /** Somebody who holds a sealed link and has no account (kernel/guest.ts). */
  guest?: { id: string; name: string; role: string };
}

export const sessionCookie = '__Host-s';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** R17: idle and absolute life of a session. */
function lifeOf(session: { shared: boolean; staff: boolean }): { idle: number; whole: number } {
  if (session.shared) return { idle: 30 * minute, whole: 12 * hour };
  return session.staff ? { idle: 30 * minute, whole: 12 * hour } : { idle: 7 * day, whole: 30 * day };
}

interface SessionRow {
  id: string;
  account_id: string;
  aal: number;
  shared: number;
  created_at: number;
  last_at: number;
  email: string;
  language: Language;
  people: string;
  staff: string;
  providers: string;
}

async function findActor(c: Context<Env>): Promise<Actor | null> {
  const cookie = getCookie(c, sessionCookie);
  if (!cookie) return null;
  const { database, later } = c.var.ports;
  const now = c.var.now;
  const id = await sha256(cookie);
  const key = c.req.header('Idempotency-Key') ?? null;
  const session = database.all<SessionRow>(sql`
    select s.id, s.account_id, s.aal, s.shared, s.created_at, s.last_at, a.email, a.language,
      (select json_group_array(json_object('id', p.id, 'bodyId', p.body_id, 'name', p.name))
         from person p where p.account_id = a.id) as people,
      (select json_group_array(json_object('id', t.id, 'bodyId', t.body_id, 'name', t.name, 'role', t.role))
         from staff t where t.account_id = a.id and t.removed_at is null) as staff,
      (select json_group_array(json_object('id', m.id, 'providerId', m.provider_id, 'bodyId', m.body_id, 'name', m.name))
         from provider_member m where m.account_id = a.id and m.removed_at is null) as providers
    from session s join account a on a.id = s.account_id
    where s.id = ${id} and s.revoked_at is null`);
  const saved = database.all<{ requestHash: string; status: number; answer: string }>(sql`
    select request_hash as "requestHash", status, answer from idempotency_key
    where key = ${key} and account_id = (select account_id from session where id = ${id}) and created_at > ${now - day}`);
  const [[row], [answer]] = key ? await database.batch([session, saved]) : [await session, []];
  if (!row) return null;
  const staff: Actor['staff'] = JSON.parse(row.staff);
  const life = lifeOf({ shared: row.shared === 1, staff: staff.length > 0 });
  if (now > row.last_at + life.idle || now > row.created_at + life.whole) return null;
  // Written at most every five minutes, after the answer: one of the listed exceptions from the one door.
  if (now > row.last_at + 5 * minute)
    later(database.run(sql`update session set last_at = ${now} where id = ${row.id}`));
  c.set('saved', answer);
  return {
    sessionId: row.id,
    accountId: row.account_id,
    email: row.email,
    language: row.language,
    aal: row.aal,
    people: JSON.parse(row.people),
    staff,
    providers: JSON.parse(row.providers),
  };
}

const marked = new WeakMap<object, Action>();
/** The action a route's handler was registered with, for the walk at start. */
export const actionOf = (handler: object): Action | undefined => marked.get(handler);

/**
 * First handler of every route: who is asking, and may they do this? It comes before the input is read and
 * before anything is looked up, so that a stranger learns nothing.
 */
export function may(action: Action): MiddlewareHandler<Env> {
  const allowed = allowedTo(action);
  const handler: MiddlewareHandler<Env> = async (c, next) => {
    c.set('action', action);
    if (!allowed.includes('public')) {
      const actor = await findActor(c);
      if (!actor) throw new Failure(401, 'sign_in', 'Sign in first: ask for a link at /sign-in.');
      c.set('actor', actor);
      permit(action, actor, c.req.param('bodyId'), c.req.param('providerId'));
    }
    await next();
  };
  marked.set(handler, action);
  return handler;
}

function permit(
  action: Action,
  actor: Actor,
  bodyId: string | undefined,
  providerId: string | undefined,
): void {
  const allowed = allowedTo(action);
  if (allowed.includes('account')) return;
  if (allowed.includes('provider')) {
    // Somebody who is no member of this provider gets the answer of one that does not exist.
    if (!actor.providers.some((one) => one.providerId === providerId)) throw nothingHere();
    return;
  }
  if (allowed.includes('person')) {
    if (actor.people.length > 0) return;
    throw new Failure(403, 'not_for_you', 'This is for peer specialists on their own record.');
  }
  const role = bodyId && actor.staff.find((one) => one.bodyId === bodyId)?.role;
  // Somebody without any role in this body gets the answer of a body that does not exist.
  if (!role) throw nothingHere();
  if (!allowed.includes(role)) throw notForRole();
}

/** For a verb that finds out only from what it read which further action it is. */
export function mayAlso(actor: Actor, bodyId: string, action: Action): void {
  if (!allowedTo(action).includes(staffOf(actor, bodyId).role)) throw notForRole();
}

const notForRole = () =>
  new Failure(403, 'not_for_you', 'Your role does not allow this. Ask an administrator of your body.');

export const personIds = (actor: Actor): string[] => actor.people.map((one) => one.id);

export function memberOf(actor: Actor, providerId: string): Actor['providers'][number] {
  const found = actor.providers.find((one) => one.providerId === providerId);
  if (!found) throw nothingHere();
  return found;
}

export function staffOf(actor: Actor, bodyId: string): Actor['staff'][number] {
  const found = actor.staff.find((one) => one.bodyId === bodyId);
  if (!found) throw nothingHere();
  return found;
}
