import type { NewPlan } from '../../domain/audits/contract.ts';
import { hexHash, termsText } from '../../domain/audits/draw.ts';
import { staffOf } from '../kernel/actor.ts';
import { invalid } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { sql } from 'drizzle-orm';
import type { Verb } from '../kernel/write.ts';
import { changedPlan, planAt } from './plan-at.ts';
import { changePlan, insertPlan, termsOf } from './plan-store.ts';
import { newSeed, sealSeed } from './seed.ts';

/** A draw is planned: what it asks for is fixed, and the seed is promised, before anybody knows who will be in it. */
export const makePlan: Verb<{ bodyId: string; input: NewPlan }, { id: string }> = async (
  work,
  { bodyId, input },
) => {
  const { database, now, ports } = work;
  if (input.toOn < input.fromOn) throw invalid('toOn', 'This is before the first day. Give a later day.');
  const [program] = await database.all<{ id: string }>(
    sql`select id from program where id = ${input.programId} and body_id = ${bodyId}`,
  );
  if (!program) throw invalid('programId', 'Your body has no such program. Choose one of its own.');
  const id = newId('aud');
  const seed = newSeed();
  const by = staffOf(work.actor, bodyId);
  const commitment = await hexHash(seed);
  const termsHash = await hexHash(termsText(termsOf({ id, ...input })));
  const { programId, cycle, phase, fromOn, toOn, skipRecent, answerDays } = input;
  return {
    value: { id },
    status: 201,
    statements: [
      insertPlan(database, {
        id,
        bodyId,
        programId,
        cycle,
        phase,
        fromOn,
        toOn,
        rates: JSON.stringify(input.rates),
        skipRecent,
        answerDays,
        sealedSeed: await sealSeed(ports, id, seed),
        commitment,
        termsHash,
        state: 'planned',
        madeAt: now,
        madeBy: by.id,
        makerName: by.name,
      }),
    ],
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'audits.plan',
        objectKind: 'audit_plan',
        objectId: id,
        detail: { title: cycle, phase, startsOn: fromOn, endsOn: toOn, commitment, termsHash },
      },
    ],
    messages: [],
  };
};

/** It is not drawn after all. It stays to be seen, with the reason: nobody plans until a seed suits. */
export const withdrawPlan: Verb<
  { bodyId: string; id: string; reason: string; version: number },
  { id: string; version: number }
> = async (work, { bodyId, id, reason, version }) => {
  const plan = await planAt(work, bodyId, id, version, ['planned', 'listed']);
  return {
    value: { id, version: version + 1 },
    statements: changePlan(
      work.database,
      plan,
      sql`state = 'withdrawn', withdrawn_at = ${work.now}, withdrawn_reason = ${reason}`,
    ),
    audit: [
      {
        bodyId,
        recordId: bodyId,
        action: 'audits.withdraw_plan',
        objectKind: 'audit_plan',
        objectId: id,
        detail: { title: plan.cycle, reason },
      },
    ],
    messages: [],
    onConflict: () => changedPlan(work, bodyId, id),
  };
};
