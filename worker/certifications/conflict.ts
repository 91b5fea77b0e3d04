import { Failure } from '../kernel/failure.ts';

/** Nobody decides on their own record. */
export const ownRecord = (feature: 'people' | 'certificates' | 'exceptions') =>
  new Failure(
    403,
    `${feature}.own_record`,
    'This is your own record. Ask a colleague of your body to do this.',
  );
