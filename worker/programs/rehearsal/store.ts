import { sql } from 'drizzle-orm';
import { guard, type Statement } from '../../kernel/write.ts';
import type { Database } from '../../platform/ports.ts';

/** The SQL of rehearsals. */

/** Who works on one writes a slice many times a second: after this long nobody does. */
export const idleMs = 5000;

export interface RehearsalRow {
  id: string;
  bodyId: string;
  programId: string;
  draftVersion: number;
  asOf: string;
  total: number;
  checked: number;
  affected: number;
  affectedAtOnce: number;
  worse: number;
  cursor: string;
  startedAt: number;
  touchedAt: number;
  finishedAt: number | null;
}

const columns = sql`id, body_id as "bodyId", program_id as "programId", draft_version as "draftVersion", as_of as "asOf",
  total, checked, affected, affected_at_once as "affectedAtOnce", worse, cursor, started_at as "startedAt",
  touched_at as "touchedAt", finished_at as "finishedAt"`;

export const selectRehearsal = (
  database: Database,
  { bodyId, programId }: { bodyId: string; programId: string },
) =>
  database.all<RehearsalRow>(sql`
    select ${columns} from rehearsal
    where program_id = ${programId} and body_id = ${bodyId} and replaced_at is null`);

/** Nobody has gone on with it lately. Reads the empty index of running ones while there is none. */
export const idleOne = (now: number) => sql`
  select id from rehearsal
  where finished_at is null and replaced_at is null and touched_at < ${now - idleMs} order by touched_at limit 1`;

/** Claimed, so that a request and the timer do not judge the same people. */
export const claimIdle = (database: Database, now: number) =>
  database.all<RehearsalRow>(sql`
    update rehearsal set touched_at = ${now} where id = (${idleOne(now)}) returning ${columns}`);

export const countCertified = (database: Database, { programId }: { programId: string }) =>
  database.all<{ n: number }>(sql`select count(*) as n from certification where program_id = ${programId}`);

/** One rehearsal a program: the one before makes room, and its people are taken away later, some at a time. */
export const replaceRehearsal = (
  database: Database,
  { bodyId, programId }: { bodyId: string; programId: string },
  now: number,
  /** Only this one: with a guard behind it, the batch fails where it is not the newest any more. */
  id?: string,
): Statement =>
  database.run(sql`
    update rehearsal set replaced_at = ${now}, finished_at = coalesce(finished_at, ${now})
    where ${id === undefined ? sql`` : sql`id = ${id} and`} program_id = ${programId} and body_id = ${bodyId} and replaced_at is null`);

export const insertRehearsal = (
  database: Database,
  row: Pick<RehearsalRow, 'id' | 'bodyId' | 'programId' | 'draftVersion' | 'asOf' | 'total' | 'startedAt'>,
): Statement =>
  database.run(sql`
    insert into rehearsal (id, body_id, program_id, draft_version, as_of, total, started_at, touched_at)
    values (${row.id}, ${row.bodyId}, ${row.programId}, ${row.draftVersion}, ${row.asOf}, ${row.total}, ${row.startedAt}, 0)`);

/**
 * Everything that judging one person needs (what certifications/store.ts and activities/store.ts give the pages), as one
 * JSON text: each column costs the client more than the engine. Lists are read by their places: slice.ts.
 */
