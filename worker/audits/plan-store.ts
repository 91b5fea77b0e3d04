import { sql, type SQL } from 'drizzle-orm';
import { auditPlan } from '../../db/schema/index.ts';
import type {
  DrawTerms,
  Excluded,
  Exclusion,
  Member,
  PassedOver,
  Phase,
  PlanState,
  Rates,
  Stratum,
} from '../../domain/audits/contract.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { instantIn } from '../kernel/today.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of draws: plans, the lists they are drawn from, and the renewals that stand in them. */

/** One list is closed, and drawn from, in one batch. */
export const mostMembers = 20_000;
export const mostDrawn = 1_000;

export interface StoredPlan {
  id: string;
  bodyId: string;
  programId: string;
  cycle: string;
  phase: Phase;
  fromOn: string;
  toOn: string;
  rates: Rates;
  skipRecent: number;
  answerDays: number;
  sealedSeed: string;
  commitment: string;
  termsHash: string;
  state: PlanState;
  madeAt: number;
  makerName: string;
  listedAt: number | null;
  populationHash: string | null;
  excluded: Excluded;
  drawnAt: number | null;
  drawerName: string | null;
  seed: string | null;
  withdrawnReason: string | null;
  version: number;
  programTitle: string;
  programTitleEs: string;
  bodyName: string;
  timeZone: string;
  helpContact: string;
}

type PlanColumns = Omit<StoredPlan, 'rates' | 'excluded'> & { rates: string; excluded: string | null };

const selectPlans = (where: SQL): SQL => sql`
  select q.id, q.body_id as "bodyId", q.program_id as "programId", q.cycle, q.phase, q.from_on as "fromOn", q.to_on as "toOn",
    q.rates, q.skip_recent as "skipRecent", q.answer_days as "answerDays", q.sealed_seed as "sealedSeed", q.commitment,
    q.terms_hash as "termsHash", q.state, q.made_at as "madeAt", q.maker_name as "makerName", q.listed_at as "listedAt",
    q.population_hash as "populationHash", q.excluded, q.drawn_at as "drawnAt", q.drawer_name as "drawerName", q.seed,
    q.withdrawn_reason as "withdrawnReason", q.version, g.title as "programTitle", g.title_es as "programTitleEs",
    b.name as "bodyName", b.time_zone as "timeZone", b.help_contact as "helpContact"
  from audit_plan q join program g on g.id = q.program_id join body b on b.id = q.body_id where ${where}`;

export const findPlans = async (database: Database, where: SQL): Promise<StoredPlan[]> =>
  (await database.all<PlanColumns>(selectPlans(where))).map((row) => ({
    ...row,
    rates: JSON.parse(row.rates) as Rates,
    excluded: JSON.parse(row.excluded ?? '{}') as Excluded,
  }));

export const findPlan = async (database: Database, where: SQL): Promise<StoredPlan | null> =>
  (await findPlans(database, where))[0] ?? null;

export const planOfBody = (bodyId: string, id: string): SQL => sql`q.id = ${id} and q.body_id = ${bodyId}`;

export const insertPlan = (database: Database, row: typeof auditPlan.$inferInsert): Statement =>
  database.insert(auditPlan).values(row);

/** At the version and in the state that the change was decided on; else the batch rolls back. */
export const changePlan = (
  database: Database,
  was: Pick<StoredPlan, 'id' | 'version' | 'state'>,
  set: SQL,
): Statement[] => [
  database.run(sql`update audit_plan set ${set}, version = version + 1
    where id = ${was.id} and version = ${was.version} and state = ${was.state}`),
  guard(database),
];

export const termsOf = (
  plan: Omit<DrawTerms, 'plan' | 'program'> & { id: string; programId: string },
): DrawTerms => {
  const { id, programId, cycle, phase, fromOn, toOn, rates, skipRecent } = plan;
  return { plan: id, program: programId, cycle, phase, fromOn, toOn, rates, skipRecent };
};

export interface Candidate {
  applicationId: string;
  stratum: Stratum;
  excluded: Exclusion | null;
}

/**
 * Every renewal in the days of a plan, with its stratum and, if so, why it is not drawn from. Before approval: by the
 * day it was sent; after: by the instant it was approved.
 */
