import type { Home, RequirementLine } from '../../domain/certifications/contract.ts';
import type { Shape, Tone } from '../ui/marks.tsx';
import { hasBegun } from './asked.ts';

/** Turns the facts of the home page into what it shows. Pure; the words are chosen by the parts. */

export type HeadingCode = Home['heading'] | 'first' | 'followed';

/** On the first visit the heading invites; a certification that ended or needs the board says that first. */
export function headingOf(home: Home): HeadingCode {
  if (home.followedBy) return 'followed';
  const isCalm = home.heading === 'few_left' || home.heading === 'plan_rest' || home.heading === 'on_track';
  if (isCalm && !hasBegun(home)) return 'on_track';
  return home.activityCount === 0 && isCalm ? 'first' : home.heading;
}

export type MainAction = 'log' | 'renew' | 'newer' | 'again' | 'none';

/** One filled button a page. */
export function mainActionOf(home: Home): MainAction {
  if (home.replacedBy || home.followedBy) return 'newer';
  if (home.applyAgain.length > 0) return 'again';
  if (home.heading === 'ready_to_renew') return 'renew';
  if (home.heading === 'ended' && home.mayApply && home.total?.toGoMinutes === 0) return 'renew';
  return home.heading === 'ask_board' || home.heading === 'checking' ? 'none' : 'log';
}

/** Nothing more is done on this page: its hours lead nowhere, and the way goes on with another certification. */
export const isOver = (home: Home): boolean =>
  home.replacedBy !== null || home.followedBy !== null || home.applyAgain.length > 0;

/** To the half hour: an even pace is a direction, not a debt. */
export const paceOf = (minutes: number): number => Math.round(minutes / 30) * 30;

export interface LineState {
  shape: Shape;
  tone: Tone;
  key: 'done' | 'doneIf' | 'toGo' | 'toGoIf' | 'mayStill' | 'full';
}

export function lineStateOf(line: RequirementLine): LineState {
  if (line.kind === 'maximum')
    return line.accepted >= line.required
      ? { shape: 'info', tone: 'todo', key: 'full' }
      : { shape: 'info', tone: 'todo', key: 'mayStill' };
  if (line.accepted >= line.required) return { shape: 'done', tone: 'good', key: 'done' };
  if (line.toGo === 0) return { shape: 'waiting', tone: 'wait', key: 'doneIf' };
  return { shape: 'empty', tone: 'todo', key: line.waiting > 0 ? 'toGoIf' : 'toGo' };
}

/** What is done first; the total, which the large meter shows already, last. */
export function inReadingOrder(lines: readonly RequirementLine[]): RequirementLine[] {
  const rank = (line: RequirementLine) =>
    line.code === 'total' ? 2 : line.kind !== 'maximum' && line.accepted >= line.required ? 0 : 1;
  return lines.toSorted((one, other) => rank(one) - rank(other));
}

type Total = NonNullable<Home['total']>;

/** A program may ask for one kind of hours instead of a total (250 of peer support work): then those are measured. */
export function measureOf({ total, requirements }: Home): Total | null {
  const [only, another] = requirements.filter(({ kind, unit }) => kind === 'minimum' && unit === 'minutes');
  if (total || !only || another) return total;
  return {
    requiredMinutes: only.required,
    acceptedMinutes: only.accepted,
    waitingMinutes: only.waiting,
    toGoMinutes: only.toGo,
    evenPaceMinutes: 0,
  };
}

/** Time is never red: from 60 days before the end it is said in words, and only while something is left. */
export const isSoon = (home: Home): boolean =>
  home.ended === null &&
  home.renewedUntilOn === null &&
  home.period.daysLeft <= 60 &&
  home.heading !== 'checking' &&
  home.heading !== 'ask_board' &&
  home.heading !== 'replaced' &&
  home.application?.state !== 'sent';

/** While hours can be logged, a training can be tried before it is taken. */
export const mayTry = (home: Home): boolean =>
  !isOver(home) && mainActionOf(home) !== 'none' && home.ended === null;
