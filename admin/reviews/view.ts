import { unsaidSponsor } from '../../domain/activities/codes.ts';
import type { ActivityDecision, ActivityView, ReasonCode } from '../../domain/activities/contract.ts';
import type { Sponsor } from '../../domain/programs/codes.ts';
import type { ActivityReview, ReviewRow } from '../../domain/reviews/contract.ts';

/** Turns what a reviewer typed into a decision, and the queue into what the list shows. Pure. */

export const tabs = ['hours', 'renewals', 'first', 'person'] as const;
export type Tab = (typeof tabs)[number];
export const tabOf = (text: unknown): Tab => tabs.find((one) => one === text) ?? 'hours';
/** Renewals and first certifications open on a page of their own, not beside the list. */
export const hasDetail = (tab: Tab): boolean => tab !== 'renewals' && tab !== 'first';
/** The address of the queue, or of one item in it: the tab stays in the address. */
export const placeOf = (tab: Tab, activityId = ''): string =>
  `/review${activityId && `/${activityId}`}${tab === 'hours' ? '' : `?tab=${tab}`}`;

export type FormKind = 'part' | 'ask' | 'refuse';
export const reasonsOf: Record<FormKind, readonly ReasonCode[]> = {
  part: ['hours_differ', 'breaks_not_counted', 'topic_differs', 'date_differs', 'as_claimed', 'other'],
  ask: ['proof_missing', 'proof_unreadable', 'name_missing', 'hours_missing', 'date_differs', 'other'],
  refuse: ['not_accepted_kind', 'not_approved_provider', 'repeated', 'date_differs', 'other'],
};

/** The claim without its breaks: what "accept all" accepts. */
export const netMinutes = (activity: ActivityView): number =>
  Math.max(0, activity.claimedMinutes - activity.nonInstructionMinutes);

/** "1.5" and "1,5" are 90 minutes; null when it is no positive number. */
export function minutesOf(text: string): number | null {
  const clean = text.trim().replace(',', '.');
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(clean)) return null;
  const minutes = Math.round(Number(clean) * 60);
  return minutes > 0 ? minutes : null;
}

export interface Typed {
  hours: string;
  doneOn: string;
  topics: readonly string[];
  sponsor: Sponsor;
  reasonCode: ReasonCode;
  reason: string;
}

/** Nothing but the changes are sent: what stands as claimed is not repeated. */
export function decisionOf(
  kind: FormKind,
  typed: Typed,
  { activity, unitClear }: Pick<ActivityReview, 'activity' | 'unitClear'>,
): unknown {
  const { version } = activity;
  const { reasonCode, reason } = typed;
  if (kind !== 'part') return { decision: kind, reasonCode, reason, version };
  const changes = {
    ...(typed.doneOn !== activity.doneOn && { doneOn: typed.doneOn }),
    ...(!sameSet(typed.topics, activity.topics) && { topics: [...typed.topics] }),
    ...(typed.sponsor !== (activity.sponsor ?? unsaidSponsor) && { sponsor: typed.sponsor }),
  };
  const minutes = minutesOf(typed.hours);
  if (unitClear && minutes === netMinutes(activity))
    return { decision: 'accept', ...changes, reason, version } satisfies ActivityDecision;
  return { decision: 'accept_part', minutes, ...changes, reasonCode, reason, version };
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The row that comes up after one is decided: the next below it, else the one above. */
export function rowAfter(rows: readonly ReviewRow[], subjectId: string): ReviewRow | undefined {
  const at = rows.findIndex((row) => row.subjectId === subjectId);
  return rows[at + 1] ?? (at > 0 ? rows[at - 1] : undefined);
}

export const isActivity = (row: ReviewRow): boolean => row.kind === 'activity';
