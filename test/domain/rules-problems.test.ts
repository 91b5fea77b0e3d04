import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { DraftInput, PublishInput } from '../../domain/programs/editor-contract.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import { plainCredit, topicAtLeast, totalAtLeast } from '../../domain/programs/presets/parts.ts';
import { draftInput, publishInput, rulesShape } from '../../domain/programs/rules-contract.ts';
import { rulesProblems } from '../../domain/programs/rules-problems.ts';
import type { LadderStage, Requirement, Rules, StageEnd } from '../../domain/programs/rules.ts';
import { programOf } from './facts.ts';

const rulesWith = (rules: Partial<Rules> = {}, requirements?: Requirement[]): Rules => {
  const [version] = programOf(rules, requirements).versions;
  if (!version) throw new Error('a program has a version');
  return version.rules;
};
const problems = (rules: Partial<Rules> = {}, requirements?: Requirement[]) =>
  rulesProblems(rulesWith(rules, requirements), 'cps').map(({ path, code }) => `${path} ${code}`);

describe('the form of rules', () => {
  test('form and type say the same (checked by the compiler)', () => {
    expectTypeOf<z.infer<typeof rulesShape>>().toEqualTypeOf<Rules>();
    expectTypeOf<z.infer<typeof draftInput>>().toEqualTypeOf<DraftInput>();
    expectTypeOf<z.infer<typeof publishInput>>().toEqualTypeOf<PublishInput>();
  });

  test('every preset has it, and comes back as it was', () => {
    for (const { versions } of presets)
      for (const { rules } of versions) expect(rulesShape.parse(structuredClone(rules))).toEqual(rules);
  });

  test.each<[string, object, string]>([
    ['a field nobody knows', { colour: 'red' }, ''],
    ['a period of no month', { calendar: { kind: 'months', months: 0 } }, 'calendar.months'],
    ['a period of eleven years', { calendar: { kind: 'months', months: 132 } }, 'calendar.months'],
    ['a calendar of a kind nobody knows', { calendar: { kind: 'moon' } }, 'calendar.kind'],
    [
      'a day that not every year has',
      { calendar: { kind: 'year_day', yearDay: '02-29', everyYears: 1, first: { yearsAfter: 1 } } },
      'calendar.yearDay',
    ],
    ['half a day', { due: { days: 1.5 } }, 'due'],
    ['a time after midnight', { dueUntil: '24:30' }, 'dueUntil'],
    [
      'an amount as text',
      { credit: { ...plainCredit, hoursPerUnit: { ceu: '10' } } },
      'credit.hoursPerUnit.ceu',
    ],
    ['a kind nobody knows', { credit: { ...plainCredit, refusedKinds: ['party'] } }, 'credit.refusedKinds.0'],
    [
      'more hours than a life',
      { requirements: { cps: [{ ...totalAtLeast(1), minutes: 600_001 }] } },
      'requirements.cps.0.minutes',
    ],
    [
      'a requirement of nothing',
      { requirements: { cps: [{ ...totalAtLeast(1), of: [] }] } },
      'requirements.cps.0.of',
    ],
    [
      'a list without end',
      { requirements: { cps: Array.from({ length: 31 }, () => totalAtLeast(1)) } },
      'requirements.cps',
    ],
    ['a credential of odd letters', { fee: { __proto: 1, 'c p s': 1 } }, 'fee.__proto'],
    ['a fee below nothing', { fee: { cps: -1 } }, 'fee.cps'],
    ['a waiver nobody knows', { waivers: [{ code: 'friend' }] }, 'waivers.0.code'],
    [
      'a stage without an end',
      { ladder: [{ code: 'late', standing: 'expired', fee: {}, active: false }] },
      'ladder.0.until',
    ],
    ['no answer where yes or no is asked', { postmarkCounts: null }, 'postmarkCounts'],
  ])('%s is refused by its path', (_title, wrong, path) => {
    const read = rulesShape.safeParse({ ...rulesWith(), ...wrong });
    expect(read.error?.issues[0]?.path.join('.')).toBe(path);
  });
});

const stage = (until: StageEnd, code: LadderStage['code'] = 'late'): LadderStage => ({
  code,
  standing: 'expired',
  until,
  fee: {},
  active: false,
});
const maximum = (of: Requirement['of'], hours: number): Requirement => ({
  kind: 'maximum',
  code: 'teaching',
  of,
  minutes: hours * 60,
  inferred: false,
});

