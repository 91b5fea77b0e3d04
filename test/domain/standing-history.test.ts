import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPeriod } from '../../domain/certifications/first-period.ts';
import { runningPeriod, type PeriodFacts } from '../../domain/certifications/facts.ts';
import { addDays, addMonths, daysBetween } from '../../domain/programs/dates.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { historyOf, nextChangeOn } from '../../domain/standing/history.ts';
import { asKnown, type Life, type RecordedLife, type RenewalFact } from '../../domain/standing/life.ts';
import { mayFollow, states, triggersOf } from '../../domain/standing/machine.ts';
import { evaluationOn, stateOn } from '../../domain/standing/state-on.ts';

const someDay = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2016-01-01', days)),
  fc.constantFrom('2016-02-29', '2020-02-29', '2024-02-29', '2019-12-31', '2020-01-31'),
);

/** A life as programs have them: renewed some times, on time, late or after the end, sometimes held and withdrawn. */
const anyLife: fc.Arbitrary<Life> = fc
  .record({
    rules: fc.constantFrom(...(presets as readonly ProgramRules[])),
    certifiedOn: someDay,
    renewals: fc.array(
      fc.record({
        late: fc.integer({ min: -60, max: 200 }),
        weeks: fc.integer({ min: 0, max: 8 }),
        approved: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    events: fc.array(
      fc.record({
        kind: fc.constantFrom(
          'held' as const,
          'released' as const,
          'withdrawn' as const,
          'reinstated' as const,
        ),
        after: fc.integer({ min: 1, max: 1500 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ rules, certifiedOn, renewals, events }) => makeLife(rules, certifiedOn, renewals, events));

function makeLife(
  rules: ProgramRules,
  certifiedOn: string,
  wishes: { late: number; weeks: number; approved: boolean }[],
  events: { kind: 'held' | 'released' | 'withdrawn' | 'reinstated'; after: number }[],
): Life {
  const credential = rules.credentials[0] ?? '';
  const today = addDays(certifiedOn, 400);
  const given = { certifiedOn, endsOn: addMonths(certifiedOn, 24) };
  const free = firstPeriod(rules, { certifiedOn }, today);
  const first = 'problem' in free ? firstPeriod(rules, given, today) : free;
  if ('problem' in first) throw new Error(`${rules.id}: ${first.problem}`);
  const periods: PeriodFacts[] = [{ id: 'pd_1', seq: 1, ...first }];
  const renewals: RenewalFact[] = [];
  const life: Life = {
    rules,
    credential,
    certifiedOn,
    periods,
    exceptions: [],
    renewals,
    status: [
      { kind: 'certified', effectiveOn: certifiedOn, recordedAt: 0 },
      ...events.map(({ kind, after }, i) => ({
        kind,
        effectiveOn: addDays(certifiedOn, after),
        recordedAt: i + 1,
      })),
    ],
  };
  for (const { late, weeks, approved } of wishes) {
    const last = periods.at(-1) as PeriodFacts;
    const sentOn = addDays(last.endsOn, late);
    if (sentOn < last.startsOn || sentOn < certifiedOn) continue;
    const decidedOn = addDays(sentOn, weeks * 7);
    renewals.push({ periodId: last.id, sentOn, decidedOn, approved });
    const { nextStartsOn, nextEndsOn } = evaluationOn(life, last, sentOn).period;
    if (!approved || nextEndsOn === null) break;
    periods.push({
      id: `pd_${periods.length + 1}`,
      seq: periods.length + 1,
      startsOn: nextStartsOn,
      endsOn: nextEndsOn,
    });
  }
  return life;
}

const days = (from: string, count: number) => Array.from({ length: count }, (_, i) => addDays(from, i));

describe('the history of a standing', () => {
  test('says for every day of a life what that day by itself says', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const until = addDays(life.certifiedOn, 2400);
        const stretches = historyOf(life, until);
        for (const day of days(addDays(life.certifiedOn, -3), 2400)) {
          const stretch = stretches.find(({ from, to }) => from <= day && (to === null || day <= to));
          const { state, mayPractice, road, answer } = stretch ?? {};
          expect([day, stretch ? { state, mayPractice, road, answer } : null]).toEqual([
            day,
            stateOn(life, day),
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has no gap, no overlap, and only steps that the table of transitions names', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const stretches = historyOf(life, null);
        expect(stretches[0]).toMatchObject({ from: life.certifiedOn, cause: 'certified' });
        stretches.forEach((stretch, i) => {
          const next = stretches[i + 1];
          expect(stretch.to).toBe(next ? addDays(next.from, -1) : null);
          if (!next || next.state === stretch.state) return;
          expect([life.rules.id, stretch.state, next.state, mayFollow(stretch.state, next.state)]).toEqual([
            life.rules.id,
            stretch.state,
            next.state,
            true,
          ]);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('the next change is the first day that differs', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 1800 }), (life, after) => {
        const day = addDays(life.certifiedOn, after);
        const next = nextChangeOn(life, day);
        const now = stateOn(life, day);
        const end = next ?? addDays(day, 1200);
        for (const other of days(addDays(day, 1), Math.min(1500, daysBetween(day, end) - 1)))
          expect([other, stateOn(life, other)]).toEqual([other, now]);
        if (next !== null) expect(stateOn(life, next)).not.toEqual(now);
      }),
      { numRuns: 60 },
    );
  });

  test('without decisions a state of the program is the engine’s own, and who may practise too', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 2400 }), (life, after) => {
        const day = addDays(life.certifiedOn, after);
        const plain = { ...life, status: [], renewals: [], periods: life.periods.slice(0, 1) };
        const engine = evaluationOn(plain, runningPeriod(plain.periods, day), day);
        expect(stateOn(plain, day)).toMatchObject({
          state: engine.standing,
          mayPractice: engine.mayPractice,
        });
      }),
      { numRuns: 300 },
    );
  });
});

test('the table: nothing follows itself, decisions lead in and out of a hold and a withdrawal, and each step has a trigger', () => {
  for (const from of states)
    for (const to of states) {
      const triggers = triggersOf(from, to);
      if (from === to) expect(triggers).toEqual([]);
      else if ([from, to].some((one) => one === 'on_hold' || one === 'withdrawn'))
        expect(triggers).toEqual(['decision']);
    }
  expect(mayFollow('lapsed', 'renewal_open')).toBe(true);
  expect(triggersOf('late', 'grace')).toEqual(['decision']);
  expect(triggersOf('certified', 'renewal_open')).toContain('date');
});

describe('what was known then', () => {
  const rules = presets.find(({ id }) => id === 'us-pa') as ProgramRules;
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
  const life: RecordedLife = {
    rules,
    credential: 'cps',
    certifiedOn: '2020-03-01',
    periods: [
      { id: 'pd_1', seq: 1, startsOn: '2020-03-01', endsOn: '2022-06-01', recordedAt: at('2020-03-01') },
      { id: 'pd_2', seq: 2, startsOn: '2022-06-02', endsOn: '2024-06-01', recordedAt: at('2022-07-20') },
    ],
    exceptions: [
      {
        periodId: 'pd_1',
        kind: 'extension',
        requiredMinutes: null,
        startsOn: '2020-03-01',
        endsOn: '2022-06-01',
        startedOn: '2020-03-01',
        endedOn: '2022-03-01',
        madeAt: at('2022-02-20'),
        withdrawnAt: null,
      },
    ],
    renewals: [
      {
        periodId: 'pd_1',
        sentOn: '2022-07-10',
        sentAt: at('2022-07-10'),
        decidedOn: '2022-07-20',
        decidedAt: at('2022-07-20'),
        approved: true,
      },
    ],
    status: [
      { kind: 'certified', effectiveOn: '2020-03-01', recordedAt: at('2020-03-01') },
      { kind: 'withdrawn', effectiveOn: '2023-05-01', recordedAt: at('2023-05-01') },
      // Restored on appeal from the day of the withdrawal.
      { kind: 'reinstated', effectiveOn: '2023-05-01', recordedAt: at('2023-09-01') },
    ],
  };
  const standing = (day: string, known: string) => {
    const seen = asKnown(life, at(known));
    return seen && stateOn(seen, day)?.state;
  };

  test('more time that was given later had not been given', () => {
    expect(standing('2022-03-15', '2022-02-01')).toBe('expired');
    expect(standing('2022-03-15', '2022-02-25')).toBe('renewal_open');
  });

  test('a late renewal covers the days before it only once it is approved', () => {
    expect(standing('2022-06-20', '2022-06-20')).toBe('expired');
    expect(standing('2022-06-20', '2022-08-01')).toBe('certified');
  });

  test('a withdrawal that was taken back on appeal is gone for whoever asks later, and was there for whoever asked then', () => {
    expect(standing('2023-06-01', '2023-06-01')).toBe('withdrawn');
    expect(standing('2023-06-01', '2023-10-01')).toBe('certified');
  });

  test('before the record began nothing was known', () => {
    expect(asKnown(life, at('2020-02-01'))).toBeNull();
  });
});
