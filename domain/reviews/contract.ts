import * as z from 'zod/mini';
import { id } from '../contract.ts';
import type { ActivityView } from '../activities/contract.ts';
import type { RequirementLine, PeriodView } from '../certifications/contract.ts';

/** The review queue: rows oldest first, and one item with what a decision needs. */

/** Activities of a list, by id, with commas between them. */
export const checksQuery = z.object({
  ids: z.pipe(
    z.pipe(
      z.optional(z.string().check(z.maxLength(2000))),
      z.transform((ids) => ids?.split(',').filter(Boolean) ?? []),
    ),
    z.array(id).check(z.maxLength(20)),
  ),
});

export interface ReviewRow {
  id: string;
  kind: 'activity' | 'application' | 'entry';
  subjectId: string;
  /** Null: of somebody who is not certified yet. */
  certificationId: string | null;
  who: string;
  what: string;
  /** Null where the unit does not say how many hours it is, and for renewals. */
  minutes: number | null;
  hasEvidence: boolean;
  state: 'open' | 'with_person' | 'closed';
  openedAt: number;
}

export interface Check {
  ok: boolean;
  sentence: string;
}

/** What accepting would do to one line of the requirements. */
export interface Effect {
  code: string;
  name: string;
  unit: 'minutes' | 'count';
  before: number;
  after: number;
  required: number;
}

export interface ActivityReview {
  itemId: string;
  /** False: neither a rule nor the person says how many hours the printed unit is. */
  unitClear: boolean;
  activity: ActivityView;
  person: { id: string; name: string };
  certification: { id: string; title: string; number: string };
  period: PeriodView;
  checks: Check[];
  /** If all of the claim is accepted. */
  effects: Effect[];
  requirements: RequirementLine[];
  /** Earlier decisions of this body on the same title. */
  sameCourse: { accepted: number; inPart: number; returned: number; refused: number };
  topicsOffered: string[];
  /** The rules look at who gave a training. */
  asksSponsor: boolean;
  ownRecord: boolean;
  mayReopen: boolean;
}

export interface RecentDecision {
  activityId: string;
  at: number;
  who: string;
  what: string;
  minutes: number;
  state: 'accepted' | 'returned' | 'refused';
  version: number;
}
