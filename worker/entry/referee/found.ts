import { sql } from 'drizzle-orm';
import type { ReferencePage, ReferencePageState } from '../../../domain/entry/contract.ts';
import { nothingHere } from '../../kernel/failure.ts';
import { openLink } from '../../kernel/sealed-link.ts';
import type { Work } from '../../kernel/write.ts';
import { entryById, liveStates, selectReferences, type EntryRow, type ReferenceRow } from '../store.ts';

/** What a referee's link opens, and what their page says. Opening changes nothing; the letter is never shown again. */
export interface FoundReference {
  row: ReferenceRow;
  entry: EntryRow;
  state: ReferencePageState;
}

const day = 86_400_000;
const takeBackFor = 7 * day;

/** One round trip. Anything that we did not seal is an address that does not exist. */
export async function findReference(
  { database, ports, now }: Pick<Work, 'database' | 'ports' | 'now'>,
  token: string,
): Promise<FoundReference> {
  const link = await openLink(ports, 'reference', token);
  if (!link) throw nothingHere();
  const [[row], [entry]] = await database.batch([
    database.all<ReferenceRow>(selectReferences(sql`id = ${link.id}`)),
    database.all<EntryRow>(
      entryById(sql`(select application_id from entry_reference where id = ${link.id})`),
    ),
  ]);
  if (!row || !entry) throw nothingHere();
  return { row, entry, state: stateOf(row, entry, link.round, now) };
}

function stateOf(row: ReferenceRow, entry: EntryRow, round: number, now: number): ReferencePageState {
  // Somebody else was named in this one's place: the link says nothing about whom.
  if (round < row.addressRound || row.state === 'withdrawn') return 'withdrawn';
  if (row.state === 'received' || row.state === 'declined') return row.state;
  if (!liveStates.some((state) => state === entry.state)) return 'withdrawn';
  if (round < row.round) return 'newer';
  return row.expiresAt <= now ? 'expired' : 'open';
}

export function referencePage({ row, entry, state }: FoundReference, now: number): ReferencePage {
  const isTheirs = state !== 'withdrawn';
  const until = (row.answeredAt ?? 0) + takeBackFor;
  return {
    state,
    version: row.version,
    refereeName: isTheirs ? row.name : '',
    emailHint: isTheirs ? hintOf(row.email) : '',
    personName: isTheirs ? entry.name : '',
    bodyName: entry.bodyName,
    helpContact: entry.helpContact,
    relation: row.relation,
    language: row.language,
    expiresAt: row.expiresAt,
    answeredAt: isTheirs ? row.answeredAt : null,
    takeBackUntil: mayTakeBack({ row, entry, state }, now) ? until : null,
  };
}

/** A forwarded link may have been answered by somebody else: the one it was meant for can say so, while it matters. */
export const mayTakeBack = ({ row, entry, state }: FoundReference, now: number): boolean =>
  state === 'received' &&
  now < (row.answeredAt ?? 0) + takeBackFor &&
  liveStates.some((one) => one === entry.state);

const hintOf = (email: string) => email.replace(/^(.)[^@]*/, '$1…');

/** Who acts, in audit rows. */
export const guestOf = ({ row }: FoundReference) => ({ id: row.id, name: row.name, role: 'referee' });
