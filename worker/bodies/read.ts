import type { BodyView } from '../../domain/bodies/contract.ts';
import { nothingHere } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import type { Database } from '../platform/ports.ts';
import { selectBody, selectInvitations, selectStaff, type BodyRow } from './store.ts';

/** Settings, staff and open invitations, in one round trip. */
export async function readBody(database: Database, bodyId: string, now: number): Promise<BodyView> {
  const [[row], staff, invitations] = await database.batch([
    selectBody(database, bodyId),
    selectStaff(database, bodyId),
    selectInvitations(database, bodyId, now),
  ]);
  if (!row) throw nothingHere();
  return {
    ...settingsOf(row),
    id: row.id,
    setUp: row.setUpAt !== null,
    today: dateIn(row.timeZone, now),
    staff,
    invitations,
  };
}

export const settingsOf = (row: BodyRow) => ({
  name: row.name,
  timeZone: row.timeZone,
  helpContact: row.helpContact,
  numberPrefix: row.numberPrefix,
  signatories: JSON.parse(row.signatories) as BodyView['signatories'],
  look: JSON.parse(row.look) as BodyView['look'],
  issuing: row.issuing,
  version: row.version,
});
