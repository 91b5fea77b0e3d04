import type { PlanState } from '../../domain/audits/contract.ts';
import { changedMeanwhile, Failure, nothingHere } from '../kernel/failure.ts';
import type { Work } from '../kernel/write.ts';
import { findPlan, planOfBody, type StoredPlan } from './plan-store.ts';

/** A plan at the version a screen was showing, in a state in which this may be done. */
export async function planAt(
  { database }: Work,
  bodyId: string,
  id: string,
  version: number,
  states: readonly PlanState[],
): Promise<StoredPlan> {
  const plan = await findPlan(database, planOfBody(bodyId, id));
  if (!plan) throw nothingHere();
  if (!states.includes(plan.state)) throw wrongState(plan);
  if (plan.version !== version) throw changedMeanwhile();
  return plan;
}

/** The batch was rolled back: who was first. */
export async function changedPlan({ database }: Work, bodyId: string, id: string): Promise<Failure> {
  const plan = await findPlan(database, planOfBody(bodyId, id));
  return plan && plan.state === 'drawn' ? wrongState(plan) : changedMeanwhile();
}

function wrongState({ state, drawerName, drawnAt }: StoredPlan): Failure {
  if (state === 'drawn')
    return new Failure(
      409,
      'audits.already_drawn',
      `${drawerName} has drawn already. A draw is made once; load it again to see it.`,
      { facts: { by: drawerName, at: drawnAt } },
    );
  if (state === 'withdrawn')
    return new Failure(409, 'audits.plan_withdrawn', 'This plan was withdrawn. Make a new one.');
  return state === 'planned'
    ? new Failure(409, 'audits.not_listed', 'Close the list first. Then it can be drawn from.')
    : new Failure(409, 'audits.already_listed', 'The list is closed already. Load it again to see it.');
}
