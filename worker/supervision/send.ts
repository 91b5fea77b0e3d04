import { sql } from 'drizzle-orm';
import { signRequest } from '../../db/schema/index.ts';
import type { RequestInput } from '../../domain/supervision/contract.ts';
import { personIds } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { guard, type Statement, type Verb, type Work } from '../kernel/write.ts';
import { askMail, monthFrom, nextMailAt, selectAsked, type Asked } from './ask.ts';
import {
  inList,
  ownSupervisor,
  ownWork,
  selectPersonAndBody,
  type PersonAndBody,
  type StoredSupervisor,
  type StoredWork,
} from './store.ts';

/** Entries go to a supervisor in one batch; a link goes by mail to the address that is stored, and nowhere else. */

const day = 86_400_000;
const hour = 3_600_000;
const mostADay = 20;

export interface SentRequest {
  id: string;
  state: 'open' | 'withdrawn';
  expiresAt: number;
}

export const sendRequest: Verb<{ personId: string; input: RequestInput }, SentRequest> = async (
  work,
  { personId, input },
) => {
  const { database, now } = work;
  const { supervisor, entries, person } = await findWhatIsSent(work, personId, input);
  const outside = entries.filter(({ on }) => on < supervisor.fromOn);
  if (outside.length > 0 && !input.reason) throw reasonNeeded(supervisor, outside);
  const id = newId('sig');
  const expiresAt = monthFrom(now);
  const ids = entries.map((one) => one.id);
  const asked: Omit<Asked, 'sentAt' | 'nextMailAt'> = {
    id,
    round: 1,
    bodyId: person.bodyId,
    expiresAt,
    supervisor: supervisor.name,
    email: supervisor.email,
    language: supervisor.language,
    person: person.name,
    bodyName: person.bodyName,
    helpContact: person.helpContact,
    timeZone: person.timeZone,
    entries: ids.length,
    minutes: entries.reduce((sum, { minutes }) => sum + minutes, 0),
    fromOn: entries[0]?.on ?? '',
    toOn: entries.at(-1)?.on ?? '',
  };
  return {
    value: { id, state: 'open', expiresAt },
    status: 201,
    statements: [
      database.insert(signRequest).values({
        id,
        bodyId: person.bodyId,
        personId,
        supervisorId: supervisor.id,
        state: 'open',
        reason: outside.length > 0 ? (input.reason ?? null) : null,
        sentAt: now,
        expiresAt,
        nextMailAt: nextMailAt(expiresAt, now),
      }),
      ...takeEntries(work, id, personId, ids),
    ],
    audit: [
      {
        bodyId: person.bodyId,
        recordId: entries[0]?.certificationId ?? person.bodyId,
        action: 'supervision.send',
        objectKind: 'sign_request',
        objectId: id,
        detail: { to: supervisor.name, entries: ids.length, minutes: asked.minutes },
      },
    ],
    messages: [askMail(asked, 'hours_to_sign')],
  };
};

/** Each of them free: one that was sent, signed or changed meanwhile stops the whole batch. */
const takeEntries = ({ database }: Work, requestId: string, personId: string, ids: string[]): Statement[] => [
  database.run(sql`update work_entry set state = 'sent', request_id = ${requestId}, signature_id = null, version = version + 1
    where id in ${inList(ids)} and person_id = ${personId} and state in ('logged', 'declined')`),
  database.run(sql`insert into write_guard(ok) select 0 where changes() <> ${ids.length}`),
];

async function findWhatIsSent(
  { database, actor, now }: Work,
  personId: string,
  { supervisorId, entryIds }: RequestInput,
) {
  if (!personIds(actor).includes(personId)) throw nothingHere();
  const ids = [...new Set(entryIds)];
  const [supervisors, entries, people, sent] = await database.batch([
    database.all<StoredSupervisor>(ownSupervisor([personId], supervisorId)),
    database.all<StoredWork>(ownWork([personId], ids)),
    database.all<PersonAndBody>(selectPersonAndBody(sql`p.id = ${personId}`)),
    database.all<{ n: number }>(
      sql`select count(*) as n from sign_request where person_id = ${personId} and sent_at > ${now - day}`,
    ),
  ]);
  const [supervisor] = supervisors;
  const [person] = people;
  if (!supervisor || !person) throw nothingHere();
  if (entries.length < ids.length)
    throw invalid('entryIds', 'One of these is not in your log. Load the page again and choose once more.');
  if (entries.some(({ state }) => state !== 'logged' && state !== 'declined')) throw changedMeanwhile();
  if (supervisor.stoppedAt !== null) throw stopped(supervisor);
  const late = supervisor.toOn === null ? undefined : entries.find(({ on }) => on > (supervisor.toOn ?? ''));
  if (late) throw afterEnd(supervisor, late);
  if ((sent[0]?.n ?? 0) >= mostADay) throw tooManyToday();
  return { supervisor, entries, person };
}

