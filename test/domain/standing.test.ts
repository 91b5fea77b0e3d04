import { describe, expect, it } from 'vitest';
import { evenPaceMinutes } from '../../domain/programs/pace.ts';
import type { Facts } from '../../domain/programs/contract.ts';
import { icrcPr } from '../../domain/programs/presets/icrc-pr.ts';
import { usCa } from '../../domain/programs/presets/us-ca.ts';
import { usGa } from '../../domain/programs/presets/us-ga.ts';
import { usPa } from '../../domain/programs/presets/us-pa.ts';
import { usTx } from '../../domain/programs/presets/us-tx.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import {
  activeUntil,
  homeHeading,
  lastDayToSend,
  mayApply,
  publicAnswer,
  renewableUntil,
  statusOn,
  type StatusEvent,
} from '../../domain/programs/standing.ts';
import { ask, did, programOf } from './facts.ts';

describe('the heading of the home', () => {
  // Texas: no window is known, so that one may apply all period long.
  function heading(
    accepted: number,
    waiting: number,
    asOf: string,
    rest: { status?: 'on_hold' | 'withdrawn'; applied?: boolean; replaced?: boolean } = {},
    program: ProgramRules = usTx,
  ) {
    const activities = accepted > 0 ? [did('2024-03-10', { amount: accepted, topics: ['ethics'] })] : [];
    const more =
      waiting > 0 ? [...activities, did('2024-03-10', { amount: waiting, topics: ['ethics'] })] : activities;
    const first = ask(program, { activities }, asOf);
    const second = ask(program, { activities: more }, asOf);
    return homeHeading({
      status: rest.status ?? 'in_force',
      first,
      second,
      applied: rest.applied ?? false,
      replaced: rest.replaced ?? false,
      asOf,
    });
  }

  it('is the first that fits', () => {
    expect(heading(20, 0, '2026-03-11', { status: 'on_hold' })).toBe('ask_board');
    expect(heading(20, 0, '2025-01-01', { status: 'withdrawn', applied: true })).toBe('ask_board');
    expect(heading(20, 0, '2025-01-01', { status: 'withdrawn', replaced: true })).toBe('ask_board');
    expect(heading(20, 0, '2026-03-11', { replaced: true })).toBe('replaced');
    expect(heading(20, 0, '2026-03-10', { applied: true, replaced: true })).toBe('replaced');
    expect(heading(20, 0, '2026-03-11', { applied: true })).toBe('ended');
    expect(heading(20, 0, '2026-03-10', { applied: true })).toBe('checking');
    expect(heading(20, 0, '2026-03-10')).toBe('ready_to_renew');
    expect(heading(15, 5, '2026-03-10')).toBe('ready_to_renew');
  });

  it('compares with an even pace, what waits included', () => {
    // A year after the start: half of twenty hours.
    expect(heading(10, 0, '2025-03-10')).toBe('on_track');
    expect(heading(5, 5, '2025-03-10')).toBe('on_track');
    expect(heading(9, 0, '2025-03-10')).toBe('few_left');
  });

  it('says plan the rest when 60 days or fewer are left', () => {
    expect(heading(9, 0, '2026-01-08')).toBe('few_left');
    expect(heading(9, 0, '2026-01-09')).toBe('plan_rest');
  });

  it('is on track when complete before the window opens', () => {
    expect(heading(20, 0, '2025-12-09', {}, usCa)).toBe('on_track');
    expect(heading(20, 0, '2025-12-10', {}, usCa)).toBe('ready_to_renew');
  });
});

describe('who may apply', () => {
  const full = { activities: [did('2025-01-10', { amount: 40, topics: ['ethics', 'peer_support'] })] };
  it.each([
    ['2025-12-09', usPa, false],
    ['2025-12-10', usPa, true],
    ['2026-09-10', usPa, true],
    ['2026-09-11', usPa, false],
    ['2026-03-10', usTx, true],
    ['2026-03-11', usTx, false],
  ] as const)('on %s', (asOf, program, may) => {
    expect(mayApply(ask(program, full, asOf), asOf)).toBe(may);
    expect(mayApply(ask(program, {}, asOf), asOf)).toBe(false);
  });

  it('includes people of a program that asks for nothing we know of', () =>
    expect(mayApply(ask(programOf({}, [])), '2025-06-01')).toBe(true));
});

