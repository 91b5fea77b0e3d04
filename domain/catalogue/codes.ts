import type { Kind } from '../programs/codes.ts';

/** Closed lists of the catalogue. Imports types only, so that words/ and screens may use it. */

/** Recognition of a training (G03): programs say which they accept, as of its date. */
export const recognitions = ['national', 'state', 'local'] as const;
export type Recognition = (typeof recognitions)[number];

/** What a provider's course may be: teaching, meetings and the hours of a practice are no courses. */
export const courseKinds = [
  'course',
  'conference',
  'college',
  'in_service',
  'independent_study',
] as const satisfies Kind[];
export type CourseKind = (typeof courseKinds)[number];
