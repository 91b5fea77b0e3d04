import { describe, expect, test } from 'vitest';
import { factsOf, type LoggedActivity } from '../../domain/certifications/facts.ts';
import { asksSponsor } from '../../domain/certifications/sponsor.ts';
import { datesProblem, extensionProblem } from '../../domain/exceptions/dates.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { findPreset } from '../../domain/programs/presets/index.ts';
import type { Rules } from '../../domain/programs/rules.ts';

/** What the record tells the rules about a person and a period. */

const period = { id: 'pd_2', seq: 2, startsOn: '2026-01-01', endsOn: '2027-12-31' };
const certification = { credential: 'cps', certifiedOn: '2024-01-01' };
const logged = (id: string, doneOn: string, more: Partial<LoggedActivity> = {}): LoggedActivity => ({
  id,
  title: id,
  provider: '',
  doneOn,
  amount: 2,
  unit: 'hour',
  hoursPerUnit: null,
  nonInstructionMinutes: 0,
  topics: [],
  kind: 'course',
  format: 'in_person',
  sponsor: null,
  state: 'accepted',
  acceptedMinutes: null,
  acceptedOn: null,
  acceptedTopics: null,
  acceptedSponsor: null,
  ...more,
});
const ids = (list: { id: string }[] | undefined) => list?.map(({ id }) => id);

describe('activities of earlier periods', () => {
  test('are remembered, newest first, and those of this period are not among them', () => {
    const facts = factsOf(
      {
        ...certification,
        priors: [logged('older', '2024-05-01'), logged('newer', '2025-05-01'), logged('now', '2026-05-01')],
      },
      period,
      [logged('now', '2026-05-01')],
      'accepted',
    );
    expect(ids(facts.activities)).toEqual(['now']);
    expect(ids(facts.priorActivities)).toEqual(['newer', 'older']);
  });

  test('one logged now with an earlier day is told that it is outside, and remembered once', () => {
    const late = logged('late', '2025-12-31');
    const facts = factsOf({ ...certification, priors: [late] }, period, [late], 'accepted');
    expect([ids(facts.activities), ids(facts.priorActivities)]).toEqual([['late'], ['late']]);
  });

  test('go by the day that was accepted, and wait or are refused like all others', () => {
    const priors = [
      logged('moved', '2026-02-01', { acceptedOn: '2025-02-01' }),
      logged('waiting', '2025-03-01', { state: 'waiting' }),
      logged('refused', '2025-04-01', { state: 'refused' }),
    ];
    const ask = (question: 'accepted' | 'with_waiting') =>
      ids(factsOf({ ...certification, priors }, period, [], question).priorActivities);
    expect(ask('accepted')).toEqual(['moved']);
    expect(ask('with_waiting')).toEqual(['waiting', 'moved']);
  });

  test('are at most the newest 500', () => {
    const priors = Array.from({ length: 600 }, (_, i) =>
      logged(`a${i}`, `2025-01-${String((i % 28) + 1).padStart(2, '0')}`),
    );
    const found = factsOf({ ...certification, priors }, period, [], 'accepted').priorActivities ?? [];
    expect(found).toHaveLength(500);
    expect([found[0]?.on, found.at(-1)?.on]).toEqual(['2025-01-28', '2025-01-05']);
  });
});

