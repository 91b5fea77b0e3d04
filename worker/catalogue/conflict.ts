import { whoWasFirst } from '../kernel/conflict.ts';
import { Failure } from '../kernel/failure.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../platform/ports.ts';

/** Nobody decides for the body about a provider that they sign in for themselves. */
export function refuseOwn(actor: Actor, providerId: string): void {
  if (!actor.providers.some((one) => one.providerId === providerId)) return;
  throw new Failure(
    403,
    'providers.own_provider',
    'You sign in for this provider yourself. Ask a colleague of your body to do this.',
  );
}

/** All that changes the version of a provider. */
const changing = [
  'providers.apply_again',
  'providers.ask_renewal',
  'providers.approve',
  'providers.approve_conditional',
  'providers.decline',
  'providers.end',
  'providers.change',
];

export const decidedMeanwhile = (
  database: Database,
  provider: { bodyId: string; id: string },
): Promise<Failure> =>
  whoWasFirst(
    database,
    { bodyId: provider.bodyId, recordId: provider.id, action: changing },
    'providers.decided_meanwhile',
    'changed this provider',
  );

const changingCourses = [
  'courses.propose',
  'courses.revise',
  'courses.enter',
  'courses.approve',
  'courses.ask',
  'courses.decline',
  'courses.end',
];

/** Rows of a course stand under its provider. */
export const courseDecidedMeanwhile = (
  database: Database,
  course: { bodyId: string; providerId: string },
): Promise<Failure> =>
  whoWasFirst(
    database,
    { bodyId: course.bodyId, recordId: course.providerId, action: changingCourses },
    'courses.decided_meanwhile',
    'changed this course',
  );
