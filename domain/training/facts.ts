import type { Competency } from '../competencies/codes.ts';
import type { Format, Topic } from '../programs/codes.ts';

/** A training that a provider's roster says a person attended, as entry requirements and the transcript read it. */
export interface AttendanceFacts {
  id: string;
  courseTitle: string;
  providerId: string;
  providerName: string;
  /** The last day of it. */
  completedOn: string;
  /** Those of this person: part of the course when they were not there all the time. */
  minutes: number;
  topics: { topic: Topic; minutes: number }[];
  format: Format;
  recognition: 'national' | 'state' | 'local';
  /** A core training on the way to the first certification. */
  initial: boolean;
  /** The provider and the course version were approved by the body on that day. */
  approvedThen: boolean;
  competencies: Competency[];
  /** Whose activity it became; null: it led to no certification yet when it was reported. */
  certificationId: string | null;
}
