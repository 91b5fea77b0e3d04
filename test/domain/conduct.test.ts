import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conductKinds,
  conductProposal,
  conductReasons,
  type ConductKind,
} from '../../domain/conduct/contract.ts';
import {
  earliestDay,
  eventOf,
  possibleKinds,
  settle,
  withdrawnOn,
  type ConductAsked,
} from '../../domain/conduct/decide.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { statusOn, type StatusEvent } from '../../domain/programs/standing.ts';

const today = '2028-02-28';
const ask = (kind: ConductKind, more: Partial<ConductAsked> = {}): ConductAsked => ({
  kind,
  reasonCode: conductReasons[kind][0],
  starts: 'agreed',
  effectiveOn: null,
  ...more,
});
let at = 0;
const event = (kind: StatusEvent['kind'], effectiveOn: string): StatusEvent => ({
  kind,
  effectiveOn,
  recordedAt: ++at,
});
const certified = event('certified', '2026-01-10');

describe('which follows which', () => {
  test.each<[string, StatusEvent[], ConductKind[]]>([
    ['in force', [certified], ['hold', 'withdraw']],
    ['on hold', [certified, event('held', '2028-02-01')], ['release', 'withdraw']],
    ['withdrawn', [certified, event('withdrawn', '2028-02-01')], ['reinstate']],
    ['on hold from next week', [certified, event('held', '2028-03-06')], ['release', 'withdraw']],
    ['renewed for next year', [certified, event('renewed', '2029-01-10')], ['hold', 'withdraw']],
  ])('%s', (_what, history, kinds) => {
    expect(possibleKinds(history, today)).toEqual(kinds);
    for (const kind of conductKinds)
      expect(
        typeof settle(history, ask(kind, { starts: 'day', effectiveOn: earliestDay(history, today) }), today),
      ).toBe(kinds.includes(kind) ? 'string' : 'object');
  });

  test('what is to come can be undone from its own day, and not before it', () => {
    const history = [certified, event('held', '2028-03-06')];
    const release = (effectiveOn: string) =>
      settle(history, ask('release', { starts: 'day', effectiveOn }), today);
    expect(release('2028-03-05')).toEqual({ problem: 'later_decision', on: '2028-03-06' });
    expect(release('2028-03-06')).toBe('2028-03-06');
    expect(settle(history, ask('withdraw'), today)).toEqual({ problem: 'later_decision', on: '2028-03-06' });
  });
});

describe('days', () => {
  const hold = (effectiveOn: string) =>
    settle([certified], ask('hold', { starts: 'day', effectiveOn }), today);
  test('a named day is today or later, and not a lifetime away', () => {
    expect(hold('2028-02-27')).toEqual({ problem: 'before_today' });
    expect(hold(today)).toBe(today);
    expect(hold('2028-02-29')).toBe('2028-02-29');
    expect(hold('2029-03-02')).toEqual({ problem: 'too_far' });
  });

  test('only a granted appeal or a mistake restores from the day of the withdrawal', () => {
    const history = [certified, event('held', '2027-11-01'), event('withdrawn', '2027-12-24')];
    const restore = (more: Partial<ConductAsked>) =>
      settle(history, ask('reinstate', { starts: 'withdrawal', ...more }), today);
    expect(restore({ reasonCode: 'appeal_granted' })).toBe('2027-12-24');
    expect(restore({ reasonCode: 'made_in_error' })).toBe('2027-12-24');
    expect(restore({ reasonCode: 'conditions_met' })).toEqual({ problem: 'not_restoring' });
    expect(settle(history, ask('reinstate'), today)).toBe(today);
    expect(settle([certified], ask('reinstate', { starts: 'withdrawal' }), today)).toEqual({
      problem: 'nothing_withdrawn',
    });
    expect(settle([certified], ask('hold', { starts: 'withdrawal' }), today)).toEqual({
      problem: 'not_restoring',
    });
    const restored = [...history, event('reinstated', '2027-12-24')];
    expect(['2027-12-23', '2027-12-24', today].map((day) => statusOn(restored, day))).toEqual([
      'on_hold',
      'in_force',
      'in_force',
    ]);
    expect(withdrawnOn(restored)).toBeNull();
  });
});

test('whatever is decided, each decision changes what the history says of its day, and nothing before it', () => {
  const one = fc.record({
    kind: fc.constantFrom(...conductKinds),
    starts: fc.constantFrom('agreed' as const, 'day' as const, 'withdrawal' as const),
    later: fc.integer({ min: 0, max: 40 }),
    passed: fc.integer({ min: 0, max: 30 }),
  });
  let taken = 0;
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (decisions) => {
      let history = [certified];
      let now = today;
      for (const { kind, starts, later, passed } of decisions) {
        now = addDays(now, passed);
        const asked = ask(kind, { starts, effectiveOn: starts === 'day' ? addDays(now, later) : null });
        const day = settle(history, asked, now);
        if (typeof day !== 'string') continue;
        taken++;
        const after = [...history, event(eventOf[kind], day)];
        expect(statusOn(after, addDays(day, -1))).toBe(statusOn(history, addDays(day, -1)));
        expect(statusOn(after, day)).not.toBe(statusOn(history, day));
        // Nothing that was recorded before takes effect behind its back.
        expect(statusOn(after, addDays(day, 500))).toBe(statusOn(after, day));
        history = after;
      }
    }),
  );
  expect(taken).toBeGreaterThan(50);
});

test.each([
  ['a reason of another kind', { reasonCode: 'safety' }, 'reasonCode'],
  ['a named day without one', { starts: 'day' }, 'effectiveOn'],
  ['a day where none is asked for', { effectiveOn: today }, 'effectiveOn'],
])('%s is no proposal', (_what, change, path) => {
  const good = { kind: 'hold', reasonCode: 'ordered', starts: 'agreed', version: 1 };
  expect(conductProposal.safeParse(good).success).toBe(true);
  expect(
    conductProposal.safeParse({ ...good, ...change }).error?.issues.map((issue) => issue.path[0]),
  ).toEqual([path]);
});
