import { sql, type SQL } from 'drizzle-orm';
import type { FailReason, RunItem, RunRow } from '../../domain/issuing/contract.ts';
import type { StatusEvent } from '../../domain/programs/standing.ts';
import type { Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of runs and their papers. Whatever changes many papers is one statement: a thousand are no thousand of them. */

export interface StoredRun extends Omit<RunRow, 'numbers'> {
  numbers: string;
  reason: string | null;
  holder: string | null;
  heldByName: string | null;
  heldUntil: number | null;
}

const runColumns = sql`id, kind, total, issued, failed, released, numbers, reason, created_at as "createdAt",
  created_by_name as "createdByName", finished_at as "finishedAt", holder, held_by_name as "heldByName",
  held_until as "heldUntil"`;

export const selectRun = (bodyId: string, runId: string): SQL =>
  sql`select ${runColumns} from issue_run where id = ${runId} and body_id = ${bodyId}`;

/** Newest first; `after` is the last row of the page before. */
export const selectRuns = (bodyId: string, after: [number, string] | null, most: number): SQL => sql`
  select ${runColumns} from issue_run
  where body_id = ${bodyId} ${after ? sql`and (created_at, id) < (${after[0]}, ${after[1]})` : sql``}
  order by created_at desc, id desc limit ${most}`;

export interface StoredItem extends Omit<RunItem, 'facts' | 'name' | 'number' | 'reason'> {
  facts: string;
  reason: FailReason | null;
}

export const selectItems = (
  { bodyId, runId }: { bodyId: string; runId: string },
  state: RunItem['state'],
  afterSeq: number,
  most: number,
): SQL => sql`
  select id, certification_id as "certificationId", seq, state, reason, letters, sha256, facts from issue_item
  where run_id = ${runId} and body_id = ${bodyId} and state = ${state} and seq > ${afterSeq}
  order by seq limit ${most}`;

/** What a paper that is reported now must still agree with. */
export interface OpenItem {
  id: string;
  state: RunItem['state'];
  certificationId: string;
  replacesId: string | null;
  facts: string;
  name: string;
  accountId: string;
  timeZone: string;
  status: string;
  /** The period waits no longer, or the paper has been replaced. */
  gone: number;
}

export const selectOpenItems = (
  { bodyId, runId }: { bodyId: string; runId: string },
  ids: readonly string[],
): SQL => sql`
  select i.id, i.state, i.certification_id as "certificationId", i.replaces_id as "replacesId", i.facts, p.name,
    p.account_id as "accountId", b.time_zone as "timeZone",
    (select json_group_array(json_object('kind', s.kind, 'effectiveOn', s.effective_on, 'recordedAt', s.recorded_at))
       from status_event s where s.certification_id = c.id) as status,
    case when i.replaces_id is null
      then not exists (select 1 from awaited_paper w where w.period_id = i.paper_for)
      else exists (select 1 from certificate n where n.replaces_id = i.replaces_id) end as gone
  from json_each(${JSON.stringify(ids)}) j join issue_item i on i.id = j.value
  join certification c on c.id = i.certification_id join person p on p.id = c.person_id join body b on b.id = c.body_id
  where i.run_id = ${runId} and i.body_id = ${bodyId}`;

export const statusOfItem = ({ status }: OpenItem): StatusEvent[] => JSON.parse(status);

export interface NewItem {
  id: string;
  certificationId: string;
  paperFor: string;
  replacesId: string | null;
  applicationId: string | null;
  seq: number;
  facts: unknown;
}

/** So many to a statement: one of a thousand papers would be a text of a megabyte. */
const atOnce = 500;

export function insertItems(
  database: Database,
  { runId, bodyId }: { runId: string; bodyId: string },
  items: readonly NewItem[],
): Statement[] {
  const slices: NewItem[][] = [];
  for (let from = 0; from < items.length; from += atOnce) slices.push(items.slice(from, from + atOnce));
  return slices.map((slice) =>
    database.run(sql`
      insert into issue_item (id, run_id, body_id, certification_id, paper_for, replaces_id, application_id, seq, facts, state)
      select value ->> 'id', ${runId}, ${bodyId}, value ->> 'certificationId', value ->> 'paperFor', value ->> 'replacesId',
        value ->> 'applicationId', value ->> 'seq', value ->> 'facts', 'reserved'
      from json_each(${JSON.stringify(slice.map((one) => ({ ...one, facts: JSON.stringify(one.facts) })))})`),
  );
}

/** Directly behind a statement that must have changed exactly so many rows: else the batch goes back whole. */
export const guardCount = (database: Database, count: number): Statement =>
  database.run(sql`insert into write_guard (ok) select 0 where changes() <> ${count}`);

/** A page that lost the run, or never had it, changes nothing. */
export const holdOn = (
  database: Database,
  { runId, holder, until }: { runId: string; holder: string; until: number },
): Statement =>
  database.run(sql`update issue_run set held_until = ${until} where id = ${runId} and holder = ${holder}`);

/** The figures of a run from its papers: last in every batch that changes some. */
export const recount = (database: Database, runId: string, now: number): Statement => {
  const count = (state: string) =>
    sql`(select count(*) from issue_item where run_id = ${runId} and state = ${state})`;
  return database.run(sql`
    update issue_run set issued = ${count('issued')}, failed = ${count('failed')}, released = ${count('released')},
      finished_at = case when exists (select 1 from issue_item where run_id = ${runId} and state in ('reserved', 'failed'))
        then null else coalesce(finished_at, ${now}) end
    where id = ${runId}`);
};
