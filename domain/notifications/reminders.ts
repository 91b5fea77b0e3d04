import { addDays, daysBetween } from '../programs/dates.ts';
import type { Evaluation } from '../programs/evaluation.ts';
import { hasEnded, isWindowOpen } from '../programs/standing.ts';

/** When a person is reminded of the last day to renew, and of what. */

export const reminderDays = [120, 90, 60, 30, 14, 7, 1] as const;

/** The day all reminders count down to: the last one to send the renewal. null: it has passed, or hours no longer help. */
export function lastDayOf(evaluation: Evaluation, today: string): string | null {
  const { period, lastDayToRenew } = evaluation;
  if (hasEnded(evaluation, today)) return null;
  if (today <= period.dueOn) return period.dueOn;
  return today <= lastDayToRenew ? lastDayToRenew : null;
}

const datesBefore = (lastDayOn: string): string[] => reminderDays.map((days) => addDays(lastDayOn, -days));

/** The next day to write on, after `today`. */
export const nextReminderOn = (lastDayOn: string, today: string): string | null =>
  datesBefore(lastDayOn).find((on) => on > today) ?? null;

/**
 * Has a day to write on come since `handledOn`? Where a machine stood still over several of them, one reminder stands
 * for all.
 */
export const isReminderDue = (lastDayOn: string, handledOn: string, today: string): boolean =>
  datesBefore(lastDayOn).some((on) => on > handledOn && on <= today);

export interface ReminderFacts {
  /** Accepted hours only. */
  first: Evaluation;
  /** And those that are being checked. */
  second: Evaluation;
  today: string;
  /** Held, withdrawn, renewed already, or sent and with the body: the waiting is not this person's. */
  waitsForOthers: boolean;
}

export type Reminder =
  /** Something is missing, or everything that is missing is being checked. */
  | { kind: 'hours_left'; lastDayOn: string; daysLeft: number }
  /** Nothing is missing, and the renewal can be sent. */
  | { kind: 'ready'; lastDayOn: string; daysLeft: number };

/** null: nothing to say. Whoever has all hours and cannot send yet is left in peace. */
export function reminderOf({ first, second, today, waitsForOthers }: ReminderFacts): Reminder | null {
  const lastDayOn = lastDayOf(first, today);
  if (waitsForOthers || lastDayOn === null) return null;
  const when = { lastDayOn, daysLeft: daysBetween(today, lastDayOn) };
  if (first.complete === false) return { kind: 'hours_left', ...when };
  return isWindowOpen(second, today) ? { kind: 'ready', ...when } : null;
}