/** A new link for the same request: the one before points to the newest mail from now on. */
export const sendAgain: Verb<{ id: string }, SentRequest> = async (work, { id }) => {
  const { now } = work;
  const asked = await findOpen(work, id);
  // The first mail may have got lost at once; after that nobody is written to more than once an hour.
  if (asked.round > 1 && monthFrom(now) - asked.expiresAt < hour) throw justSent();
  const expiresAt = monthFrom(now);
  return {
    value: { id, state: 'open', expiresAt },
    statements: renewLink(work, asked),
    audit: [auditOf(asked, 'supervision.send_again')],
    messages: [askMail({ ...asked, round: asked.round + 1, expiresAt }, 'hours_to_sign')],
  };
};

/** Reminders begin anew with the new link. */
export function renewLink({ database, now }: Work, { id, round }: Pick<Asked, 'id' | 'round'>): Statement[] {
  const expiresAt = monthFrom(now);
  return [
    database.run(sql`update sign_request set round = round + 1, browser_hash = null, expires_at = ${expiresAt},
        next_mail_at = case when state = 'open' then ${nextMailAt(expiresAt, now)} end, version = version + 1
      where id = ${id} and round = ${round}`),
    guard(database),
  ];
}

/** The person takes a request back: its entries are in the log again, to be changed or sent to somebody else. */
export const withdrawRequest: Verb<{ id: string }, SentRequest> = async (work, { id }) => {
  const { database } = work;
  const asked = await findOpen(work, id);
  return {
    value: { id, state: 'withdrawn', expiresAt: asked.expiresAt },
    statements: closeRequest(work, id, 'withdrawn'),
    audit: [auditOf(asked, 'supervision.withdraw_request')],
    messages: [],
    onConflict: async () => ((await isAnswered(database, id)) ? answered() : changedMeanwhile()),
  };
};

export const closeRequest = (
  { database }: Pick<Work, 'database'>,
  id: string,
  state: 'withdrawn' | 'stopped',
): Statement[] => [
  database.run(sql`update sign_request set state = ${state}, next_mail_at = null, version = version + 1
    where id = ${id} and state = 'open'`),
  guard(database),
  database.run(sql`update work_entry set state = 'logged', request_id = null, version = version + 1
    where request_id = ${id} and state = 'sent'`),
];

async function findOpen({ database, actor }: Work, id: string): Promise<Asked & { state: string }> {
  const [rows, states] = await database.batch([
    database.all<Asked>(selectAsked(sql`q.id = ${id} and q.person_id in ${inList(personIds(actor))}`)),
    database.all<{ state: string }>(sql`select state from sign_request where id = ${id}`),
  ]);
  const [asked] = rows;
  if (!asked) throw nothingHere();
  const state = states[0]?.state ?? '';
  if (state === 'answered') throw answered();
  if (state !== 'open') throw changedMeanwhile();
  return { ...asked, state };
}

const isAnswered = async (database: Work['database'], id: string): Promise<boolean> => {
  const [row] = await database.all<{ state: string }>(sql`select state from sign_request where id = ${id}`);
  return row?.state === 'answered';
};

const auditOf = ({ id, bodyId, supervisor, entries, minutes }: Asked, action: string) => ({
  bodyId,
  recordId: bodyId,
  action,
  objectKind: 'sign_request',
  objectId: id,
  detail: { to: supervisor, entries, minutes },
});

const answered = () =>
  new Failure(
    409,
    'supervision.answered',
    'Your supervisor has answered meanwhile. Load the page again to see what was signed.',
  );

const reasonNeeded = ({ name, fromOn }: StoredSupervisor, outside: StoredWork[]) =>
  new Failure(
    422,
    'supervision.reason_needed',
    `${name} supervises you from ${fromOn}. Say why they sign for days before that, for example that your supervisor left.`,
    {
      details: [{ path: 'reason', message: 'Say why somebody else signs these days.' }],
      facts: { fromOn, days: outside.map(({ on }) => on) },
    },
  );

const afterEnd = ({ name, toOn }: StoredSupervisor, { on }: StoredWork) =>
  new Failure(
    422,
    'supervision.after_end',
    `${name} supervised you until ${toOn}. Send ${on} and later days to somebody else.`,
    { facts: { toOn, on } },
  );

const stopped = ({ name }: StoredSupervisor) =>
  new Failure(
    422,
    'supervision.stopped',
    `${name} let us know that these mails are not for them. Check the address, or choose somebody else.`,
  );

const tooManyToday = () =>
  new Failure(
    429,
    'supervision.too_many_today',
    `You have sent ${mostADay} times today. Put more entries into one request, or wait until tomorrow.`,
    { headers: { 'Retry-After': '86400' } },
  );

const justSent = () =>
  new Failure(
    429,
    'supervision.just_sent',
    'A link went out within the last hour. Give the mail some time, or talk to your supervisor.',
    { headers: { 'Retry-After': '3600' } },
  );
