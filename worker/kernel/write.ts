import type { Context } from 'hono';
import type { BatchItem } from 'drizzle-orm/batch';
import { sql } from 'drizzle-orm';
import { auditRow, idempotencyKey, outboxMessage } from '../../db/schema/index.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type { Database, Ports } from '../platform/ports.ts';
import type { Actor } from './actor.ts';
import type { Env } from './env.ts';
import { changedMeanwhile, Failure } from './failure.ts';
import { newId } from './ids.ts';
import { drainOutbox } from './outbox.ts';
import type { LinkPurpose, OpenedLink } from './sealed-link.ts';

/**
 * The only door for writes: permission (checked by `may`), the verb reads and decides, and one atomic batch
 * holds guards, changes, audit rows, mails and the idempotency record. A crash before the commit leaves
 * nothing; after it, everything.
 */
export type Statement = BatchItem<'sqlite'>;

export interface Audit {
  /** Null for what belongs to no body (a session, an account). */
  bodyId: string | null;
  /** The record it is read under: a certification's id, or the body's. */
  recordId: string | null;
  action: string;
  objectKind: string;
  objectId: string;
  /** No statements, no reasons' texts beyond what the decider wrote for the record; stored as JSON. */
  detail?: Record<string, unknown>;
}

export interface Message {
  bodyId: string | null;
  to: string;
  language: Language;
  template: string;
  params: Record<string, string | number>;
  /** Appended to `params.path` when the mail leaves: the token itself never lies in the database. */
  link?: { purpose: LinkPurpose } & OpenedLink;
  /** A kind of mail that the reader can stop with one click: what is stopped, for POST /stop-mail/TOKEN. */
  stop?: OpenedLink;
}

/** What a verb decided. The types ask for the audit row: forgetting it does not compile. */
export interface Change<Value> {
  value: Value;
  status?: 200 | 201;
  statements: Statement[];
  audit: [Audit, ...Audit[]];
  messages: Message[];
  /** Called when a guard or a unique index said that somebody was first; names who. */
  onConflict?: () => Promise<Failure>;
}

export interface Work {
  database: Database;
  ports: Ports;
  actor: Actor;
  now: number;
  language: Language;
  requestId: string;
}

export type Verb<Input, Value> = (work: Work, input: Input) => Promise<Change<Value>>;

export function workOf(c: Context<Env>): Work {
  const { ports, actor, now, language, requestId } = c.var;
  return { database: ports.database, ports, actor, now, language, requestId };
}

/** Put after an update: when that update changed no row, the whole batch rolls back (check of write_guard). */
export const guard = (database: Database): Statement =>
  database.run(sql`insert into write_guard(ok) select 0 where changes() = 0`);

/** Commits what `verb` decides and returns the answer; a repeated Idempotency-Key gets the first answer again. */
export async function write<Input, Value>(
  c: Context<Env>,
  verb: Verb<Input, Value>,
  input: Input,
): Promise<{ value: Value; status: 200 | 201 }> {
  const key = idempotencyKeyOf(c);
  const replay = key === null ? null : savedAnswer<Value>(c);
  if (replay) return replay;
  const work = workOf(c);
  let change: Change<Value>;
  try {
    change = await verb(work, input);
  } catch (error) {
    // The same click may have been answered between the look at its key and what the verb read.
    const first = key !== null && error instanceof Failure ? await findSaved<Value>(c, key) : null;
    if (first) return first;
    throw error;
  }
  const answer = { value: change.value, status: change.status ?? (200 as const) };
  try {
    await commit(
      work,
      change,
      auditor(c),
      key === null ? null : { key, hash: c.var.requestHash ?? '', ...answer },
    );
  } catch (error) {
    if (!isConstraint(error)) throw error;
    const first = key === null ? null : await findSaved<Value>(c, key);
    if (first) return first;
    throw change.onConflict ? await change.onConflict() : changedMeanwhile();
  }
  if (change.messages.length > 0) work.ports.later(drainOutbox(work.ports));
  return answer;
}

type AuditActor = Pick<typeof auditRow.$inferInsert, 'actorKind' | 'actorId' | 'actorName' | 'role' | 'aal'>;

