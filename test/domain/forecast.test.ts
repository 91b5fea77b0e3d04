import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topics, type Activity } from '../../domain/programs/contract.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { explainForecast } from '../../domain/programs/explain-further.ts';
import { forecast, type Forecast } from '../../domain/programs/forecast.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import { ask, did, programOf, topicAtLeast, totalAtLeast } from './facts.ts';

// Two years from 2024-03-10: 730 days, of which 448 have passed on 2025-06-01.
const program = programOf({}, [totalAtLeast(36), topicAtLeast('ethics', 3)]);
const half = [did('2024-06-01', { amount: 17 }), did('2024-07-01', { amount: 2, topics: ['ethics'] })];

const said = (one: Forecast, waiting = false) => explainForecast(one, { waiting }, 'en');

describe('the forecast', () => {
  it('goes on at the pace so far, and names what would be short on the due date', () => {
    const made = forecast(ask(program, { activities: half })) as Forecast;
    expect(made).toEqual({
      dueOn: '2026-03-10',
      firstShort: 'total',
      lines: [
        {
          code: 'total',
          unit: 'minutes',
          required: 2160,
          counted: 1140,
          // 19 hours in 448 days are 30.96 in 730.
          projected: 1857,
          short: 303,
          reachedOn: '2026-07-07',
        },
        {
          code: 'ethics',
          unit: 'minutes',
          required: 180,
          counted: 120,
          projected: 195,
          short: 0,
          reachedOn: '2026-01-11',
        },
      ],
    });
    expect(said(made)).toBe('At this pace you will have 30.5 of 36 hours by March 10, 2026.');
    expect(said(made, true)).toMatch(/ This counts what is being checked, too\.$/);
  });

  it('says when all will be there, and what is short beside it', () => {
    const made = forecast(
      ask(program, {
        activities: [did('2024-06-01', { amount: 30 }), did('2024-07-01', { topics: ['ethics'], amount: 1 })],
      }),
    ) as Forecast;
    expect(said(made)).toBe(
      'At this pace you will have all 36 hours by August 13, 2025. Ethics would be 1.5 hours short.',
    );
    expect(made.firstShort).toBe('ethics');
  });

  it('says only what is short once the total is there', () => {
    const made = forecast(ask(program, { activities: [did('2024-06-01', { amount: 36 })] })) as Forecast;
    expect(said(made)).toBe('At this pace, by March 10, 2026, ethics would be 3 hours short.');
    expect(made.lines[1]?.reachedOn).toBeNull();
  });

  it('says nothing of a pace of nothing, nor when nothing is left', () => {
    expect(said(forecast(ask(program)) as Forecast)).toBeNull();
    const all = [did('2024-06-01', { amount: 36, topics: ['ethics'] })];
    expect(said(forecast(ask(program, { activities: all })) as Forecast)).toBeNull();
  });

  it('waits for thirty days and a tenth of the period, and ends with the due date', () => {
    // A tenth of two years is 73 days.
    expect(forecast(ask(program, {}, '2024-05-21'))).toBe('too_early');
    expect(forecast(ask(program, {}, '2024-05-22'))).not.toBe('too_early');
    const halfYear = programOf({ calendar: { kind: 'months', months: 6 } });
    expect(forecast(ask(halfYear, {}, '2024-04-08'))).toBe('too_early');
    expect(forecast(ask(halfYear, {}, '2024-04-09'))).not.toBe('too_early');
    expect(forecast(ask(program, {}, '2026-03-11'))).toBeNull();
    const early = programOf({ due: { days: 60 } });
    expect(forecast(ask(early, {}, '2026-02-01'))).toBeNull();
    expect(forecast(ask(programOf({}, [])))).toBeNull();
  });

  it('takes carried hours as given, not as pace', () => {
    const carrying = programOf({ carryOver: { maximumMinutes: 1200 } });
    const made = forecast(ask(carrying, { carriedInMinutes: 600 })) as Forecast;
    expect(made.lines[0]).toMatchObject({ counted: 600, projected: 600, reachedOn: null });
  });
});

describe('whatever was done', () => {
  const activities = fc
    .array(
      fc.record({
        on: fc.integer({ min: 0, max: 440 }).map((days) => addDays('2024-03-10', days)),
        amount: fc.integer({ min: 1, max: 20 }),
        topics: fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((list): Activity[] => list.map((one, at) => ({ id: `a${at}`, unit: 'hour', ...one })));
  const facts = { periodStartsOn: '2024-03-10', expiresOn: '2026-03-09' };

  it('more of it never makes the forecast worse, and nothing projected is less than what counts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...presets), activities, (preset, list) => {
        // The last in date order is the one left out: under a full cap it may count for nothing, never for less.
        const ordered = list.toSorted((a, b) => (a.on < b.on ? -1 : 1));
        const less = forecast(ask(preset, { ...facts, activities: ordered.slice(0, -1) }));
        const more = forecast(ask(preset, { ...facts, activities: ordered }));
        if (less === null || less === 'too_early') {
          expect(more).toEqual(less);
          return;
        }
        const { lines } = more as Forecast;
        lines.forEach((line, at) => {
          const was = less.lines[at]!;
          expect(line.projected).toBeGreaterThanOrEqual(Math.max(line.counted, was.projected));
          if (was.reachedOn) expect(line.reachedOn! <= was.reachedOn).toBe(true);
          expect(line.short === 0).toBe(line.projected >= line.required);
        });
      }),
      { numRuns: 300 },
    );
  });
});
