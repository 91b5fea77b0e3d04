import { addDays } from '../programs/dates.ts';
import type { Life } from './life.ts';
import { triggersOf, type State, type Trigger } from './machine.ts';
import { stateOn, turningDays, type StateOn } from './state-on.ts';

/** One stretch of days with one standing. Stretches follow each other without a gap, from the first certification on. */
export interface Stretch extends StateOn {
  from: string;
  /** The last day; null: it goes on as far as anybody can see. */
  to: string | null;
  /** What began it. */
  cause: Trigger | 'certified';
}

/** No program turns this often: a stop for rules that a body has written in a circle. */
const mostTurns = 2000;

/** The whole life up to a day, that included; with `null`, as far as the calendar tells. */
export function historyOf(life: Life, until: string | null): Stretch[] {
  const stretches: Stretch[] = [];
  let day: string | undefined = life.certifiedOn;
  for (let turns = 0; day !== undefined && turns < mostTurns; turns++) {
    if (until !== null && day > until) break;
    const now = stateOn(life, day);
    const last = stretches.at(-1);
    if (now && !(last && isSame(last, now))) {
      if (last) last.to = addDays(day, -1);
      stretches.push({
        ...now,
        from: day,
        to: null,
        cause: last ? causeOf(life, last.state, now.state, day) : 'certified',
      });
    }
    day = turningDays(life, day)[0];
  }
  return stretches;
}

/** The next day on which the standing is another one; null: none that is known today. */
export function nextChangeOn(life: Life, day: string): string | null {
  const now = stateOn(life, day);
  let at = day;
  for (let turns = 0; turns < mostTurns; turns++) {
    const next = turningDays(life, at)[0];
    if (next === undefined) return null;
    const then = stateOn(life, next);
    if (then && !(now && isSame(now, then))) return next;
    at = next;
  }
  return null;
}

const isSame = (a: StateOn, b: StateOn): boolean =>
  a.state === b.state && a.mayPractice === b.mayPractice && a.road === b.road && a.answer === b.answer;

/** A decision of that day explains more than a period, and a period more than the calendar. */
function causeOf(life: Life, from: State, to: State, day: string): Trigger {
  if (
    life.status.some(
      ({ kind, effectiveOn }) => effectiveOn === day && kind !== 'certified' && kind !== 'renewed',
    )
  )
    return 'decision';
  if (life.periods.some(({ startsOn, seq }) => startsOn === day && seq > 1)) return 'period';
  if (life.renewals.some(({ sentOn, decidedOn }) => sentOn === day || decidedOn === day))
    return 'application';
  if (life.exceptions.some(({ approvedOn }) => approvedOn === day)) return 'decision';
  return triggersOf(from, to).includes('date') ? 'date' : (triggersOf(from, to)[0] ?? 'date');
}
