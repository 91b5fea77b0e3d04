import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth } from '../programs/dates.ts';

/** "A signed meeting at least every week": which weeks and months of a period have one. Pure; days are the body's. */

export type Frequency = 'week' | 'month';

export interface Span {
  from: string;
  to: string;
}

/** A Monday. */
const someMonday = '2024-01-01';

/** The week (Monday to Sunday) or month that a day lies in. */
export function spanOf(every: Frequency, day: string): Span {
  if (every === 'month') return { from: firstOfMonth(day), to: lastOfMonth(day) };
  const sinceMonday = (((daysBetween(someMonday, day) % 7) + 7) % 7) as number;
  const from = addDays(day, -sinceMonday);
  return { from, to: addDays(from, 6) };
}

const nextSpan = (every: Frequency, { from, to }: Span): Span =>
  every === 'month' ? spanOf(every, addMonths(from, 1)) : spanOf(every, addDays(to, 1));

/**
 * `met`: a signed meeting. `waiting`: one was logged and is not signed yet. `missing`: neither, and the span is over.
 * `running`: it is not over, so nothing is missing yet.
 */
export type SpanState = 'met' | 'waiting' | 'missing' | 'running';

export interface Kept extends Span {
  state: SpanState;
}

/**
 * Every whole week or month between two days. Those that only begin or end in the period are left out: nobody can be
 * asked for a meeting in a week of which the period held two days. A meeting in them still counts toward the hours.
 */
export function keptSpans(input: {
  every: Frequency;
  startsOn: string;
  endsOn: string;
  today: string;
  signed: readonly string[];
  waiting: readonly string[];
}): Kept[] {
  const { every, startsOn, endsOn, today } = input;
  const signed = new Set(input.signed.map((day) => spanOf(every, day).from));
  const waiting = new Set(input.waiting.map((day) => spanOf(every, day).from));
  const kept: Kept[] = [];
  let span = spanOf(every, startsOn);
  if (span.from < startsOn) span = nextSpan(every, span);
  for (; span.to <= endsOn && span.from <= today; span = nextSpan(every, span)) {
    const state = signed.has(span.from)
      ? 'met'
      : waiting.has(span.from)
        ? 'waiting'
        : span.to < today
          ? 'missing'
          : 'running';
    kept.push({ ...span, state });
  }
  return kept;
}
