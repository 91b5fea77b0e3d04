import { whoWasFirst } from '../kernel/conflict.ts';
import { Failure } from '../kernel/failure.ts';
import type { Database } from '../platform/ports.ts';
import type { Neighbour } from '../certifications/store.ts';
import type { StoredProposal } from './store.ts';

/** Nobody decides on their own record, nor on that of somebody they work with. */
export const barredFrom = {
  own_record: () =>
    new Failure(
      403,
      'conduct.own_record',
      'This is your own record. Other people of your body have to decide on it.',
    ),
  colleague: () =>
    new Failure(
      403,
      'conduct.colleague',
      'This person works for your body, and nobody decides on a colleague. End their role under Staff first.',
    ),
} as const;

export const ownProposal = () =>
  new Failure(
    403,
    'conduct.own_proposal',
    'You proposed this yourself. A second person of your body has to agree.',
  );

export const notYours = () =>
  new Failure(
    403,
    'conduct.not_yours',
    'A colleague proposed this. Send it back with a reason, if it should not be.',
  );

export function alreadyAnswered({ state, answererName, answeredAt }: StoredProposal): Failure {
  return new Failure(
    409,
    'conduct.already_answered',
    `${answererName} has answered this already. Load it again to see it.`,
    { facts: { by: answererName, at: answeredAt, state } },
  );
}

/** Restoring it would leave the person with two of one program. */
export const followed = ({ id, number }: Neighbour) =>
  new Failure(
    409,
    'conduct.followed',
    `The person was certified again with the number ${number}. Decide about that one.`,
    { facts: { certificationId: id, number } },
  );

/** All that changes the version of a certification, or what waits on it. */
const changing = [
  'conduct.propose',
  'conduct.send_back',
  'conduct.take_back',
  'certifications.held',
  'certifications.released',
  'certifications.withdrawn',
  'certifications.reinstated',
  'certifications.follow',
  'conduct.note_appeal',
  'conduct.close_appeal',
  'exceptions.extend',
  'exceptions.waive',
  'exceptions.set_hours',
  'exceptions.set_dates',
  'exceptions.reactivate',
  'exceptions.withdraw',
  'circumstances.set',
  'certificates.issue',
];

export const decidedMeanwhile = (
  database: Database,
  bodyId: string,
  certificationId: string,
): Promise<Failure> =>
  whoWasFirst(
    database,
    { bodyId, recordId: certificationId, action: changing },
    'conduct.decided_meanwhile',
    'changed this record',
  );
