import type { Competency } from '../competencies/codes.ts';
import type { CredentialResult, Grouping, WorkKind } from './codes.ts';

export { workKinds, type WorkKind } from './codes.ts';

/** Hours that a supervisor has signed, as entry requirements, the rules and the transcript read them. */
export interface SignedHours {
  id: string;
  kind: WorkKind;
  on: string;
  /** What was signed: all that was logged, or a part. */
  minutes: number;
  grouping: Grouping | null;
  supervisorName: string;
  signedOn: string;
  /** The supervisor's own credential on the day of signing, as it was found then. */
  supervisorCredential: CredentialResult;
  competencies: Competency[];
}