describe('who gave it', () => {
  const sponsorOf = (more: Partial<LoggedActivity>) =>
    factsOf(certification, period, [logged('one', '2026-05-01', more)], 'accepted').activities[0]?.sponsor;

  test('goes by what a reviewer made of it, else by what was said; unsaid is not said to the rules', () => {
    expect(sponsorOf({ sponsor: 'other' })).toBe('other');
    expect(sponsorOf({ sponsor: 'other', acceptedSponsor: 'certifying_body' })).toBe('certifying_body');
    expect(sponsorOf({ acceptedSponsor: 'certifying_body' })).toBe('certifying_body');
    expect(
      factsOf(certification, period, [logged('one', '2026-05-01')], 'accepted').activities[0],
    ).not.toHaveProperty('sponsor');
  });

  test.each([
    ['us-ga', 'cps', true],
    ['us-pa', 'cps', false],
  ])('%s asks: %s', (preset, credential, asks) => {
    const rules = findPreset(preset)!;
    const evaluation = evaluate(
      rules,
      factsOf({ ...certification, credential }, period, [], 'accepted'),
      '2026-06-01',
    );
    expect(asksSponsor(evaluation, rules)).toBe(asks);
  });

  test('one of the two is enough to ask: a refusal, or a requirement', () => {
    const rules = findPreset('us-ga')!;
    const evaluation = evaluate(rules, factsOf(certification, period, [], 'accepted'), '2026-06-01');
    const changed = (change: (one: Rules) => Rules) => ({
      ...rules,
      versions: rules.versions.map((one) => ({ ...one, rules: change(one.rules) })),
    });
    const refusing = changed((one) => ({ ...one, requirements: { cps: [] } }));
    const requiring = changed((one) => ({ ...one, credit: { ...one.credit, refusedSponsors: [] } }));
    const neither = changed((one) => ({
      ...one,
      requirements: { cps: [] },
      credit: { ...one.credit, refusedSponsors: [] },
    }));
    expect([refusing, requiring, neither].map((one) => asksSponsor(evaluation, one))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('decisions about one person', () => {
  const exceptions = [
    { periodId: 'pd_2', kind: 'hours' as const, requiredMinutes: 600 },
    { periodId: 'pd_1', kind: 'waiver' as const, requiredMinutes: null },
  ];

  test('hold for their own period only', () => {
    const second = factsOf({ ...certification, exceptions }, period, [], 'accepted');
    expect(second).toMatchObject({ person: { requiredMinutes: 600 } });
    expect(second).not.toHaveProperty('waivedByDecision');
    const first = factsOf({ ...certification, exceptions }, { ...period, id: 'pd_1' }, [], 'accepted');
    expect(first).toMatchObject({ waivedByDecision: true });
    expect(first).not.toHaveProperty('person');
  });

  test('nothing known is nothing said', () => {
    const facts = factsOf(
      { ...certification, circumstances: null, exceptions: [], priors: [] },
      period,
      [],
      'accepted',
    );
    expect(Object.keys(facts).toSorted()).toEqual([
      'activities',
      'certifiedOn',
      'credential',
      'expiresOn',
      'periodStartsOn',
    ]);
  });

  test('circumstances stand beside the hours of the letter', () => {
    const facts = factsOf(
      { ...certification, circumstances: ['isSupervisor', 'grandfathered'], exceptions },
      period,
      [],
      'accepted',
    );
    expect(facts.person).toEqual({ isSupervisor: true, grandfathered: true, requiredMinutes: 600 });
  });
});

describe('dates of a period', () => {
  const rules = findPreset('us-pa')!;
  const texas = findPreset('us-tx')!;
  const first = { id: 'pd_1', seq: 1, startsOn: '2024-01-01', endsOn: '2025-12-31' };
  const setting = (over: object = {}) => ({
    rules,
    certification,
    periods: [first, period],
    period,
    today: '2026-11-01',
    ...over,
  });

  test.each([
    ['2027-12-31', 'not_later'],
    ['2028-01-01', undefined],
    ['2036-11-01', undefined],
    ['2036-11-02', 'end_too_far'],
  ])('an extension to %s: %s', (endsOn, problem) => {
    expect(extensionProblem(setting(), endsOn)?.problem).toBe(problem);
  });

  test('where the end belongs to both periods they may share it, elsewhere not', () => {
    const dates = { startsOn: '2025-12-31', endsOn: '2027-12-31' };
    expect(datesProblem(setting(), dates)).toBeNull();
    expect(
      datesProblem(setting({ rules: texas, certification: { ...certification, credential: 'mhps' } }), dates),
    ).toEqual({
      path: 'startsOn',
      problem: 'overlaps_before',
    });
  });

  test('what is accepted always gives a period that the rules can read', () => {
    for (const startsOn of ['2025-12-31', '2026-06-30', '2026-11-01'])
      for (const endsOn of ['2026-11-02', '2027-02-28', '2030-01-01']) {
        const dates = { startsOn, endsOn };
        if (datesProblem(setting(), dates)) continue;
        const { period: found } = evaluate(
          rules,
          factsOf(certification, dates, [], 'accepted'),
          '2026-11-01',
        );
        expect(found).toMatchObject(dates);
      }
  });
});