describe('what cannot be true together', () => {
  test('no preset holds any of it', () => {
    for (const { id, credentials, versions } of presets)
      for (const version of versions)
        for (const credential of credentials)
          expect([id, version.id, rulesProblems(version.rules, credential)]).toEqual([id, version.id, []]);
  });

  test('nor do twenty plain hours in two years', () => expect(problems()).toEqual([]));

  test.each<[string, Partial<Rules>]>([
    ['calendar.months ends_not_later', { calendar: { kind: 'ends', months: [6, 12, 12] } }],
    [
      'anchor given_end_has_no_anchor',
      { calendar: { kind: 'given', months: 12 }, anchor: 'latest_credential' },
    ],
    ['firstPeriodStarts full_length_needs_year_day', { firstPeriodStarts: 'full_length' }],
    ['window window_shorter_than_due', { window: { days: 30 }, due: { days: 60 } }],
    ['window window_shorter_than_due', { window: { days: 27 }, due: { months: 1 } }],
    ['window window_longer_than_period', { window: { months: 36 } }],
    ['due due_longer_than_period', { due: { days: 800 } }],
    ['credit.acceptedFormats nothing_counts', { credit: { ...plainCredit, acceptedFormats: [] } }],
    [
      'credit.acceptedKinds.1 refused_and_accepted',
      { credit: { ...plainCredit, acceptedKinds: ['course', 'teaching'], refusedKinds: ['teaching'] } },
    ],
    [
      'credit.acceptedKinds.1 obligation_not_asked',
      { credit: { ...plainCredit, acceptedKinds: ['course', 'supervision'] } },
    ],
    [
      'credit.repetition.kinds repetition_of_nothing',
      { credit: { ...plainCredit, repetition: { within: 'ever', kinds: [] } } },
    ],
    [
      'credit.proof.notProof no_proof_left',
      {
        credit: {
          ...plainCredit,
          proof: { mustShow: [], notProof: ['certificate', 'transcript', 'sign_in_sheet'] },
        },
      },
    ],
    ['requirements.cps credential_missing', { requirements: { crs: [totalAtLeast(20)] } }],
    ['fee.crs fee_of_nobody', { fee: { crs: 5000 } }],
    ['ladder.0.fee.crs fee_of_nobody', { ladder: [{ ...stage({ kind: 'open' }), fee: { crs: 1 } }] }],
    ['waivers.1 said_twice', { waivers: [{ code: 'first_renewal' }, { code: 'first_renewal' }] }],
    [
      'recurring.1 said_twice',
      {
        recurring: [
          { topic: 'ethics', minutes: 60, months: 24, from: null },
          { topic: 'ethics', minutes: 120, months: 48, from: null },
        ],
      },
    ],
    ['ladder.1 stage_after_open', { ladder: [stage({ kind: 'open' }), stage({ kind: 'open' }, 'retrain')] }],
    [
      'ladder.1.until stage_not_later',
      {
        ladder: [
          stage({ kind: 'after_end', span: { months: 6 } }),
          stage({ kind: 'after_end', span: { days: 90 } }, 'exam'),
        ],
      },
    ],
    [
      'ladder.1.until stage_not_later',
      {
        calendar: { kind: 'year_day', yearDay: '06-30', everyYears: 1, first: { yearsAfter: 1 } },
        ladder: [
          stage({ kind: 'year_day', yearDay: '01-15' }),
          stage({ kind: 'year_day', yearDay: '09-30' }, 'exam'),
        ],
      },
    ],
  ])('%s', (problem, rules) => expect(problems(rules)).toEqual([problem]));

  test.each<[string, Requirement[], Partial<Rules>?]>([
    ['credit.acceptedKinds nothing_counts', [], { credit: { ...plainCredit, acceptedKinds: [] } }],
    ['requirements.cps.1 requirement_twice', [totalAtLeast(20), totalAtLeast(30)]],
    ['requirements.cps.1 total_not_first', [topicAtLeast('ethics', 3), totalAtLeast(20)]],
    ['requirements.cps.1 minimum_above_total', [totalAtLeast(20), topicAtLeast('ethics', 21)]],
    [
      'requirements.cps.1 maximum_below_minimum',
      [
        totalAtLeast(20),
        {
          kind: 'minimum',
          code: 'teaching',
          of: [{ kinds: ['teaching'], anyTopic: ['ethics'] }],
          minutes: 600,
        },
        maximum([{ kinds: ['teaching', 'publication'] }], 9),
      ],
    ],
    [
      'requirements.cps.1 cannot_be_met',
      [totalAtLeast(20), topicAtLeast('first_aid', 1)],
      { credit: { ...plainCredit, refusedTopics: ['first_aid'] } },
    ],
    [
      'requirements.cps.1 cannot_be_met',
      [
        totalAtLeast(20),
        { kind: 'occurrences', code: 'electronic', of: [{ formats: ['self_study'] }], count: 1 },
      ],
      { credit: { ...plainCredit, acceptedFormats: ['in_person'] } },
    ],
    [
      'credit.refusedKinds.0 obligation_refused_and_asked',
      [
        totalAtLeast(20),
        { kind: 'minimum', code: 'supervision', of: [{ kinds: ['supervision'] }], minutes: 60 },
      ],
      { credit: { ...plainCredit, refusedKinds: ['supervision'] } },
    ],
  ])('%s', (problem, requirements, rules) => expect(problems(rules, requirements)).toEqual([problem]));

  test('what is only unusual is no problem', () => {
    const service: Requirement = {
      kind: 'minimum',
      code: 'peer_service',
      of: [{ kinds: ['peer_service'] }],
      minutes: 250 * 60,
    };
    expect(problems({}, [totalAtLeast(20), service])).toEqual([]);
    const whenSupervisor: Requirement = { ...topicAtLeast('ethics', 6), when: 'isSupervisor' };
    expect(problems({}, [totalAtLeast(20), topicAtLeast('ethics', 3), whenSupervisor])).toEqual([]);
    expect(
      problems({}, [totalAtLeast(20), topicAtLeast('ethics', 10), maximum([{ kinds: ['teaching'] }], 5)]),
    ).toEqual([]);
    expect(problems({ window: { days: 30 }, due: { months: 1 } })).toEqual([]);
    const end = { kind: 'after_end', span: { months: 24 } } as const;
    expect(
      problems({
        ladder: [
          stage({ ...end, short: true }, 'exam'),
          stage(end, 'retrain'),
          stage({ kind: 'open' }, 'new_application'),
        ],
      }),
    ).toEqual([]);
  });
});
