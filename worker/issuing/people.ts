import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import { mostCounted, type PaperPage, type PaperRow } from '../../domain/issuing/contract.ts';
import { statusOn, type StatusEvent } from '../../domain/programs/standing.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';

/** Whom papers can be issued to: each list is one walk along one index. */

interface StoredRow extends Omit<PaperRow, 'undelivered' | 'blocked'> {
  accountId: string;
  timeZone: string;
  status: string;
  undelivered: number;
  reserved: number;
  key: string | number;
}

const usualRows = 50;

/** The same for both lists: `c` the certification, `paperFor` what a run would reserve. */
const columns = (paperFor: SQL): SQL => sql`
  c.id as "certificationId", p.name, c.number, g.title, g.title_es as "titleEs", a.id as "accountId", a.email, a.language,
  b.time_zone as "timeZone",
  exists (select 1 from outbox_message m where m.to_email = a.email and m.last_error is not null and m.sent_at is null) as undelivered,
  exists (select 1 from issue_item i where i.certification_id = c.id and i.paper_for = ${paperFor}
    and i.state in ('reserved', 'failed')) as reserved,
  (select json_group_array(json_object('kind', s.kind, 'effectiveOn', s.effective_on, 'recordedAt', s.recorded_at))
     from status_event s where s.certification_id = c.id) as status`;
const joins = sql`join person p on p.id = c.person_id join account a on a.id = p.account_id
  join program g on g.id = c.program_id join body b on b.id = c.body_id`;

export interface AwaitedQuery extends PageQuery {
  program?: string | undefined;
  kind?: 'first' | 'renewal' | undefined;
}

/** Approved, not yet issued: the oldest first. */
export async function readAwaited(work: Work, bodyId: string, query: AwaitedQuery): Promise<PaperPage> {
  const after = readCursor(query.cursor, z.tuple([z.int(), z.string()]));
  const whose = query.program
    ? sql`w.program_id = ${query.program} and w.body_id = ${bodyId}`
    : sql`w.body_id = ${bodyId}`;
  const where = sql`${whose} ${query.kind ? sql`and w.kind = ${query.kind}` : sql``}`;
  const rows = sql`
    select w.period_id as id, w.kind, w.since, r.starts_on as "startsOn", r.ends_on as "endsOn", w.since as key,
      ${columns(sql`w.period_id`)}
    from awaited_paper w join certification c on c.id = w.certification_id join period r on r.id = w.period_id ${joins}
    where ${where} ${after ? sql`and (w.since, w.period_id) > (${after[0]}, ${after[1]})` : sql``}
    order by w.since, w.period_id`;
  return readPage(work, query, rows, sql`select 1 from awaited_paper w where ${where}`);
}

export interface AgainQuery extends PageQuery {
  program: string;
  before?: string | undefined;
}

/** The newest papers of a program that are still good, by number; `before`: issued before that day. */
export async function readAgain(work: Work, bodyId: string, query: AgainQuery): Promise<PaperPage> {
  const after = readCursor(query.cursor, z.tuple([z.string(), z.string()]));
  // Yesterday in UTC: a paper that is good today in whatever time zone is among them.
  const today = sql`${new Date(work.now - 86_400_000).toISOString().slice(0, 10)}`;
  const from = sql`
    from certification c cross join certificate t on t.id = (
      select n.id from certificate n where n.certification_id = c.id
        and not exists (select 1 from certificate o where o.replaces_id = n.id)
      order by n.issued_at desc, n.rowid desc limit 1)`;
  const where = sql`c.program_id = ${query.program} and c.body_id = ${bodyId}
    and t.facts ->> 'validUntilOn' >= ${today}
    ${query.before ? sql`and t.facts ->> 'issuedOn' < ${query.before}` : sql``}`;
  const rows = sql`
    select t.id, 'again' as kind, t.issued_at as since, t.facts ->> 'validFromOn' as "startsOn",
      t.facts ->> 'validUntilOn' as "endsOn", c.number as key, ${columns(sql`t.id`)}
    ${from} ${joins}
    where ${where} ${after ? sql`and c.number > ${after[0]}` : sql``}
    order by c.number`;
  return readPage(work, query, rows, sql`select 1 ${from} where ${where}`);
}

async function readPage(work: Work, query: PageQuery, rows: SQL, counted: SQL): Promise<PaperPage> {
  const { database, actor, now } = work;
  const limit = query.limit ?? usualRows;
  const page = database.all<StoredRow>(sql`${rows} limit ${limit + 1}`);
  const [found, count] =
    query.cursor === undefined
      ? await database.batch([
          page,
          database.all<{ n: number }>(sql`select count(*) as n from (${counted} limit ${mostCounted})`),
        ])
      : [await page, null];
  const { rows: kept, next } = cutPage(found, limit, ({ key, id }) => [key, id]);
  return {
    rows: kept.map((row) => rowOf(row, actor.accountId, now)),
    next,
    count: count?.[0]?.n ?? null,
  };
}

function rowOf(stored: StoredRow, reader: string, now: number): PaperRow {
  const { accountId, timeZone, status, undelivered, reserved, key: _key, ...row } = stored;
  const events: StatusEvent[] = JSON.parse(status);
  const standing = statusOn(events, dateIn(timeZone, now));
  const inForce = standing === 'in_force' ? null : standing;
  return {
    ...row,
    undelivered: undelivered === 1,
    // Nobody issues their own paper, whoever reserved it.
    blocked: accountId === reader ? 'own' : reserved === 1 ? 'reserved' : inForce,
  };
}
