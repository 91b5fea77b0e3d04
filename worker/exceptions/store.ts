import { sql, type SQL } from 'drizzle-orm';
import { exception, period } from '../../db/schema/index.ts';
import type { ExceptionView } from '../../domain/exceptions/contract.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of exceptions. */

export interface StoredException extends Omit<ExceptionView, 'withdrawn'> {
  periodId: string;
  withdrawnAt: number | null;
  withdrawerName: string | null;
  withdrawnReason: string | null;
  /** A renewal has been approved since it was made. */
  renewedSince: number;
}

/** All of a certification, newest first, those that were taken back among them. For a batch. */
export const selectExceptions = (bodyId: string, certificationId: string, most: number): SQL => sql`
  select x.id, x.kind, x.period_id as "periodId", r.seq as "periodSeq", x.starts_on as "startsOn", x.ends_on as "endsOn",
    x.started_on as "startedOn", x.ended_on as "endedOn", x.required_minutes as "requiredMinutes", x.approved_on as "approvedOn", x.reason, x.letter,
    x.made_at as "madeAt", x.maker_name as "madeBy", x.withdrawn_at as "withdrawnAt",
    x.withdrawer_name as "withdrawerName", x.withdrawn_reason as "withdrawnReason",
    exists (select 1 from period l where l.certification_id = x.certification_id and l.seq > 1 and l.recorded_at > x.made_at)
      as "renewedSince"
  from exception x join period r on r.id = x.period_id
  where x.certification_id = ${certificationId} and x.body_id = ${bodyId}
  order by x.made_at desc, x.rowid desc limit ${most}`;

export function exceptionView(stored: StoredException): ExceptionView {
  const { id, kind, periodSeq, startsOn, endsOn, startedOn, endedOn, requiredMinutes, approvedOn } = stored;
  const { reason, letter, madeAt, madeBy, withdrawnAt, withdrawerName, withdrawnReason } = stored;
  return {
    id,
    kind,
    periodSeq,
    startsOn,
    endsOn,
    startedOn,
    endedOn,
    requiredMinutes,
    approvedOn,
    reason,
    letter,
    madeAt,
    madeBy,
    withdrawn:
      withdrawnAt === null
        ? null
        : { at: withdrawnAt, by: withdrawerName ?? '', reason: withdrawnReason ?? '' },
  };
}

export const insertException = (database: Database, row: typeof exception.$inferInsert): Statement =>
  database.insert(exception).values(row);

/** Once: of two at once the second rolls back whole. */
export function withdrawException(
  database: Database,
  id: string,
  by: { at: number; id: string; name: string; reason: string },
): Statement[] {
  return [
    database.run(sql`update exception set withdrawn_at = ${by.at}, withdrawn_by = ${by.id}, withdrawer_name = ${by.name},
      withdrawn_reason = ${by.reason} where id = ${id} and withdrawn_at is null`),
    guard(database),
  ];
}

/** Triggers make the public record anew in the same batch (migration 0003). */
export const moveDates = (
  database: Database,
  id: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Statement =>
  database
    .update(period)
    .set({ startsOn, endsOn })
    .where(sql`${period.id} = ${id}`);

/** A certification at the version and with the periods that the decision was made on; else the batch rolls back. */
export function changeCertification(
  database: Database,
  was: { id: string; bodyId: string; version: number; periods: readonly unknown[] },
  circumstances?: readonly string[] | null,
): Statement[] {
  const more =
    circumstances === undefined
      ? sql``
      : sql`, circumstances = ${circumstances === null ? null : JSON.stringify(circumstances)}`;
  return [
    database.run(sql`update certification set version = version + 1${more}
      where id = ${was.id} and body_id = ${was.bodyId} and version = ${was.version}`),
    guard(database),
    database.run(sql`insert into write_guard (ok) select 0
      where (select count(*) from period where certification_id = ${was.id}) <> ${was.periods.length}`),
  ];
}
