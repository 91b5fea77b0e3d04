import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptSpans, spanOf, type Frequency } from '../../domain/supervision/frequency.ts';
import { supervisionRule } from '../../domain/supervision/rules.ts';
import { sayMeetings } from '../../domain/supervision/say-missing.ts';

/** Days by the platform's own calendar, beside the one that counts. */
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days) => plus('1999-12-20', days));
const either = fc.constantFrom<Frequency>('week', 'month');

describe('weeks and months', () => {
  test('every day belongs to exactly one, over leap days and the turn of every year', () => {
    for (const every of ['week', 'month'] as const) {
      let before = spanOf(every, '1999-12-31');
      for (let day = '2000-01-01'; day < '2033-01-01'; day = plus(day, 1)) {
        const span = spanOf(every, day);
        expect(span.from <= day && day <= span.to).toBe(true);
        // The same as yesterday's, or the one that begins today right after it ended.
        if (span.from !== before.from) expect([plus(before.to, 1), span.from]).toEqual([day, day]);
        else expect(span).toEqual(before);
        before = span;
      }
    }
  });

  test('a week begins on Monday and has seven days; a month ends where the next begins', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = spanOf('week', day);
        expect([weekday(week.from), plus(week.from, 6)]).toEqual([1, week.to]);
        const month = spanOf('month', day);
        expect([month.from.slice(8), plus(month.to, 1).slice(8)]).toEqual(['01', '01']);
      }),
    );
  });
});

describe('what is kept', () => {
  const anyPeriod = fc.record({
    every: either,
    startsOn: anyDay,
    length: fc.integer({ min: 0, max: 400 }),
    passed: fc.integer({ min: -20, max: 420 }),
    signed: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }),
    waiting: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 10 }),
  });
  const inputOf = (one: {
    every: Frequency;
    startsOn: string;
    length: number;
    passed: number;
    signed: number[];
    waiting: number[];
  }) => ({
    every: one.every,
    startsOn: one.startsOn,
    endsOn: plus(one.startsOn, one.length),
    today: plus(one.startsOn, one.passed),
    signed: one.signed.map((days) => plus(one.startsOn, days)),
    waiting: one.waiting.map((days) => plus(one.startsOn, days)),
  });

  test('only whole weeks and months of the period are asked for, each once, in order, none that has not begun', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        const input = inputOf(one);
        const kept = keptSpans(input);
        for (const [i, { from, to }] of kept.entries()) {
          expect(from >= input.startsOn && to <= input.endsOn && from <= input.today).toBe(true);
          expect(spanOf(input.every, from)).toEqual({ from, to });
          if (i > 0) expect(plus(kept[i - 1]?.to ?? '', 1)).toBe(from);
        }
      }),
    );
  });

  test('missing is what is over and holds no meeting; a signed one is never missing, and nothing else changes', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 0, max: 400 }), (one, extra) => {
        const input = inputOf(one);
        const kept = keptSpans(input);
        const holds = (days: string[], { from, to }: { from: string; to: string }) =>
          days.some((day) => day >= from && day <= to);
        for (const span of kept) {
          const wanted = holds(input.signed, span)
            ? 'met'
            : holds(input.waiting, span)
              ? 'waiting'
              : span.to < input.today
                ? 'missing'
                : 'running';
          expect(span.state).toBe(wanted);
        }
        const day = plus(input.startsOn, extra);
        const more = keptSpans({ ...input, signed: [...input.signed, day] });
        expect(more.map(({ from }) => from)).toEqual(kept.map(({ from }) => from));
        for (const [i, span] of more.entries())
          expect(span.state).toBe(span.from <= day && day <= span.to ? 'met' : kept[i]?.state);
      }),
    );
  });

  test('the days at both ends are treated kindly: a week of which the period holds a part is not asked for', () => {
    // Wednesday to Thursday: two weeks begin before or end after it.
    const kept = keptSpans({
      every: 'week',
      startsOn: '2026-02-25',
      endsOn: '2026-03-26',
      today: '2026-04-30',
      signed: ['2026-02-26', '2026-03-10'],
      waiting: [],
    });
    expect(kept.map(({ from, state }) => [from, state])).toEqual([
      ['2026-03-02', 'missing'],
      ['2026-03-09', 'met'],
      ['2026-03-16', 'missing'],
    ]);
    expect(sayMeetings('week', kept, 'en')).toBe(
      '1 of 3 weeks has a signed supervision meeting. The weeks of March 2 and March 16 have no signed meeting.',
    );
    expect(sayMeetings('week', kept, 'es')).toBe(
      '1 de 3 semanas tiene una reunión de supervisión firmada. Las semanas del 2 de marzo y del 16 de marzo no tienen una reunión firmada.',
    );
  });

  test('over the turn of a year the years are said, and months by name', () => {
    const kept = keptSpans({
      every: 'month',
      startsOn: '2027-11-15',
      endsOn: '2028-11-14',
      today: '2028-03-31',
      signed: ['2028-02-29'],
      waiting: ['2028-03-01'],
    });
    expect(sayMeetings('month', kept, 'en')).toBe(
      '1 of 4 months has a signed supervision meeting. December 2027 and January 2028 have no signed meeting. March 2028 has a meeting that is not signed yet.',
    );
  });
});

test('Texas asks weekly in the initial certification and monthly after; who says nothing asks for nothing', () => {
  expect([supervisionRule('us-tx-provisional').every, supervisionRule('us-tx').every]).toEqual([
    'week',
    'month',
  ]);
  expect(supervisionRule('us-pa')).toEqual({ every: null, supervisors: [], ownCredential: false });
});
