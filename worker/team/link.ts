import { sql } from 'drizzle-orm';
import type { teamLink } from '../../db/schema/index.ts';
import type { TeamInput, TeamPage, TeamState } from '../../domain/team/contract.ts';
import { countOne } from '../auth/store.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId, sha256 } from '../kernel/ids.ts';
import { openLink } from '../kernel/sealed-link.ts';
import { guard, type Message, type Statement, type Work } from '../kernel/write.ts';
import { monthFrom } from '../supervision/ask.ts';

/**
 * The link to a team: sealed like a link to sign, with a row that says whether it still holds. The first browser in
 * which somebody says "Yes, I am NAME" keeps it; in any other one all it does is to send a new link to the same address.
 */

export type StoredLink = typeof teamLink.$inferSelect;

export interface FoundLink {
  row: StoredLink;
  state: TeamState;
  browserHash: string;
}

const columns = sql`id, email, name, language, body_id as "bodyId", round, expires_at as "expiresAt", browser_hash as "browserHash"`;

/** One round trip. Anything that we did not seal is an address that does not exist. */
export async function findLink(
  { database, ports, now }: Pick<Work, 'database' | 'ports' | 'now'>,
  { token, browser }: TeamInput,
): Promise<FoundLink> {
  const link = await openLink(ports, 'team', token);
  if (!link) throw nothingHere();
  const [row] = await database.all<StoredLink>(sql`select ${columns} from team_link where id = ${link.id}`);
  if (!row) throw nothingHere();
  const browserHash = await sha256(browser);
  return { row, browserHash, state: stateOf(row, link.round, browserHash, now) };
}

export const linkOf = async (
  { database }: Pick<Work, 'database'>,
  email: string,
): Promise<StoredLink | null> =>
  (await database.all<StoredLink>(sql`select ${columns} from team_link where email = ${email}`))[0] ?? null;

function stateOf(row: StoredLink, round: number, browserHash: string, now: number): TeamState {
  if (round < row.round) return 'newer';
  if (row.expiresAt <= now) return 'expired';
  if (row.browserHash === null) return 'confirm';
  return row.browserHash === browserHash ? 'open' : 'elsewhere';
}

/** For whom it is, and nothing else: no address, and nobody of the team. */
export const teamPage = ({ row, state }: Pick<FoundLink, 'row' | 'state'>): TeamPage => ({
  state,
  supervisorName: row.name,
  language: row.language,
});

/** Who acts, in audit rows. */
export const guestOf = ({ row }: Pick<FoundLink, 'row'>) => ({
  id: row.id,
  name: row.name,
  role: 'supervisor',
});

const mostAnHour = 3;

/** Counted by address, whichever way it is asked for. */
export async function refuseMany({ database, now }: Work, email: string): Promise<void> {
  const [count] = await countOne(database, `team-mail:${await sha256(email)}`, now);
  if ((count?.count ?? 0) > mostAnHour)
    throw new Failure(
      429,
      'team.too_many_mails',
      'Some mails went out already. Look for the newest one, or wait an hour.',
      { headers: { 'Retry-After': '3600' } },
    );
}

type Addressee = Pick<StoredLink, 'email' | 'name' | 'language' | 'bodyId'>;

/** A first link, or one in place of those before; no browser has it yet. */
export function newLink(
  { database, now }: Work,
  was: Pick<StoredLink, 'id' | 'round'> | null,
  to: Addressee,
  helpContact: string,
  bodyName: string,
): { id: string; statements: Statement[]; message: Message } {
  const id = was?.id ?? newId('tml');
  const round = (was?.round ?? 0) + 1;
  const write = was
    ? sql`update team_link set name = ${to.name}, language = ${to.language}, body_id = ${to.bodyId}, round = ${round},
        expires_at = ${monthFrom(now)}, browser_hash = null where id = ${id} and round = ${was.round}`
    : sql`insert into team_link (id, email, name, language, body_id, round, expires_at)
        values (${id}, ${to.email}, ${to.name}, ${to.language}, ${to.bodyId}, ${round}, ${monthFrom(now)})`;
  return {
    id,
    statements: [database.run(write), guard(database)],
    message: {
      bodyId: to.bodyId,
      to: to.email,
      language: to.language,
      template: 'team_link',
      params: { name: to.name, bodyName, helpContact, path: '/team#' },
      link: { purpose: 'team', id, round },
    },
  };
}