function auditor(c: Context<Env>): (bodyId: string | null) => AuditActor {
  const { actor } = c.var;
  return (bodyId) => {
    if (actor.guest) {
      const { id, name, role } = actor.guest;
      return { actorKind: 'guest', actorId: id, actorName: name, role, aal: 0 };
    }
    const member = actor.providers.find((one) => one.providerId === c.req.param('providerId'));
    if (member) {
      const { id, name } = member;
      return { actorKind: 'provider', actorId: id, actorName: name, role: 'provider', aal: actor.aal };
    }
    const staff = actor.staff.find((one) => one.bodyId === bodyId);
    const self = actor.people.find((one) => one.bodyId === bodyId);
    // On own records a person acts as person, also when the same address is staff of the body.
    const asStaff = staff && c.req.param('bodyId') === bodyId;
    if (asStaff)
      return {
        actorKind: 'staff',
        actorId: staff.id,
        actorName: staff.name,
        role: staff.role,
        aal: actor.aal,
      };
    if (self)
      return { actorKind: 'person', actorId: self.id, actorName: self.name, role: 'person', aal: actor.aal };
    return {
      actorKind: 'account',
      actorId: actor.accountId,
      actorName: 'Somebody signed in',
      role: 'account',
      aal: actor.aal,
    };
  };
}

async function commit<Value>(
  work: Work,
  change: Change<Value>,
  by: (bodyId: string | null) => AuditActor,
  key: { key: string; hash: string; value: Value; status: number } | null,
): Promise<void> {
  const { database, now, requestId } = work;
  const statements: Statement[] = [
    ...change.statements,
    auditStatement(
      database,
      ...change.audit.map((row) => ({ ...by(row.bodyId), ...row, at: now, requestId })),
    ),
    ...change.messages.map((message) => messageStatement(database, message, now)),
  ];
  if (key)
    statements.unshift(
      // An older answer under the same key has run out: it makes room.
      database.run(
        sql`delete from idempotency_key where account_id = ${work.actor.accountId} and key = ${key.key} and created_at <= ${now - 86_400_000}`,
      ),
      database.insert(idempotencyKey).values({
        accountId: work.actor.accountId,
        key: key.key,
        requestHash: key.hash,
        status: key.status,
        answer: JSON.stringify(key.value),
        createdAt: now,
      }),
    );
  await database.batch(statements as [Statement, ...Statement[]]);
}

/** Audit rows as one statement; jobs and the demo use it too, with the actor `system`. */
export function auditStatement(
  database: Database,
  ...rows: (Audit & AuditActor & { at: number; requestId: string })[]
): Statement {
  return database.insert(auditRow).values(rows.map((row) => ({ ...row, detail: row.detail ?? {} })));
}

export function messageStatement(database: Database, message: Message, now: number): Statement {
  const { to, link, stop, ...rest } = message;
  const params = {
    ...rest.params,
    ...(link && { sealed: `${link.purpose}/${link.id}/${link.round}` }),
    ...(stop && { stop: `stop_mail/${stop.id}/${stop.round}` }),
  };
  return database
    .insert(outboxMessage)
    .values({ id: newId('msg'), toEmail: to, ...rest, params, createdAt: now, nextTryAt: now });
}

function idempotencyKeyOf(c: Context<Env>): string | null {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (/^[\w.:-]{8,100}$/.test(key)) return key;
  throw new Failure(400, 'invalid_request', 'Send an Idempotency-Key of 8 to 100 letters, digits or . : _ -');
}

function savedAnswer<Value>(c: Context<Env>): { value: Value; status: 200 | 201 } | null {
  const saved = c.var.saved;
  if (!saved) return null;
  if (saved.requestHash !== c.var.requestHash)
    throw new Failure(
      409,
      'key_reused',
      'This Idempotency-Key was used for another request. Make a new one.',
    );
  return { value: JSON.parse(saved.answer), status: saved.status as 200 | 201 };
}

async function findSaved<Value>(
  c: Context<Env>,
  key: string,
): Promise<{ value: Value; status: 200 | 201 } | null> {
  const { database, actor } = workOf(c);
  const [row] = await database.all<{ requestHash: string; status: number; answer: string }>(
    sql`select request_hash as "requestHash", status, answer from idempotency_key where account_id = ${actor.accountId} and key = ${key}`,
  );
  c.set('saved', row);
  return savedAnswer<Value>(c);
}

/** A guard, a unique index or a trigger refused: somebody was first. drizzle wraps the engine's error. */
export function isConstraint(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && String(at.code).startsWith('SQLITE_CONSTRAINT')) return true;
  return false;
}
