import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { CaseState, PassedOver, PlanRow, PlanView, Stratum } from '../../domain/audits/contract.ts';
import { strata } from '../../domain/audits/contract.ts';
import { howMany } from '../../domain/audits/draw.ts';
import type { Page } from '../../domain/people/contract.ts';
import { nothingHere } from '../kernel/failure.ts';
import { cutPage, readCursor, type PageQuery } from '../kernel/page.ts';
import { dateIn } from '../kernel/today.ts';
import type { Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { findPlans, planOfBody, type StoredPlan } from './plan-store.ts';

const cursor = z.tuple([z.int(), z.string().check(z.maxLength(60))]);

interface Size {
  planId: string;
  stratum: Stratum;
  size: number;
  drawn: number;
}

/** How many stand in each plan's list, by stratum. */
const selectSizes = (planIds: readonly string[]): SQL => sql`
  select plan_id as "planId", stratum, count(*) as size, count(rank) as drawn from audit_member
  where plan_id in (select value from json_each(${JSON.stringify(planIds)})) group by plan_id, stratum`;

/** Draws of a body, newest first. */
export async function readPlans(
  { database }: Work,
  bodyId: string,
  asked: PageQuery,
): Promise<Page<PlanRow>> {
  const after = readCursor(asked.cursor, cursor);
  const limit = asked.limit ?? 50;
  const rows = await findPlans(
    database,
    sql`q.body_id = ${bodyId} ${after ? sql`and (q.made_at, q.id) < (${after[0]}, ${after[1]})` : sql``}
      order by q.made_at desc, q.id desc limit ${limit + 1}`,
  );
  const page = cutPage(rows, limit, ({ madeAt, id }) => [madeAt, id]);
  const sizes = await database.all<Size>(selectSizes(page.rows.map(({ id }) => id)));
  return { ...page, rows: page.rows.map((plan) => rowOf(plan, sizes)) };
}

export async function readPlan(
  { database, now, ports }: Work,
  bodyId: string,
  id: string,
): Promise<PlanView> {
  const [plans, [sizes, passed, cases]] = await Promise.all([
    findPlans(database, planOfBody(bodyId, id)),
    readCounts(database, id),
  ]);
  const [plan] = plans;
  if (!plan) throw nothingHere();
  return {
    ...rowOf(plan, sizes),
    makerName: plan.makerName,
    skipRecent: plan.skipRecent,
    answerDays: plan.answerDays,
    commitment: plan.commitment,
    termsHash: plan.termsHash,
    listedAt: plan.listedAt,
    populationHash: plan.populationHash,
    drawnAt: plan.drawnAt,
    drawerName: plan.drawerName,
    seed: plan.seed,
    withdrawnReason: plan.withdrawnReason,
    strata: strata.map((code) => {
      const size = sizes.find(({ stratum }) => stratum === code)?.size ?? 0;
      return { code, rate: plan.rates[code], size, drawn: howMany(plan.rates[code], size) };
    }),
    passedOver: passed,
    cases,
    mayList: plan.state === 'planned' && dateIn(plan.timeZone, now) > plan.toOn,
    publicUrl: `${ports.settings.url}/draws/${id}`,
  };
}

const readCounts = (database: Database, id: string) =>
  database.batch([
    database.all<Size>(selectSizes([id])),
    database.all<{ reason: PassedOver; count: number }>(sql`
      select passed_over as reason, count(*) as count from audit_member
      where plan_id = ${id} and passed_over is not null group by passed_over`),
    database.all<{ state: CaseState; count: number }>(sql`
      select state, count(*) as count from audit_case where plan_id = ${id} group by state`),
  ]);

function rowOf(plan: StoredPlan, sizes: readonly Size[]): PlanRow {
  const own = sizes.filter(({ planId }) => planId === plan.id);
  const sum = (of: (size: Size) => number) => own.reduce((total, one) => total + of(one), 0);
  const { id, cycle, phase, fromOn, toOn, state, madeAt, rates, excluded, version } = plan;
  return {
    id,
    cycle,
    program: { id: plan.programId, title: plan.programTitle, titleEs: plan.programTitleEs },
    phase,
    fromOn,
    toOn,
    state,
    madeAt,
    rates,
    population: plan.listedAt === null ? null : sum(({ size }) => size),
    excluded,
    drawn: state === 'drawn' ? sum(({ drawn }) => drawn) : null,
    version,
  };
}
