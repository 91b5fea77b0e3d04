import { sql } from 'drizzle-orm';
import { entryReference } from '../../db/schema/index.ts';
import type { OwnReference, ReferenceChange, ReferenceInput } from '../../domain/entry/contract.ts';
import { countOne } from '../auth/store.ts';
import { personIds } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import { guard, type Statement, type Verb, type Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { findEntry, type EntryFile } from './file.ts';
import { mailReferee } from './mail.ts';
import { takenMeanwhile } from './save-part.ts';
import {
  findEntryState,
  liveStates,
  ownEntry,
  touchEntry,
  type EntryRow,
  type ReferenceRow,
} from './store.ts';
import { referenceView } from './view.ts';

/** Whom a person names to speak for them. They get a link; a new address gets a new one, and the old one ends. */

const day = 86_400_000;
export const linkDays = 30;
/** Days after asking on which a referee hears again. The person never does. */
const reminderDays = [3, 7, 14];
const mostNamed = 12;
const mostAnHour = 15;

export const expiryFrom = (now: number): number => now + linkDays * day;

export function nextReminder(askedAt: number, now: number): number | null {
  const later = reminderDays.map((days) => askedAt + days * day).filter((at) => at > now);
  return later[0] ?? null;
}

export const aboutOf = (
  row: Pick<EntryRow, 'name' | 'bodyName' | 'helpContact' | 'timeZone'>,
  expiresAt: number,
) => ({
  person: row.name,
  bodyName: row.bodyName,
  helpContact: row.helpContact,
  until: dateIn(row.timeZone, expiresAt),
});

export const addReference: Verb<{ id: string; input: ReferenceInput }, OwnReference> = async (
  work,
  { id, input },
) => {
  const { database, now, language } = work;
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  refuse(file, input.email);
  if (!file.rules.requirements.some(({ code, kind }) => code === input.code && kind === 'references'))
    throw invalid('code', 'This is no part that asks for people. Use the code of one that does.');
  if (file.references.length >= mostNamed)
    throw new Failure(422, 'entry.enough_named', 'You have named many people. Change one of them instead.');
  await refuseManyMails(work, file.row);
  const row: ReferenceRow = {
    id: newId('ref'),
    bodyId: file.row.bodyId,
    personId: file.row.personId,
    applicationId: id,
    ...input,
    language: input.language ?? language,
    state: 'asked',
    round: 1,
    addressRound: 1,
    askedAt: now,
    expiresAt: expiryFrom(now),
    nextMailAt: nextReminder(now, now),
    answeredAt: null,
    sealed: null,
    keyId: null,
    wrapped: null,
    version: 1,
  };
  const { wrapped: _none, ...stored } = row;
  return {
    value: referenceView(row),
    status: 201,
    statements: [...touchEntry(database, id, liveStates), database.insert(entryReference).values(stored)],
    audit: [auditOf(file, row.id, 'entry.ask_reference', { name: input.name, relation: input.relation })],
    messages: [mailReferee(row, aboutOf(file.row, row.expiresAt), 'reference_asked')],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

export const changeReference: Verb<
  { id: string; referenceId: string; change: ReferenceChange },
  OwnReference
> = async (work, { id, referenceId, change }) => {
  const { database, now, language } = work;
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  const was = findOwn(file, referenceId, change.version);
  refuse(file, change.email);
  await refuseManyMails(work, file.row);
  const round = was.round + 1;
  const next: ReferenceRow = {
    ...was,
    name: change.name,
    email: change.email,
    relation: change.relation,
    language: change.language ?? language,
    state: 'asked',
    round,
    addressRound: round,
    askedAt: now,
    expiresAt: expiryFrom(now),
    nextMailAt: nextReminder(now, now),
    answeredAt: null,
    version: was.version + 1,
  };
  return {
    value: referenceView(next),
    statements: [
      ...touchEntry(database, id, liveStates),
      database.run(sql`
        update entry_reference set name = ${next.name}, email = ${next.email}, relation = ${next.relation},
          language = ${next.language}, state = 'asked', round = ${round}, address_round = ${round}, asked_at = ${now},
          expires_at = ${next.expiresAt}, next_mail_at = ${next.nextMailAt}, answered_at = null, version = version + 1
        where id = ${referenceId} and version = ${was.version} and state in ('asked', 'declined')`),
      guard(database),
    ],
    audit: [
      auditOf(file, referenceId, 'entry.change_reference', { name: next.name, relation: next.relation }),
    ],
    messages: [mailReferee(next, aboutOf(file.row, next.expiresAt), 'reference_asked')],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

/** The same person again: the mail was lost, or the link has run out. */
export const sendReferenceAgain: Verb<
  { id: string; referenceId: string; version: number },
  OwnReference
> = async (work, { id, referenceId, version }) => {
  const { database, now } = work;
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  const was = findOwn(file, referenceId, version);
  refuse(file);
  if (was.state !== 'asked') throw changedMeanwhile();
  await refuseManyMails(work, file.row);
  const next = { ...was, ...newRound(was, now) };
  return {
    value: referenceView(next),
    statements: renewRound(database, next),
    audit: [auditOf(file, referenceId, 'entry.ask_reference_again', { name: was.name })],
    messages: [mailReferee(next, aboutOf(file.row, next.expiresAt), 'reference_asked')],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

/** A new link to the same address; the one before then points to the newest mail. */
export const newRound = ({ round, version }: ReferenceRow, now: number) => ({
  round: round + 1,
  askedAt: now,
  expiresAt: expiryFrom(now),
  nextMailAt: nextReminder(now, now),
  version: version + 1,
});

export const renewRound = (database: Database, next: ReferenceRow): Statement[] => [
  database.run(sql`update entry_reference set round = ${next.round}, expires_at = ${next.expiresAt},
      asked_at = ${next.askedAt}, next_mail_at = ${next.nextMailAt}, version = ${next.version}
    where id = ${next.id} and version = ${next.version - 1} and state = 'asked'`),
  guard(database),
];

export const withdrawReference: Verb<
  { id: string; referenceId: string; version: number },
  OwnReference
> = async (work, { id, referenceId, version }) => {
  const { database } = work;
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  const was = findOwn(file, referenceId, version);
  refuse(file);
  return {
    value: referenceView({ ...was, state: 'withdrawn', version: version + 1 }),
    statements: [
      ...touchEntry(database, id, liveStates),
      database.run(sql`update entry_reference set state = 'withdrawn', next_mail_at = null, version = version + 1
        where id = ${referenceId} and version = ${version} and state in ('asked', 'declined')`),
      guard(database),
    ],
    audit: [auditOf(file, referenceId, 'entry.withdraw_reference', { name: was.name })],
    messages: [],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

function findOwn({ references }: EntryFile, referenceId: string, version: number): ReferenceRow {
  const found = references.find((one) => one.id === referenceId);
  if (!found) throw nothingHere();
  if (found.state === 'received')
    throw new Failure(
      409,
      'entry.reference_received',
      'This person has answered already. Their words stay with your application.',
    );
  if (found.version !== version || found.state === 'withdrawn') throw changedMeanwhile();
  return found;
}

function refuse({ row }: EntryFile, email?: string): void {
  if (!liveStates.some((state) => state === row.state))
    throw takenMeanwhile({ state: row.state, by: row.deciderName, at: row.decidedAt });
  if (email === row.email)
    throw invalid('email', 'This is your own address. Give the address of the person who knows you.');
}

/** Anybody can sign in and name addresses: nobody is to be flooded through us. */
async function refuseManyMails({ database, now }: Work, row: EntryRow): Promise<void> {
  const [count] = await countOne(database, `reference-mail:${row.accountId}`, now);
  if ((count?.count ?? 0) > mostAnHour)
    throw new Failure(429, 'entry.too_many_mails', 'Many mails went out for you. Wait an hour, then go on.', {
      headers: { 'Retry-After': '3600' },
    });
}

const auditOf = (
  { row }: EntryFile,
  referenceId: string,
  action: string,
  detail: Record<string, unknown>,
) => ({
  bodyId: row.bodyId,
  recordId: row.id,
  action,
  objectKind: 'reference',
  objectId: referenceId,
  detail,
});