export const selectSlice = (
  database: Database,
  { programId, cursor }: RehearsalRow,
  {
    most,
    withPast,
    withCredential,
    withRecognition,
  }: { most: number; withPast: boolean; withCredential: boolean; withRecognition: boolean },
) => {
  // Hours of sister certifications count too (activities/family.ts); which of them serve one only, the rules say. The
  // joins are walked as written: left to itself the planner begins with all activities.
  const standsFor = sql`(select f.credential from certification f where f.id = coalesce(a.allotted_to, a.certification_id))`;
  const recognition = sql`(select w.recognition from course_version w where w.id = a.course_version_id)`;
  const inPeriod = sql`(a.done_on >= r.starts_on or a.sent_at >= unixepoch(r.starts_on) * 1000)`;
  return database.all<{ id: string; row: string }>(sql`
    select c.id, json_array(c.credential, c.certified_on, p.sort_name, r.id, r.starts_on, r.ends_on,
      (select json_extract(n.findings, '$.carryOver.outMinutes') from application n where n.id = r.application_id),
      json(c.circumstances),
      (select json_group_array(json_array(x.kind, x.required_minutes, x.approved_on)) from exception x
        where x.certification_id = c.id and x.period_id = r.id and x.withdrawn_at is null),
      (select json_group_array(json_array(o.credential, o.certified_on)) from certification o join program og on og.id = o.program_id
        where o.person_id = c.person_id and o.body_id = c.body_id and o.program_id <> c.program_id and og.preset = g.preset),
      (select json_group_array(json_array(s.kind, s.effective_on, s.recorded_at)) from status_event s where s.certification_id = c.id),
      (select n.sent_on from application n where n.certification_id = c.id and n.state = 'sent' limit 1),
      (select json_group_array(json_array(coalesce(a.accepted_on, a.done_on), a.amount, a.unit, a.hours_per_unit,
          a.non_instruction_minutes, coalesce(a.accepted_topics, a.topics), a.kind, a.format, a.accepted_minutes,
          ${withCredential ? standsFor : sql`null`}, coalesce(a.accepted_sponsor, a.sponsor),
          ${withRecognition ? recognition : sql`null`} ${withPast ? sql`, a.title, a.provider, ${inPeriod}` : sql``}))
        from certification s cross join program h on h.id = s.program_id
        cross join activity a on a.certification_id = s.id
        where s.person_id = c.person_id and h.body_id = c.body_id and h.preset = g.preset
          and (s.id = c.id or s.program_id <> c.program_id) and a.state = 'accepted' ${withPast ? sql`` : sql`and ${inPeriod}`})) as row
    from certification c
    cross join program g on g.id = c.program_id
    cross join person p on p.id = c.person_id
    cross join period r on r.certification_id = c.id
      and r.seq = (select max(last.seq) from period last where last.certification_id = c.id)
    where c.program_id = ${programId} and c.id > ${cursor} order by c.id limit ${most}`);
};

export interface Slice {
  cursor: string;
  checked: number;
  affected: number;
  affectedAtOnce: number;
  worse: number;
  /** No more certifications behind the cursor. */
  isLast: boolean;
  /** `[{certificationId, rank, sortName, outcome}]` as JSON: one parameter and one statement, however many. */
  rows: string;
}

/**
 * A slice and the progress, or neither: the guard fails where somebody else went on from this cursor, where the
 * rehearsal was replaced, and where the draft was saved again or ended meanwhile.
 */
export const storeSlice = (database: Database, row: RehearsalRow, slice: Slice, now: number) =>
  [
    database.run(sql`
      update rehearsal set cursor = ${slice.cursor}, checked = checked + ${slice.checked}, affected = affected + ${slice.affected},
        affected_at_once = affected_at_once + ${slice.affectedAtOnce}, worse = worse + ${slice.worse}, touched_at = ${now},
        finished_at = ${slice.isLast ? now : null}
      where id = ${row.id} and cursor = ${row.cursor} and finished_at is null and replaced_at is null and exists (
        select 1 from rule_draft d where d.program_id = ${row.programId} and d.version = ${row.draftVersion} and d.ended_at is null)`),
    guard(database),
    database.run(sql`
      insert into rehearsal_change (rehearsal_id, body_id, certification_id, rank, sort_name, outcome)
      select ${row.id}, ${row.bodyId}, value ->> 'certificationId', value ->> 'rank', value ->> 'sortName', value -> 'outcome'
      from json_each(${slice.rows})`),
  ] as const;

