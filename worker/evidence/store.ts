import { sql } from 'drizzle-orm';
import { evidence, evidenceArrival, type MediaType } from '../../db/schema/index.ts';
import type { EvidenceView } from '../../domain/activities/contract.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of evidence files. The bytes lie in the file store, under a random key that never leaves the server. */

export interface StoredEvidence {
  id: string;
  bodyId: string;
  personId: string;
  activityId: string | null;
  certificationId: string | null;
  /** Of the activity it is attached to. */
  activityState: string | null;
  activityVersion: number | null;
  /** The application for a first certification that it belongs to, and how it stands. */
  entryApplicationId: string | null;
  entryState: string | null;
  fileKey: string;
  fileName: string;
  mediaType: MediaType;
  bytes: number;
}

const list = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;

const stored = sql`
  select e.id, e.body_id as "bodyId", e.person_id as "personId", e.activity_id as "activityId",
    a.certification_id as "certificationId", a.state as "activityState", a.version as "activityVersion",
    e.entry_application_id as "entryApplicationId", n.state as "entryState",
    e.file_key as "fileKey", e.file_name as "fileName", e.media_type as "mediaType", e.bytes
  from evidence e left join activity a on a.id = e.activity_id
    left join entry_application n on n.id = e.entry_application_id`;

export const findOwnEvidence = (database: Database, id: string, personIds: readonly string[]) =>
  database.all<StoredEvidence>(
    sql`${stored} where e.id = ${id} and e.removed_at is null and e.person_id in ${list(personIds)}`,
  );

/** The owner's, or one of a body where the reader is staff. */
export const findReadableEvidence = (
  database: Database,
  id: string,
  personIds: readonly string[],
  bodyIds: readonly string[],
) =>
  database.all<StoredEvidence>(sql`${stored} where e.id = ${id} and e.removed_at is null
    and (e.person_id in ${list(personIds)} or e.body_id in ${list(bodyIds)})`);

/** Files of one activity, in the order they came. */
export const listEvidence = (database: Database, activityId: string) =>
  database.all<Omit<EvidenceView, 'url'>>(sql`
    select id, file_name as "fileName", media_type as "mediaType", bytes from evidence
    where activity_id = ${activityId} and removed_at is null order by uploaded_at, id`);

/**
 * Which of these files this person may attach: own, and free or attached to this very activity. The plus keeps the
 * index of free files out of it: found by id, not among all that is free.
 */
export const listAttachable = (
  database: Database,
  ids: readonly string[],
  personIds: readonly string[],
  activityId: string | null,
) =>
  database.all<Omit<EvidenceView, 'url'> & { personId: string }>(sql`
    select id, person_id as "personId", file_name as "fileName", media_type as "mediaType", bytes from evidence
    where id in ${list(ids)} and person_id in ${list(personIds)} and removed_at is null
      and (+activity_id is null or +activity_id = ${activityId}) and +entry_application_id is null order by uploaded_at, id`);

export const evidenceView = (row: Omit<EvidenceView, 'url'>): EvidenceView => ({
  id: row.id,
  fileName: row.fileName,
  mediaType: row.mediaType,
  bytes: row.bytes,
  url: `/api/evidence/${row.id}/file`,
});

export const sumBytes = (database: Database, personId: string) =>
  database.all<{ bodyId: string; bytes: number }>(sql`
    select p.body_id as "bodyId",
      (select coalesce(sum(bytes), 0) from evidence where person_id = p.id and removed_at is null) as bytes
    from person p where p.id = ${personId}`);

/** Before the bytes are stored: should this process be killed, the sweep knows of them. */
export const announceFile = (database: Database, fileKey: string, now: number) =>
  database.insert(evidenceArrival).values({ fileKey, at: now });

export const listCutOff = (database: Database, announcedBefore: number) =>
  database.all<{ fileKey: string }>(
    sql`select file_key as "fileKey" from evidence_arrival where at < ${announcedBefore} order by at limit 100`,
  );

