import { sql, type SQL } from 'drizzle-orm';
import type { Language } from '../../domain/auth/contract.ts';
import { earlierOn, type Earlier, type EarlierState } from '../../domain/entry/earlier.ts';
import { sayEarlier } from '../../domain/entry/say.ts';
import { asKnown } from '../../domain/standing/life.ts';
import { readLives, selectLives, type LifeRow } from '../certifications/lives.ts';
import { Failure } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import { guard, type Audit, type Statement, type Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/**
 * What somebody holds or held already, and whether it lets them begin again. One that has ended for good stays as it
 * is; the new certification names it as the one it follows, so that each is followed once.
 */

export interface EarlierCertification {
  id: string;
  number: string;
  programId: string;
  version: number;
  periods: number;
  createdAt: number;
  stands: Earlier;
}

interface Row extends Omit<EarlierCertification, 'stands'> {
  ownWish: number;
}

const allOf = (person: SQL): SQL => sql`c.person_id = ${person}`;
/** Those that nothing follows: what came before them is over and has its answer. */
const newestOf = (person: SQL): SQL => sql`
  ${allOf(person)} and not exists (select 1 from certification f where f.follows_id = c.id)`;

/** Did the person ask for the withdrawal that is in force? Only a decision on it says so. */
const ownWish = sql`exists (select 1 from conduct_proposal d
  where d.certification_id = c.id and d.state = 'agreed' and d.kind = 'withdraw' and d.reason_code = 'own_wish'
    and d.status_event_id = (select s.id from status_event s where s.certification_id = c.id and s.kind = 'withdrawn'
      order by s.effective_on desc, s.recorded_at desc limit 1))`;

export type EarlierRows = [Row[], LifeRow[]];

/** Of one person of one body, in all its programs. For a batch, as two of its questions. */
export const selectEarlier = (database: Database, person: SQL, which: 'newest' | 'all' = 'newest') => {
  const where = which === 'all' ? allOf(person) : newestOf(person);
  return [
    database.all<Row>(sql`
      select c.id, c.number, c.program_id as "programId", c.version, c.created_at as "createdAt", ${ownWish} as "ownWish",
        (select count(*) from period r where r.certification_id = c.id) as periods
      from certification c where ${where} order by c.certified_on desc, c.id`),
    database.all<LifeRow>(selectLives(where)),
  ] as const;
};

/** The person whom this account is in the body of this program. */
export const askerIn = (programId: string, accountId: string): SQL => sql`(
  select p.id from person p where p.account_id = ${accountId}
    and p.body_id = (select g.body_id from program g where g.id = ${programId}))`;

/** As they stand today, or on a day that is named. */
export async function readEarlier(
  { database, now }: Pick<Work, 'database' | 'now'>,
  [rows, lives]: EarlierRows,
  on?: string,
): Promise<EarlierCertification[]> {
  const byId = new Map((await readLives(database, lives)).map((one) => [one.id, one]));
  return rows.flatMap(({ ownWish: wished, ...row }) => {
    const stored = byId.get(row.id);
    // All that is recorded, also by somebody who was a moment faster than this request.
    const life = stored && asKnown(stored.life, Number.POSITIVE_INFINITY);
    if (!life) return [];
    const day = on ?? dateIn(stored.timeZone, now);
    // Certified only later: on that day it stood in nobody's way, and today it does.
    if (day < life.certifiedOn) return [{ ...row, stands: { state: 'held', until: life.certifiedOn } }];
    return [{ ...row, stands: earlierOn(life, day, wished === 1) }];
  });
}

export const within = (
  earlier: readonly EarlierCertification[],
  programIds: readonly string[],
): EarlierCertification[] => earlier.filter(({ programId }) => programIds.includes(programId));

/** The first that has not ended for good. */
export const inTheWay = (earlier: readonly EarlierCertification[]): EarlierCertification | undefined =>
  earlier.find(({ stands }) => stands.state !== 'ended');

const codes = {
  held: 'entry.held_already',
  on_hold: 'entry.ask_board',
  withdrawn: 'entry.ask_board',
  renewing: 'entry.renewal_waits',
  renewable: 'entry.renew_instead',
  restorable: 'entry.ask_board',
} as const satisfies Record<Exclude<EarlierState, 'ended'>, string>;

/** Why the person cannot begin again, and what to do instead. */
export function refuseInTheWay(
  earlier: readonly EarlierCertification[],
  contact: string,
  language: Language,
): void {
  const one = inTheWay(earlier);
  if (!one || one.stands.state === 'ended') return;
  const { id, number, stands } = one;
  const say = (to: Language) => sayEarlier(stands, { number, contact }, to);
  throw new Failure(422, codes[one.stands.state], say('en'), {
    facts: { certificationId: id, number, state: stands.state, sentence: say(language) },
  });
}

/**
 * Put into the batch of an approval: the earlier certification is as it was read, and whoever decides about it at the same
 * time finds that it has changed.
 */
export const follow = (database: Database, { id, version, periods }: EarlierCertification): Statement[] => [
  database.run(sql`update certification set version = version + 1 where id = ${id} and version = ${version}`),
  guard(database),
  database.run(sql`insert into write_guard (ok) select 0
    where (select count(*) from period where certification_id = ${id}) <> ${periods}`),
];

/** On the record of the earlier one: where its holder went on. */
export const auditOfFollowing = (bodyId: string, earlierId: string, certificationId: string): Audit => ({
  bodyId,
  recordId: earlierId,
  action: 'certifications.follow',
  objectKind: 'certification',
  objectId: certificationId,
});