/** Its draft is another one by now: what was found so far is shown as out of date. */
export const stopRehearsal = (database: Database, id: string, now: number) =>
  database.run(sql`
    update rehearsal set finished_at = ${now} where id = ${id} and finished_at is null and not exists (
      select 1 from rule_draft d where d.program_id = rehearsal.program_id and d.version = rehearsal.draft_version
        and d.ended_at is null)`);

/** Reads an empty index too while there is none. */
export const replacedOne = sql`select id from rehearsal where replaced_at is not null order by replaced_at limit 1`;

/** Some people of a replaced rehearsal, and itself once none is left. */
export const forgetSome = (database: Database, id: string, most: number) =>
  [
    database.run(sql`
      delete from rehearsal_change where rehearsal_id = ${id} and certification_id in (
        select certification_id from rehearsal_change where rehearsal_id = ${id} limit ${most})`),
    database.run(sql`
      delete from rehearsal where id = ${id} and replaced_at is not null
        and not exists (select 1 from rehearsal_change where rehearsal_id = ${id})`),
  ] as const;

export type ChangeCursor = [rank: number, sortName: string, certificationId: string];

/** One page of the affected, who would be short first. */
export const pageOfChanges = (
  database: Database,
  rehearsalId: string,
  cursor: ChangeCursor | null,
  limit: number,
) =>
  database.all<{
    certificationId: string;
    name: string;
    number: string;
    rank: number;
    sortName: string;
    outcome: string;
  }>(sql`
    select x.certification_id as "certificationId", p.name, c.number, x.rank, x.sort_name as "sortName", x.outcome
    from rehearsal_change x
    cross join certification c on c.id = x.certification_id
    cross join person p on p.id = c.person_id
    where x.rehearsal_id = ${rehearsalId}
      ${cursor ? sql`and (x.rank, x.sort_name, x.certification_id) > (${cursor[0]}, ${cursor[1]}, ${cursor[2]})` : sql``}
    order by x.rank, x.sort_name, x.certification_id limit ${limit}`);

/**
 * A mail to everybody a rehearsal found, in one statement however many they are. Only dates and hours go with it
 * (template `rules_change`). Beyond a hundred they leave at twenty a second, so that a decision's mail need not wait
 * for the last of them.
 */
export const tellAffected = (
  database: Database,
  {
    rehearsalId,
    bodyId,
    inForceFrom,
    now,
  }: { rehearsalId: string; bodyId: string; inForceFrom: string; now: number },
): Statement =>
  database.run(sql`
    insert into outbox_message (id, body_id, to_email, language, template, params, created_at, next_try_at)
    select 'msg_' || lower(hex(randomblob(16))), ${bodyId}, a.email, a.language, 'rules_change',
      json_object('name', p.name, 'bodyName', b.name, 'helpContact', b.help_contact, 'path', '/',
        'inForceFrom', ${inForceFrom}, 'atOnce', iif(json_extract(x.outcome, '$.atOnce'), 1, 0),
        'appliesFrom', coalesce(json_extract(x.outcome, '$.appliesFrom'), ''),
        'countedBefore', coalesce(json_extract(x.outcome, '$.before.countedMinutes'), -1),
        'countedAfter', coalesce(json_extract(x.outcome, '$.after.countedMinutes'), -1),
        'requiredBefore', coalesce(json_extract(x.outcome, '$.before.requiredMinutes'), -1),
        'requiredAfter', coalesce(json_extract(x.outcome, '$.after.requiredMinutes'), -1)),
      ${now}, ${now} + max(0, row_number() over () - 100) * 50
    from rehearsal_change x
    cross join certification c on c.id = x.certification_id
    cross join person p on p.id = c.person_id
    cross join account a on a.id = p.account_id
    cross join body b on b.id = c.body_id
    where x.rehearsal_id = ${rehearsalId} and x.body_id = ${bodyId}`);