export const forgetArrivals = (database: Database, fileKeys: readonly string[]) =>
  database.run(sql`delete from evidence_arrival where file_key in ${list(fileKeys)}`);

/** The row, unless the person's files together would pass the limit by then (two uploads at once). */
export const insertEvidence = (
  database: Database,
  row: typeof evidence.$inferInsert,
  mostBytes: number,
): Statement[] => [
  database.insert(evidence).values(row),
  forgetArrivals(database, [row.fileKey]),
  database.run(sql`insert into write_guard(ok) select 0 where
    (select sum(bytes) from evidence where person_id = ${row.personId} and removed_at is null) > ${mostBytes}`),
];

/** The list of an activity's files becomes this one; a file that was taken meanwhile stops the whole batch. */
export function attachEvidence(
  database: Database,
  activity: { id: string; personId: string },
  ids: readonly string[],
): Statement[] {
  const { id, personId } = activity;
  return [
    database.run(
      sql`update evidence set activity_id = null where activity_id = ${id} and id not in ${list(ids)}`,
    ),
    database.run(sql`update evidence set activity_id = ${id}
      where id in ${list(ids)} and person_id = ${personId} and removed_at is null and activity_id is null
        and entry_application_id is null`),
    database.run(sql`insert into write_guard(ok) select 0 where
      (select count(*) from evidence where activity_id = ${id} and removed_at is null) <> ${ids.length}`),
  ];
}

/**
 * Taken away for good, while nobody has decided on it. The activity's version rises: a reviewer who saw the file
 * decides on what is there now. The queue's row is told.
 */
export const removeEvidence = (database: Database, one: StoredEvidence, now: number): Statement[] => [
  database.run(sql`update evidence set removed_at = ${now}, activity_id = null, entry_application_id = null, entry_code = null
    where id = ${one.id} and removed_at is null and activity_id is ${one.activityId}
      and entry_application_id is ${one.entryApplicationId}`),
  guard(database),
  ...(one.entryApplicationId === null
    ? []
    : [
        database.run(sql`update entry_application set version = version + 1
          where id = ${one.entryApplicationId} and state = ${one.entryState}`),
        guard(database),
      ]),
  ...(one.activityId === null
    ? []
    : [
        database.run(sql`update activity set version = version + 1
          where id = ${one.activityId} and version = ${one.activityVersion}`),
        guard(database),
        database.run(sql`update review_item set has_evidence = exists (
            select 1 from evidence where activity_id = ${one.activityId} and removed_at is null)
          where kind = 'activity' and subject_id = ${one.activityId}`),
      ]),
];

export const findByFileKey = (database: Database, fileKey: string) =>
  database.all<{ id: string }>(sql`select id from evidence where file_key = ${fileKey}`);

/** How many other people of the body sent a file with the same bytes as one of this activity. */
export const countSameFile = (database: Database, activityId: string) =>
  database.all<{ people: number }>(sql`
    select count(distinct o.person_id) as people
    from evidence e join evidence o on o.body_id = e.body_id and o.sha256 = e.sha256 and o.person_id <> e.person_id
    where e.activity_id = ${activityId} and e.removed_at is null`);

/**
 * Marks what belongs to no activity and no application: taken away, or never attached within the time. The mark comes first, so that
 * nothing can be attached while its bytes go.
 */
export const claimOrphans = (database: Database, now: number, uploadedBefore: number) =>
  database.all<{ id: string; fileKey: string }>(sql`
    update evidence set removed_at = coalesce(removed_at, ${now}) where id in (
      select id from evidence where activity_id is null and entry_application_id is null
        and (removed_at is not null or uploaded_at < ${uploadedBefore})
      limit 100)
    returning id, file_key as "fileKey"`);

export const forgetEvidence = (database: Database, ids: readonly string[]) =>
  database.run(
    sql`delete from evidence where id in ${list(ids)} and removed_at is not null and activity_id is null and entry_application_id is null`,
  );
