import { whoWasFirst } from '../kernel/conflict.ts';
import { Failure } from '../kernel/failure.ts';
import type { Neighbour } from '../certifications/store.ts';
import type { Database } from '../platform/ports.ts';

export const renewed = () =>
  new Failure(
    409,
    'exceptions.renewed',
    'A renewal was approved by what was in force then. It stays as it is.',
  );

/** Moving its end or opening its way back would leave the person with two of one program. */
export const followed = ({ id, number }: Neighbour) =>
  new Failure(
    409,
    'exceptions.followed',
    `This certification has ended, and the person was certified again with the number ${number}. Decide there.`,
    { facts: { certificationId: id, number } },
  );

/** All that changes the version of a certification. */
const changing = [
  'exceptions.extend',
  'exceptions.waive',
  'exceptions.set_hours',
  'exceptions.set_dates',
  'exceptions.reactivate',
  'exceptions.withdraw',
  'circumstances.set',
  'certificates.issue',
  'certifications.follow',
  'certifications.held',
  'certifications.released',
  'certifications.withdrawn',
  'certifications.reinstated',
];

export const decidedMeanwhile = (
  database: Database,
  bodyId: string,
  certificationId: string,
): Promise<Failure> =>
  whoWasFirst(
    database,
    { bodyId, recordId: certificationId, action: changing },
    'exceptions.decided_meanwhile',
    'changed this record',
  );
