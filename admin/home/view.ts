import type { Home, RequirementLine } from '../../domain/certifications/contract.ts';
import type { Shape, Tone } from '../ui/marks.tsx';

/** Turns the facts of the home page into what it shows. Pure; the words are chosen by the parts. */

export type HeadingCode = Home['heading'] | 'first';

/** On the first visit the heading invites; a certification that ended or needs the board says that first. */
export function headingOf(home: Home): HeadingCode {
  const isCalm = home.heading === 'few_left' || home.heading === 'plan_rest' || home.heading === 'on_track';
  return home.activityCount === 0 && isCalm ? 'first' : home.heading;
}

export type MainAction = 'log' | 'renew' | 'none';

/** One filled button a page. */
export function mainActionOf(home: Home): MainAction {
  if (home.heading === 'ready_to_renew') return 'renew';
  if (home.heading === 'ended' && home.mayApply && home.total?.toGoMinutes === 0) return 'renew';
  return home.heading === 'ask_board' || home.heading === 'checking' ? 'none' : 'log';
}

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

/** Time is never red: from 60 days before the end it is said in words, and only while something is left. */
export const isSoon = (home: Home): boolean =>
  home.ended === null &&
  home.period.daysLeft <= 60 &&
  home.heading !== 'checking' &&
  home.heading !== 'ask_board' &&
  home.application?.state !== 'sent';