describe('renewable until', () => {
  const facts = { certifiedOn: '2024-01-15' };
  it('is the last day of the last stage that accepts an application, or not stated', () => {
    expect(renewableUntil(usPa, 'cps', facts)).toBe('2026-07-15');
    expect(renewableUntil(usPa, 'cps', { certifiedOn: '2022-01-15' })).toBe('2026-07-01');
    expect(renewableUntil(usCa, 'cps', facts)).toBeNull();
    expect(renewableUntil(usTx, 'mhps', facts)).toBeNull();
    expect(renewableUntil(icrcPr, 'cps', facts)).toBeNull();
  });
});

describe('an even pace', () => {
  const period = { startsOn: '2024-03-10', endsOn: '2026-03-10' };
  it.each([
    ['2024-01-01', 0],
    ['2024-03-10', 0],
    ['2025-03-10', 600],
    ['2026-03-10', 1200],
    ['2030-01-01', 1200],
  ])('on %s', (asOf, minutes) => expect(evenPaceMinutes(1200, period, asOf)).toBe(minutes));
});

describe('the public answer', () => {
  const event = (kind: StatusEvent['kind'], effectiveOn: string, recordedAt = 0): StatusEvent => ({
    kind,
    effectiveOn,
    recordedAt,
  });

  it('is current only when the rules say so', () => {
    expect(publicAnswer({ status: 'in_force', mayPractice: true })).toBe('current');
    expect(publicAnswer({ status: 'in_force', mayPractice: false })).toBe('not_current');
    expect(publicAnswer({ status: 'in_force', mayPractice: null })).toBe('not_current');
    expect(publicAnswer({ status: 'on_hold', mayPractice: true })).toBe('on_hold');
    expect(publicAnswer({ status: 'withdrawn', mayPractice: true })).toBe('withdrawn');
  });

  it('reads the history up to today, whatever the order it comes in', () => {
    const history = [
      event('withdrawn', '2026-02-01'),
      event('certified', '2024-03-10'),
      event('held', '2025-06-01'),
    ];
    expect(statusOn(history, '2025-05-31')).toBe('in_force');
    expect(statusOn(history, '2025-06-01')).toBe('on_hold');
    expect(statusOn(history, '2026-02-01')).toBe('withdrawn');
    expect(statusOn([...history, event('reinstated', '2026-05-01')], '2026-05-01')).toBe('in_force');
  });

  it('takes the last recorded of one day, and a release does not undo a withdrawal', () => {
    expect(statusOn([event('released', '2025-06-01', 2), event('held', '2025-06-01', 1)], '2025-06-01')).toBe(
      'in_force',
    );
    expect(statusOn([event('held', '2025-06-01', 2), event('released', '2025-06-01', 1)], '2025-06-01')).toBe(
      'on_hold',
    );
    expect(
      statusOn([event('withdrawn', '2025-06-01', 1), event('released', '2025-06-02', 2)], '2025-07-01'),
    ).toBe('withdrawn');
  });
});

describe('the last day to send a renewal', () => {
  const sendBy = (asOf: string, program: ProgramRules = usPa) =>
    lastDayToSend(ask(program, { certifiedOn: '2023-01-01', expiresOn: '2025-01-01' }, asOf), asOf);

  it('is the due date, then the end of the stage that takes it, then none', () => {
    expect(sendBy('2024-12-20')).toBe('2025-01-01');
    // Its body began to count half a year from a later day.
    expect(sendBy('2025-02-01')).toBe('2026-07-01');
    expect(sendBy('2026-07-02')).toBeNull();
  });

  it('goes on to the end where a late one is only overdue', () => {
    const early = programOf({ due: { days: 30 } });
    expect(sendBy('2024-12-01', early)).toBe('2024-12-02');
    expect(sendBy('2024-12-03', early)).toBe('2025-01-01');
  });
});

describe('who still counts as active after the end', () => {
  const until = (program: ProgramRules, facts: Partial<Facts>, asOf: string) => {
    const evaluation = ask(program, facts, asOf);
    const rules = program.versions.find(({ id }) => id === evaluation.ruleVersion)?.rules;
    return rules && activeUntil(rules, evaluation);
  };
  const georgia = { certifiedOn: '2023-06-01', periodStartsOn: '2025-01-01', expiresOn: '2025-12-31' };

  it('does so through every active stage that follows', () => {
    expect(until(usGa, georgia, '2026-01-03')).toBe('2026-01-31');
    expect(until(usGa, georgia, '2026-01-20')).toBe('2026-01-31');
    expect(until(usGa, georgia, '2026-02-01')).toBeNull();
  });

  it('and nowhere else', () => {
    const ended = { periodStartsOn: '2023-01-01', expiresOn: '2025-01-01' };
    expect(until(usPa, ended, '2025-01-20')).toBeNull();
    expect(until(usPa, ended, '2024-12-20')).toBeNull();
  });
});
