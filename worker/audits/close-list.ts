import { sql } from 'drizzle-orm';
import type { Excluded } from '../../domain/audits/contract.ts';
import { byId, hexHash, memberId, populationText } from '../../domain/audits/draw.ts';
import { Failure } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import type { Verb } from '../kernel/write.ts';
import { changedPlan, planAt } from './plan-at.ts';
import { changePlan, insertMembers, mostMembers, selectCandidates, type Candidate } from './plan-store.ts';

/**
 * The list is closed: who may be drawn stands, with its hash, for everybody to see. The seed that decides is still
 * sealed, so neither can be chosen to suit the other.
 */
export const closeList: Verb<
  { bodyId: string; id: string; version: number },
  { id: string; version: number; population: number; excluded: Excluded }
> = async (work, { bodyId, id, version }) => {
  const { database, now } = work;
  const plan = await planAt(work, bodyId, id, version, ['planned']);
  if (dateIn(plan.timeZone, now) <= plan.toOn)
    throw new Failure(
      422,
      'audits.days_not_over',
      `The days of this plan are not over: renewals still come in until ${plan.toOn}. Close the list on the day after.`,
    );
  const candidates = await database.all<Candidate>(selectCandidates(plan));
  if (candidates.length > mostMembers)
    throw new Failure(
      422,
      'audits.too_many',
      `There are more than ${mostMembers} renewals in these days. Withdraw the plan, and make two with fewer days.`,
    );
  const listed = candidates.filter(({ excluded }) => excluded === null);
  const members = byId(
    await Promise.all(
      listed.map(async ({ applicationId, stratum }) => ({
        id: await memberId(id, applicationId),
        applicationId,
        stratum,
      })),
    ),
  );
  const excluded = countsOf(candidates);
  const populationHash = await hexHash(populationText(members));
  return {
    value: { id, version: version + 1, population: members.length, excluded },
    statements: [
      ...changePlan(
        database,
        plan,
        sql`state = 'listed', listed_at = ${now}, population_hash = ${populationHash}, excluded = ${JSON.stringify(excluded)}`,
      ),
      insertMembers(database, id, members),
    ],
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'audits.close_list',
        objectKind: 'audit_plan',
        objectId: id,
        detail: { title: plan.cycle, population: members.length, populationHash },
      },
    ],
    messages: [],
    onConflict: () => changedPlan(work, bodyId, id),
  };
};

function countsOf(candidates: readonly Candidate[]): Excluded {
  const counts: Excluded = {};
  for (const { excluded } of candidates) if (excluded) counts[excluded] = (counts[excluded] ?? 0) + 1;
  return counts;
}
