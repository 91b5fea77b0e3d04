import type { Competency } from '../competencies/codes.ts';

export const workKinds = ['direct_service', 'observed_service', 'supervision', 'study'] as const;
export type WorkKind = (typeof workKinds)[number];

/** Hours that a supervisor has signed, as entry requirements, the rules and the transcript read them. */
export interface SignedHours {
  id: string;
  kind: WorkKind;
  on: string;
  /** What was signed: all that was logged, or a part. */
  minutes: number;
  grouping: 'individual' | 'group' | null;
  supervisorName: string;
  signedOn: string;
  /** The supervisor's own credential on the day of signing, as it was found then. */
  supervisorCredential: 'current' | 'not_current' | 'not_found' | 'not_needed';
  competencies: Competency[];
}