export function selectCandidates(plan: StoredPlan): SQL {
  const { programId, bodyId, phase, fromOn, toOn, timeZone } = plan;
  const days =
    phase === 'before'
      ? sql`n.state in ('sent', 'returned', 'approved', 'refused') and n.sent_on between ${fromOn} and ${toOn}`
      : sql`n.state = 'approved' and n.decided_at >= ${instantIn(timeZone, fromOn, 0)}
          and n.decided_at < ${instantIn(timeZone, addDays(toOn, 1), 0)}`;
  return sql`
    select n.id as "applicationId",
      case when n.sent_on > r.ends_on then 'late' when r.starts_on <= c.certified_on then 'first' else 'later' end as stratum,
      case
        when ${phase} = 'before' and n.state = 'returned' then 'returned'
        when ${phase} = 'before' and n.state <> 'sent' then 'decided'
        when exists (select 1 from audit_case k where k.application_id = n.id) then 'already_checked'
        when exists (select 1 from audit_case k where k.certification_id = n.certification_id and k.plan_id in (
          select id from audit_plan where program_id = ${programId} and state = 'drawn'
          order by drawn_at desc limit ${plan.skipRecent})) then 'recent'
        when not exists (select 1 from ${countedOf(sql`n.findings`)} join activity a on a.id = f.id
          where a.state = 'accepted') then 'nothing_to_check'
        when not exists (select 1 from ${countedOf(sql`n.findings`)} join activity a on a.id = f.id
          where a.state = 'accepted' and a.attested_by is null) then 'attested'
      end as excluded
    from application n join certification c on c.id = n.certification_id join period r on r.id = n.period_id
    where n.body_id = ${bodyId} and c.program_id = ${programId} and n.kind = 'renewal' and ${days}
    limit ${mostMembers + 1}`;
}

/** What a renewal counted, as it was judged: `f (id, minutes)` of its stored evaluation. */
const countedOf = (findings: SQL): SQL => sql`(
  select json_extract(value, '$.id') as id, json_extract(value, '$.countedMinutes') as minutes
  from json_each(${findings}, '$.activities') where json_extract(value, '$.countedMinutes') > 0) f`;

/** One statement, however long the list. */
export const insertMembers = (
  database: Database,
  planId: string,
  members: readonly (Member & { applicationId: string })[],
): Statement =>
  database.run(sql`insert into audit_member (plan_id, id, application_id, stratum)
    select ${planId}, json_extract(value, '$.id'), json_extract(value, '$.applicationId'), json_extract(value, '$.stratum')
    from json_each(${JSON.stringify(members)})`);

export interface StoredMember extends Member {
  applicationId: string;
  rank: number | null;
  passedOver: PassedOver | null;
}

export const selectMembers = (planId: string | SQL): SQL => sql`
  select id, application_id as "applicationId", stratum, rank, passed_over as "passedOver"
  from audit_member where plan_id = ${planId} order by id`;

export const rankMembers = (
  database: Database,
  planId: string,
  drawn: readonly { id: string; rank: number; passedOver: PassedOver | null }[],
): Statement =>
  database.run(sql`update audit_member set rank = d.rank, passed_over = d.passed
    from (select json_extract(value, '$.id') as id, json_extract(value, '$.rank') as rank,
      json_extract(value, '$.passedOver') as passed from json_each(${JSON.stringify(drawn)})) d
    where audit_member.plan_id = ${planId} and audit_member.id = d.id`);

/** A renewal that was drawn, as it is now. */
export interface DrawnRenewal {
  applicationId: string;
  state: string;
  certificationId: string;
  personId: string;
  name: string;
  email: string;
  language: 'en' | 'es';
  checked: number;
  /** Entries that counted and are accepted still. */
  lines: string;
}

export interface DrawnLine {
  activityId: string;
  minutes: number;
  attested: 0 | 1;
  files: number;
}

export const selectDrawn = (applicationIds: readonly string[]): SQL => sql`
  select n.id as "applicationId", n.state, n.certification_id as "certificationId", n.person_id as "personId",
    p.name, a.email, a.language, exists (select 1 from audit_case k where k.application_id = n.id) as checked,
    (select json_group_array(json_object('activityId', x.id, 'minutes', f.minutes, 'attested', x.attested_by is not null,
        'files', (select count(*) from evidence e where e.activity_id = x.id and e.removed_at is null)))
      from ${countedOf(sql`n.findings`)} join activity x on x.id = f.id where x.state = 'accepted') as lines
  from application n join person p on p.id = n.person_id join account a on a.id = p.account_id
  where n.id in (select value from json_each(${JSON.stringify(applicationIds)}))`;

/** Nobody decides on these until their cases are closed; one that was decided this very moment stops the whole draw. */
export const holdRenewals = (database: Database, applicationIds: readonly string[]): Statement[] => [
  database.run(sql`update application set held_by = 'audit', version = version + 1
    where id in (select value from json_each(${JSON.stringify(applicationIds)})) and state = 'sent'`),
  database.run(sql`insert into write_guard (ok) select 0 where (select count(*) from application
    where id in (select value from json_each(${JSON.stringify(applicationIds)})) and held_by = 'audit'
      and state = 'sent') <> ${applicationIds.length}`),
];

/** The same for renewals that were approved: one that was changed this very moment stops the draw. */
export const refuseIfNotIn = (
  database: Database,
  applicationIds: readonly string[],
  state: 'sent' | 'approved',
): Statement =>
  database.run(sql`insert into write_guard (ok) select 0 where (select count(*) from application
    where id in (select value from json_each(${JSON.stringify(applicationIds)})) and state = ${state})
    <> ${applicationIds.length}`);
