import { standings, type Standing } from '../programs/codes.ts';

/**
 * The statuses a certification can have and how it gets from one to the next, as one table. A status answers two
 * questions that programs' own words mix up (domain/programs.md, section 4): may the person practise, and what is the
 * road back. Both come with the day (state-on.ts); here is only what may follow what, and why.
 */
export const states = [...standings, 'on_hold', 'withdrawn'] as const;
export type State = Standing | 'on_hold' | 'withdrawn';

/**
 * `date`: a day came, by the program's calendar. `period`: an approved period began. `application`: a renewal was sent,
 * decided or returned. `decision`: the body held, released, withdrew, reinstated, gave time or opened a way back.
 */
export type Trigger = 'date' | 'period' | 'application' | 'decision';

const inForce = ['provisional', 'certified', 'renewal_open', 'renewal_submitted', 'renewal_overdue'] as const;
/** After the end, in the order in which programs go through them; a program skips most. */
const afterEnd = ['probation', 'grace', 'late', 'expired', 'inactive', 'lapsed'] as const;

const isInForce = (state: State): boolean => (inForce as readonly State[]).includes(state);
const isAfterEnd = (state: State): boolean => (afterEnd as readonly State[]).includes(state);

/** Within a period that is in force: the window opens, then the due date passes. */
const byDate: Partial<Record<State, readonly State[]>> = {
  provisional: ['renewal_open', 'renewal_overdue'],
  certified: ['renewal_open', 'renewal_overdue'],
  renewal_open: ['renewal_overdue'],
  // What is sent and not decided by the end waits; a stage of the ladder may end meanwhile.
  renewal_submitted: [],
};

const forward = (from: State, to: State): boolean =>
  (afterEnd as readonly State[]).indexOf(to) > (afterEnd as readonly State[]).indexOf(from);

/** What may cause this step; empty: it cannot happen. A state never follows itself. */
export function triggersOf(from: State, to: State): Trigger[] {
  if (from === to) return [];
  if (from === 'withdrawn' || to === 'withdrawn' || from === 'on_hold' || to === 'on_hold')
    return ['decision'];
  const found: Trigger[] = [];
  if (byDate[from]?.includes(to)) found.push('date');
  if (isInForce(from) && isAfterEnd(to)) found.push('date');
  // From inactive a program may lead to what asks for a new application, and from expired or lapsed to each other's word.
  if (isAfterEnd(from) && isAfterEnd(to) && (forward(from, to) || from === 'inactive' || from === 'lapsed'))
    found.push('date');
  if (isInForce(to) && to !== 'renewal_submitted') found.push('period', 'decision');
  if (to === 'renewal_submitted' || from === 'renewal_submitted') found.push('application');
  if (isInForce(from) && (to === 'certified' || to === 'provisional')) found.push('application');
  if (isAfterEnd(from) && isAfterEnd(to)) found.push('decision');
  return found;
}

export const mayFollow = (from: State, to: State): boolean => triggersOf(from, to).length > 0;

/** What the body may decide about somebody in this state. */
export type Decision = 'hold' | 'release' | 'withdraw' | 'reinstate';
export function decisionsIn(state: State): Decision[] {
  if (state === 'withdrawn') return ['reinstate'];
  if (state === 'on_hold') return ['release', 'withdraw'];
  return ['hold', 'withdraw'];
}
