import { sql } from 'drizzle-orm';
import type { PublishedDraw } from '../../domain/audits/contract.ts';
import { figuresOf } from '../../domain/audits/draw.ts';
import type { Database } from '../platform/ports.ts';
import { findPlan, selectMembers, termsOf, type StoredMember, type StoredPlan } from './plan-store.ts';

/** What anybody may know of a draw: opaque ids, hashes, counts. Before the draw neither the seed nor who is in front. */

export interface Published {
  plan: StoredPlan;
  draw: PublishedDraw;
}

export async function findPublished(database: Database, id: string): Promise<Published | null> {
  const [plan, members] = await Promise.all([
    findPlan(database, sql`q.id = ${id}`),
    database.all<StoredMember>(selectMembers(id)),
  ]);
  return plan && { plan, draw: publishedOf(plan, members) };
}

function publishedOf(plan: StoredPlan, members: readonly StoredMember[]): PublishedDraw {
  const population = members.map(({ id, stratum }) => ({ id, stratum }));
  const result = members
    .flatMap(({ id, stratum, rank }) => (rank === null ? [] : [{ id, stratum, rank }]))
    .toSorted((a, b) => (a.stratum === b.stratum ? a.rank - b.rank : a.stratum < b.stratum ? -1 : 1));
  return {
    format: 'standing-draw-1',
    id: plan.id,
    body: plan.bodyName,
    program: plan.programTitle,
    state: plan.state,
    terms: termsOf(plan),
    termsSha256: plan.termsHash,
    commitmentSha256: plan.commitment,
    committedAt: new Date(plan.madeAt).toISOString(),
    listedAt: plan.listedAt === null ? null : new Date(plan.listedAt).toISOString(),
    population,
    populationSha256: plan.populationHash,
    excluded: plan.excluded,
    drawnAt: plan.drawnAt === null ? null : new Date(plan.drawnAt).toISOString(),
    seed: plan.seed,
    strata: plan.listedAt === null ? [] : figuresOf(plan.rates, population),
    result,
    withoutCase: members.flatMap(({ id, passedOver }) =>
      passedOver === null ? [] : [{ id, reason: passedOver }],
    ),
  };
}
