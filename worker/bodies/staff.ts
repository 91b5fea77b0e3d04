import type { StaffChange, StaffView } from '../../domain/bodies/contract.ts';
import { changedMeanwhile, Failure, nothingHere } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { changeRole, removeStaff, selectStaff } from './store.ts';

/** Roles and leaving. A change holds from the next request: every request reads the roles afresh (R16). */

interface Found {
  one: StaffView;
  isLastAdministrator: boolean;
}

async function find(database: Database, bodyId: string, staffId: string): Promise<Found> {
  const staff = await selectStaff(database, bodyId);
  const one = staff.find(({ id }) => id === staffId);
  if (!one) throw nothingHere();
  const administrators = staff.filter(({ role }) => role === 'administrator');
  return { one, isLastAdministrator: one.role === 'administrator' && administrators.length === 1 };
}

export function changeStaff(bodyId: string, staffId: string): Verb<StaffChange, StaffView> {
  return async ({ database }, input) => {
    const { one, isLastAdministrator } = await find(database, bodyId, staffId);
    if (one.version !== input.version) throw changedMeanwhile();
    if (isLastAdministrator && input.role !== 'administrator') throw lastAdministrator();
    return {
      value: { ...one, role: input.role, version: one.version + 1 },
      statements: changeRole(database, bodyId, staffId, input),
      audit: [
        {
          bodyId,
          recordId: bodyId,
          action: 'staff.change',
          objectKind: 'staff',
          objectId: staffId,
          detail: { name: one.name, role: { before: one.role, after: input.role } },
        },
      ],
      messages: [],
      onConflict: () => whyNot(database, bodyId, staffId),
    };
  };
}

export function remove(bodyId: string): Verb<{ staffId: string }, { removed: true }> {
  return async ({ database, now }, { staffId }) => {
    const { one, isLastAdministrator } = await find(database, bodyId, staffId);
    if (isLastAdministrator) throw lastAdministrator();
    return {
      value: { removed: true },
      statements: removeStaff(database, bodyId, staffId, now),
      audit: [
        {
          bodyId,
          recordId: bodyId,
          action: 'staff.remove',
          objectKind: 'staff',
          objectId: staffId,
          detail: { name: one.name, role: one.role },
        },
      ],
      messages: [],
      onConflict: () => whyNot(database, bodyId, staffId),
    };
  };
}

async function whyNot(database: Database, bodyId: string, staffId: string): Promise<Failure> {
  const { isLastAdministrator } = await find(database, bodyId, staffId);
  return isLastAdministrator ? lastAdministrator() : changedMeanwhile();
}

const lastAdministrator = () =>
  new Failure(
    409,
    'staff.last_administrator',
    'Your body needs an administrator. Make somebody else one first.',
  );
