import type { DeclineReason, WorkKind } from '../../domain/supervision/codes.ts';
import type { EntryAnswer, SignEntry } from '../../domain/signing/contract.ts';
import { addDays } from '../ui/format.ts';

/** What a supervisor has chosen for one entry, and what becomes of it. Pure. */

export interface Choice {
  decision: 'sign' | 'correct' | 'decline';
  hours: string;
  kind: WorkKind;
  reasonCode: DeclineReason | '';
  words: string;
}

export const choiceOf = (entry: SignEntry): Choice => ({
  decision: 'sign',
  hours: String(Math.round((entry.minutes / 60) * 100) / 100),
  kind: entry.kind,
  reasonCode: '',
  words: '',
});

/** NaN for what is no number. Two decimals of an hour give back the minutes that were logged. */
export function signedMinutes(entry: SignEntry, choice: Choice): number {
  if (choice.decision === 'decline') return 0;
  if (choice.decision === 'sign') return entry.minutes;
  const typed = choice.hours.trim().replace(',', '.');
  if (typed === '') return Number.NaN;
  if (typed === choiceOf(entry).hours) return entry.minutes;
  return Math.round(Number(typed) * 60);
}

export const isLengthRight = (entry: SignEntry, choice: Choice): boolean => {
  const minutes = signedMinutes(entry, choice);
  return choice.decision === 'decline' || (minutes >= 1 && minutes <= entry.minutes);
};

export function answerOf(entry: SignEntry, choice: Choice): EntryAnswer {
  const { id } = entry;
  const reasonText = choice.words;
  if (choice.decision === 'decline')
    return { id, decision: 'decline', reasonCode: choice.reasonCode as DeclineReason, reasonText };
  if (choice.decision === 'sign') return { id, decision: 'sign' };
  return { id, decision: 'sign', minutes: signedMinutes(entry, choice), kind: choice.kind, reasonText };
}

/** Entries by their week, Monday first. */
export function byWeek(entries: readonly SignEntry[]): { monday: string; entries: SignEntry[] }[] {
  const weeks = new Map<string, SignEntry[]>();
  for (const entry of entries) {
    const monday = mondayOf(entry.on);
    weeks.set(monday, [...(weeks.get(monday) ?? []), entry]);
  }
  return [...weeks].map(([monday, some]) => ({ monday, entries: some }));
}

const mondayOf = (on: string): string =>
  addDays(on, -((new Date(Date.parse(`${on}T00:00:00Z`)).getUTCDay() + 6) % 7));
