import { sql, type SQL } from 'drizzle-orm';
import { application, period, statusEvent } from '../../db/schema/index.ts';
import type { ApplicationState } from '../../domain/applications/contract.ts';
import { inFamily } from '../activities/family.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of renewals. */

export interface StoredApplication {
  id: string;
  bodyId: string;
  personId: string;
  certificationId: string;
  periodId: string;
  state: ApplicationState;
  version: number;
  startedAt: number;
  detailsCheckedAt: number | null;
  hoursCheckedAt: number | null;
  ethicsVersionId: string | null;
  ethicsAgreedAt: number | null;
  sentAt: number | null;
  sentOn: string | null;
  decidedAt: number | null;
  deciderName: string | null;
  reasonText: string | null;
  ruleVersion: string | null;
  findings: string | null;
  /** What has to be settled first; null: nothing. */
  heldBy: 'audit' | null;
}

/** For a batch. `where` names the application as `n` and always says whose it may be. */
const selectApplications = (where: SQL): SQL => sql`
  select n.id, n.body_id as "bodyId", n.person_id as "personId", n.certification_id as "certificationId",
    n.period_id as "periodId", n.state, n.version, n.started_at as "startedAt",
    n.details_checked_at as "detailsCheckedAt", n.hours_checked_at as "hoursCheckedAt",
    n.ethics_version_id as "ethicsVersionId", n.ethics_agreed_at as "ethicsAgreedAt",
    n.sent_at as "sentAt", n.sent_on as "sentOn", n.decided_at as "decidedAt", n.decider_name as "deciderName",
    n.reason_text as "reasonText", n.rule_version as "ruleVersion", n.findings,
    n.held_by as "heldBy"
  from application n where ${where}`;

/** All of a person's own renewals of one certification, newest first. */
export const selectOwnApplications = (personIds: readonly string[], certificationId: string): SQL =>
  selectApplications(sql`n.certification_id = ${certificationId}
    and n.person_id in (select value from json_each(${JSON.stringify(personIds)}))
    order by n.started_at desc, n.rowid desc limit 20`);

export const selectApplicationOf = (bodyId: string, id: string | SQL): SQL =>
  selectApplications(sql`n.id = ${id} and n.body_id = ${bodyId}`);

/** Certification and first day of the period of an application, for the other questions of the same batch. */
export function subjectOf(
  bodyId: string,
  id: string | SQL,
): { certification: SQL<string>; startsOn: SQL<string> } {
  const of = sql`from application where id = ${id} and body_id = ${bodyId}`;
  return {
    certification: sql<string>`(select certification_id ${of})`,
    startsOn: sql<string>`(select starts_on from period where id = (select period_id ${of}))`,
  };
}

export interface StoredEthics {
  id: string;
  title: string;
  inForceFrom: string;
  textEn: string;
  textEs: string;
}

const selectEthics = (where: SQL): SQL => sql`
  select e.id, e.title, e.in_force_from as "inForceFrom", e.text_en as "textEn", e.text_es as "textEs"
  from ethics_version e where ${where}`;

/** The program's versions, newest first: which one is in force depends on the body's today. */
export const selectEthicsVersions = (certificationId: string): SQL =>
  selectEthics(sql`e.program_id = (select program_id from certification where id = ${certificationId})
    order by e.in_force_from desc, e.rowid desc limit 50`);

export const selectEthicsOf = (applicationId: string | SQL): SQL =>
  selectEthics(sql`e.id = (select ethics_version_id from application where id = ${applicationId})`);

export const insertApplication = (database: Database, row: typeof application.$inferInsert): Statement =>
  database.insert(application).values(row);

/** A change of one application at the version and in a state that the decision was made on; else the batch rolls back. */
export function changeApplication(
  database: Database,
  was: { id: string; version: number; state: ApplicationState },
  set: SQL,
): Statement[] {
  return [
    database.run(sql`update application set ${set}, version = version + 1
      where id = ${was.id} and version = ${was.version} and state = ${was.state}`),
    guard(database),
  ];
}

/**
 * An approval is judged by activities and by what the board decided for this person, and prints a name; all were read
 * before it: when one of them has changed meanwhile, nothing is approved.
 */
export function refuseIfChanged(
  database: Database,
  read: {
    certificationId: string;
    certificationVersion: number;
    activities: string;
    personId: string;
    personVersion: number;
  },
): Statement {
  return database.run(sql`insert into write_guard (ok) select 0
    where (${activitiesStamp(read.certificationId)}) <> ${read.activities}
      or (select version from certification where id = ${read.certificationId}) <> ${read.certificationVersion}
      or (select version from person where id = ${read.personId}) <> ${read.personVersion}`);
}

/** Of all that may count in it. Versions only rise and rows are only added, so an equal stamp means that nothing was logged, changed or decided. */
const activitiesStamp = (certificationId: string | SQL): SQL =>
  sql`select count(*) || '.' || coalesce(sum(version), 0) from activity where ${inFamily(certificationId)}`;

export const selectActivitiesStamp = (certificationId: string | SQL): SQL =>
  sql`select (${activitiesStamp(certificationId)}) as stamp`;

/** The next period and its line in the status history. The unique number of a period makes a second one fail whole. */
export function startPeriod(
  database: Database,
  row: typeof period.$inferInsert,
  event: typeof statusEvent.$inferInsert,
): Statement[] {
  return [database.insert(period).values(row), database.insert(statusEvent).values(event)];
}

export async function findApplicationState(
  database: Database,
  id: string,
): Promise<{ state: ApplicationState; by: string | null; at: number | null; sentAt: number | null } | null> {
  const [row] = await database.all<{
    state: ApplicationState;
    by: string | null;
    at: number | null;
    sentAt: number | null;
  }>(
    sql`select state, decider_name as "by", decided_at as "at", sent_at as "sentAt" from application where id = ${id}`,
  );
  return row ?? null;
}
