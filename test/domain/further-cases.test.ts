import { describe, expect, it } from 'vitest';
import { answerEvaluate } from '../../domain/programs/answer.ts';
import type { Activity } from '../../domain/programs/contract.ts';
import { misfits } from './fits.ts';

/** Cases worked by hand from the contract, beyond its own. Each names the clause that it comes from. */
interface Case {
  title: string;
  clause: string;
  request: Record<string, unknown>;
  status?: number;
  expect: unknown;
}

const act = (id: string, on: string, amount: number, rest: Partial<Activity> = {}): Activity => ({
  id,
  on,
  amount,
  unit: 'hour',
  topics: [],
  ...rest,
});
const refused = (id: string, code: string, minutes: number) => ({
  id,
  countedMinutes: 0,
  refusedMinutes: minutes,
  findings: [{ code, minutes }],
});
const counted = (id: string, minutes: number) => ({
  id,
  countedMinutes: minutes,
  refusedMinutes: 0,
  findings: [],
});

const texas: Case[] = [
  {
    title: 'a later period from periodStartsOn alone ends on the first calendar end after it',
    clause: '5, Which period; A2 counted from certifiedOn',
    request: {
      program: 'us-tx',
      certifiedOn: '2024-02-29',
      periodStartsOn: '2026-03-01',
      asOf: '2028-02-29',
      activities: [],
    },
    expect: {
      period: {
        startsOn: '2026-03-01',
        endsOn: '2028-02-29',
        dueOn: '2028-02-29',
        nextStartsOn: '2028-03-01',
        nextEndsOn: '2030-02-28',
      },
      standing: 'certified',
      assumptions: ['A2'],
    },
  },
  {
    title: 'an end granted one day before the second calendar end belongs to the first period',
    clause: '5, Start: starts where the one starts that would have ended on the last calendar end before it',
    request: {
      program: 'us-tx',
      certifiedOn: '2024-03-10',
      expiresOn: '2028-03-09',
      asOf: '2027-01-01',
      activities: [act('a', '2024-03-10', 1, { topics: ['ethics'] })],
    },
    expect: {
      period: {
        startsOn: '2024-03-10',
        endsOn: '2028-03-09',
        nextStartsOn: '2028-03-10',
        nextEndsOn: '2028-03-10',
      },
      activities: [counted('a', 60)],
      assumptions: [],
    },
  },
  {
    title: 'a version that begins on the last day began inside the period',
    clause: '6, A13; 7, from 2019-01-01',
    request: {
      program: 'us-tx',
      certifiedOn: '2017-01-01',
      asOf: '2018-06-01',
      activities: [
        act('ceu', '2017-05-05', 3, { unit: 'ceu' }),
        act('tenths', '2017-05-06', 0.9, { unit: 'ceu' }),
        act('stated', '2017-05-07', 0.9, { unit: 'ceu', hoursPerUnit: 10 }),
        act('study', '2017-05-08', 2, { format: 'self_study', approval: 'none' }),
        act('unapproved', '2017-05-09', 2, { approval: 'pending' }),
      ],
    },
    expect: {
      ruleVersion: 'via-hope',
      period: { endsOn: '2019-01-01' },
      activities: [
        counted('ceu', 180),
        {
          id: 'tenths',
          countedMinutes: 0,
          refusedMinutes: 0,
          findings: [{ code: 'unit_unclear', minutes: 0 }],
        },
        counted('stated', 540),
        refused('study', 'format_not_accepted', 120),
        refused('unapproved', 'not_approved', 120),
      ],
      requirements: [{ code: 'total', requiredMinutes: 1200, countedMinutes: 720, shortMinutes: 480 }],
      assumptions: ['A13', 'A16'],
    },
  },
  {
    title: 'the submission decides by the day of an application with a time',
    clause: '6, A13: submission is appliedOn, else asOf; a setting is no assumption',
    request: {
      program: 'us-tx',
      certifiedOn: '2017-06-01',
      asOf: '2019-03-01',
      appliedOn: '2018-12-31T23:59',
      settings: { ruleVersionBy: 'submission' },
      activities: [act('room', '2018-01-01', 20), act('new-year', '2019-01-01', 1)],
    },
    expect: {
      ruleVersion: 'via-hope',
      standing: 'renewal_submitted',
      mayPractice: true,
      application: { on: '2018-12-31', code: 'accepted', feeCents: null },
      activities: [counted('room', 1200), refused('new-year', 'after_application', 60)],
      complete: true,
      assumptions: ['A10', 'A11'],
    },
  },
  {
    title: 'a forced version is asked about a CEU, and the letter replaces the total only',
    clause: '1, ruleVersion and requiredMinutes; 7, no CEU in 2019',
    request: {
      program: 'us-tx',
      certifiedOn: '2016-05-01',
      ruleVersion: '2019',
      asOf: '2018-05-01',
      person: { requiredMinutes: 720 },
      activities: [
        act('ceu', '2017-05-05', 2, { unit: 'ceu' }),
        act('online', '2018-05-01', 12, { topics: ['ethics'], format: 'live_online' }),
      ],
    },
    expect: {
      ruleVersion: '2019',
      activities: [
        { id: 'ceu', countedMinutes: 0, refusedMinutes: 0, findings: [{ code: 'unit_unclear' }] },
        counted('online', 720),
      ],
      requirements: [
        { code: 'total', requiredMinutes: 720, countedMinutes: 720, shortMinutes: 0 },
        { code: 'ethics', requiredMinutes: 180, countedMinutes: 720, shortMinutes: 0 },
      ],
      complete: true,
      assumptions: ['A1'],
    },
  },
  {
    title: 'a letter for a credential without a total is ignored',
    clause: '1, requiredMinutes: ignored where there is none',
    request: {
      program: 'us-tx',
      credential: 'pss',
      certifiedOn: '2024-03-10',
      asOf: '2025-06-01',
      person: { requiredMinutes: 60 },
      activities: [act('a', '2025-01-10', 6, { topics: ['supervisor_training', 'ethics'] })],
    },
    expect: {
      requirements: [{ code: 'supervisor_training', requiredMinutes: 360, countedMinutes: 360 }],
      complete: true,
      assumptions: [],
    },
  },
  {
    title: 'the first refusal that applies is named, in the contract’s order',
    clause: '4, findings that refuse the whole activity',
    request: {
      program: 'us-tx',
      certifiedOn: '2024-03-10',
      asOf: '2025-06-01',
      appliedOn: '2025-05-01',
      activities: [
        act('unit', '2020-01-01', 2, { unit: 'quarter_credit', kind: 'supervision', approval: 'none' }),
        act('before', '2024-03-09', 1, { kind: 'supervision', approval: 'none' }),
        act('outside', '2026-03-11', 1, { kind: 'supervision' }),
        act('applied', '2025-05-02', 1, { kind: 'supervision' }),
        act('future', '2025-06-02', 1, { kind: 'supervision' }),
        act('kind', '2025-05-01', 1, { kind: 'observed_service', approval: 'none' }),
        act('none', '2025-05-01', 1, { approval: 'none', nonInstructionMinutes: 30 }),
      ],
    },
    expect: {
      activities: [
        { id: 'unit', refusedMinutes: 0, findings: [{ code: 'unit_unclear', minutes: 0 }] },
        refused('before', 'before_certification', 60),
        refused('outside', 'outside_period', 60),
        refused('applied', 'after_application', 60),
        refused('future', 'after_application', 60),
        refused('kind', 'excluded_kind', 60),
        refused('none', 'not_approved', 60),
      ],
      application: { code: 'incomplete' },
      standing: 'certified',
    },
  },
  {
    title: 'minutes are rounded once, a half up, and breaks are never more than the activity',
    clause: '5, Minutes; 7, non-instruction time is deducted in every preset',
    request: {
      program: 'us-tx',
      certifiedOn: '2024-03-10',
      asOf: '2025-06-01',
      activities: [
        act('least', '2025-01-01', 0.01),
        act('third', '2025-01-02', 0.33),
        act('half', '2025-01-03', 0.25, { unit: 'trimester_credit', hoursPerUnit: 1.5 }),
        act('breaks', '2025-01-04', 6, { nonInstructionMinutes: 45 }),
        act('only-breaks', '2025-01-05', 1, { nonInstructionMinutes: 999 }),
      ],
    },
    expect: {
      activities: [
        counted('least', 1),
        counted('third', 20),
        counted('half', 23),
        {
          id: 'breaks',
          countedMinutes: 315,
          refusedMinutes: 45,
          findings: [{ code: 'non_instruction_time', minutes: 45 }],
        },
        refused('only-breaks', 'non_instruction_time', 60),
      ],
      requirements: [{ code: 'total', countedMinutes: 359, shortMinutes: 841 }],
    },
  },
  {
    title: 'repetitions without a rule count and are marked, by date and not by place in the list',
    clause: '1, repetition; 5, Repetition',
    request: {
      program: 'us-tx',
      certifiedOn: '2024-03-10',
      asOf: '2025-06-01',
      priorActivities: [act('prior', '2023-05-01', 2, { title: 'Boundaries', provider: 'A' })],
      activities: [
        act('second', '2025-02-01', 1, { title: '  PEER ethics ', provider: 'A', edition: '2' }),
        act('first', '2025-01-01', 1, { title: 'Peer  Ethics', provider: 'A', edition: '1' }),
        act('no-provider', '2025-03-01', 1, { title: 'Peer Ethics' }),
        act('after-prior', '2025-03-02', 1, { title: 'boundaries', provider: 'A' }),
        act('refused', '2025-03-03', 1, { title: 'Wellness', approval: 'none' }),
        act('after-refused', '2025-03-04', 1, { title: 'Wellness' }),
        act('no-title', '2025-03-05', 1, { provider: 'A' }),
        act('no-title-again', '2025-03-05', 1, { provider: 'A' }),
      ],
    },
    expect: {
      activities: [
        { id: 'second', countedMinutes: 60, findings: [{ code: 'possible_duplicate', minutes: 0 }] },
        counted('first', 60),
        counted('no-provider', 60),
        { id: 'after-prior', countedMinutes: 60, findings: [{ code: 'possible_duplicate', minutes: 0 }] },
        refused('refused', 'not_approved', 60),
        counted('after-refused', 60),
        counted('no-title', 60),
        counted('no-title-again', 60),
      ],
      assumptions: [],
    },
  },
  {
    title: 'an application on the last day, asked about the day after',
    clause: '5, Standing: null once endsOn has passed after an application made on or before it',
    request: {
      program: 'us-tx',
      certifiedOn: '2023-08-31',
      asOf: '2025-09-01',
      appliedOn: '2025-08-31T17:00',
      postmarkedOn: '2025-08-01',
      activities: [act('a', '2025-08-31', 20, { topics: ['ethics'] })],
    },
    expect: {
      standing: 'renewal_submitted',
      mayPractice: null,
      stage: null,
      application: { on: '2025-08-31', code: 'accepted', feeCents: null },
      assumptions: ['A1', 'A10'],
    },
  },
  {
    title: 'an application the day after the end is too late where no source was found',
    clause: '7, After the end: not_stated accepts none',
    request: {
      program: 'us-tx',
      certifiedOn: '2023-08-31',
      asOf: '2025-09-01',
      appliedOn: '2025-09-01',
      activities: [act('a', '2025-08-31', 20, { topics: ['ethics'] })],
    },
    expect: {
      standing: 'expired',
      mayPractice: false,
      stage: { code: 'not_stated', endsOn: null, feeCents: null },
      application: { on: '2025-09-01', code: 'too_late', feeCents: null },
      complete: true,
    },
  },
  {
    title: 'what other programs ask about decides nothing here',
    clause:
      '5, Carry-over; 7, usedFor matters only in us-id; 5, Application: a postmark is ignored elsewhere',
    request: {
      program: 'us-tx',
      certifiedOn: '2024-03-10',
      asOf: '2025-06-01',
      postmarkedOn: '2025-07-01',
      carriedInMinutes: 600,
      reactivationApprovedOn: '2025-01-01',
      otherCredentials: [{ credential: 'rsps', certifiedOn: '2025-02-01' }],
      person: { isSupervisor: true, providesTelehealth: true, activeMilitary: true, grandfathered: true },
      settings: { surplusFillsGeneral: true, recurringFrom: 'block' },
      activities: [act('a', '2025-01-10', 2, { usedFor: ['rsps'], topics: ['clinical'], sponsor: 'other' })],
    },
    expect: {
      period: { startsOn: '2024-03-10', endsOn: '2026-03-10' },
      application: null,
      waiver: null,
      activities: [counted('a', 120)],
      requirements: [
        { code: 'total', requiredMinutes: 1200, countedMinutes: 120, shortMinutes: 1080 },
        { code: 'ethics', requiredMinutes: 180, countedMinutes: 0, shortMinutes: 180 },
      ],
      carryOver: { inMinutes: 0, outMinutes: 0 },
      upcoming: [],
      assumptions: [],
    },
  },
];

const provisional: Case[] = [
  {
    title: 'six months after 31 August are the last day of February, and the extension counts from August',
    clause: 'A2: ends are counted from certifiedOn, never from the end before',
    request: { program: 'us-tx-provisional', certifiedOn: '2024-08-31', asOf: '2025-02-28', activities: [] },
    expect: {
      period: {
        startsOn: '2024-08-31',
        endsOn: '2025-02-28',
        nextStartsOn: '2025-03-01',
        nextEndsOn: '2025-08-31',
      },
      standing: 'provisional',
      mayPractice: true,
      assumptions: ['A2'],
    },
  },
  {
    title: 'the extension is one period with the first six months, and the hours are service',
    clause: '5, Start: one period from certifiedOn; 7: every other kind excluded',
    request: {
      program: 'us-tx-provisional',
      certifiedOn: '2024-08-31',
      expiresOn: '2025-08-31',
      asOf: '2025-09-15',
      appliedOn: '2025-08-31',
      activities: [
        act('s', '2024-08-31', 240.5, { kind: 'peer_service', nonInstructionMinutes: 30, approval: 'none' }),
        act('o', '2025-08-31', 10, { kind: 'observed_service', format: 'live_online' }),
        act('c', '2025-01-10', 3, { topics: ['ethics'] }),
      ],
    },
    expect: {
      period: { startsOn: '2024-08-31', endsOn: '2025-08-31', nextEndsOn: null },
      activities: [
        { id: 's', countedMinutes: 14_400, refusedMinutes: 30 },
        counted('o', 600),
        refused('c', 'excluded_kind', 180),
      ],
      requirements: [{ code: 'peer_service', requiredMinutes: 15_000, countedMinutes: 15_000 }],
      complete: true,
      standing: 'renewal_submitted',
      mayPractice: null,
    },
  },
];

const ethicsAndMore = [
  act('e', '2024-05-01', 6, { topics: ['ethics'] }),
  act('g', '2024-05-02', 14, { topics: ['general'] }),
];
const california: Case[] = [
  {
    title: 'ninety days before 29 May of a leap year are 29 February',
    clause: 'A3: n calendar days, included',
    request: {
      program: 'us-ca',
      certifiedOn: '2024-05-29',
      expiresOn: '2028-05-29',
      asOf: '2028-02-29',
      activities: [],
    },
    expect: {
      period: { startsOn: '2026-05-30', windowOpensOn: '2028-02-29', nextEndsOn: '2030-05-29' },
      standing: 'renewal_open',
      assumptions: ['A3'],
    },
  },
  {
    title: 'an application the day before the window is too early, even with hours missing',
    clause: '4, Application: the first that applies, in this order',
    request: {
      program: 'us-ca',
      certifiedOn: '2023-05-30',
      asOf: '2025-02-28',
      appliedOn: '2025-02-28',
      activities: [],
    },
    expect: {
      period: { windowOpensOn: '2025-03-01' },
      application: { code: 'too_early', feeCents: null },
      standing: 'certified',
      complete: false,
    },
  },
  {
    title: 'an application years late is accepted by a late stage without a last day, and holds it',
    clause: '7, After the end: expired / late, open; 5, Application: holds stage at its day',
    request: {
      program: 'us-ca',
      certifiedOn: '2023-05-30',
      asOf: '2029-01-01',
      appliedOn: '2028-01-01',
      activities: [...ethicsAndMore, act('late', '2025-06-01', 5)],
    },
    expect: {
      standing: 'renewal_submitted',
      mayPractice: false,
      stage: { code: 'late', endsOn: null, feeCents: null },
      application: { on: '2028-01-01', code: 'accepted', feeCents: null },
      period: { nextEndsOn: '2027-05-30' },
      activities: [counted('e', 360), counted('g', 840), refused('late', 'outside_period', 300)],
      assumptions: ['A3', 'A10'],
    },
  },
  {
    title: 'one minute of ethics short; the list closes by the source and not by A11',
    clause: '5, Application; 6, A11 except us-ca',
    request: {
      program: 'us-ca',
      certifiedOn: '2023-05-30',
      asOf: '2025-05-30',
      appliedOn: '2025-05-29',
      activities: [
        act('e', '2024-05-01', 5.98, { topics: ['ethics'] }),
        act('g', '2024-05-02', 20),
        act('next-day', '2025-05-30', 1, { topics: ['ethics'] }),
      ],
    },
    expect: {
      application: { code: 'incomplete' },
      standing: 'renewal_open',
      activities: [counted('e', 359), counted('g', 1200), refused('next-day', 'after_application', 60)],
      requirements: [
        { code: 'total', countedMinutes: 1559, shortMinutes: 0 },
        { code: 'ethics', requiredMinutes: 360, countedMinutes: 359, shortMinutes: 1 },
      ],
      complete: false,
    },
  },
];

const icrc: Case[] = [
  {
    title: 'an end two years and a day after certification belongs to a later period of one day less',
    clause: '5, Start: expiresOn minus the length; if that is not after certifiedOn, the first',
    request: {
      program: 'icrc-pr',
      certifiedOn: '2024-03-10',
      expiresOn: '2026-03-11',
      asOf: '2025-01-01',
      activities: [act('first-day', '2024-03-10', 2), act('start', '2024-03-12', 2)],
    },
    expect: {
      period: { startsOn: '2024-03-12', endsOn: '2026-03-11', nextEndsOn: '2028-03-11' },
      activities: [refused('first-day', 'outside_period', 120), counted('start', 120)],
    },
  },
  {
    title: 'a given end of 29 February counts back and on with the fallback, and belongs to the next period',
    clause: 'A2; 5, The last day: endInclusive decides where the next period starts',
    request: {
      program: 'icrc-pr',
      certifiedOn: '2024-01-10',
      expiresOn: '2028-02-29',
      asOf: '2028-02-29',
      settings: { endInclusive: false },
      activities: [act('start', '2026-02-28', 1), act('end', '2028-02-29', 1)],
    },
    expect: {
      period: {
        startsOn: '2026-02-28',
        endsOn: '2028-02-29',
        endInclusive: false,
        nextStartsOn: '2028-02-29',
        nextEndsOn: '2030-02-28',
      },
      standing: 'certified',
      activities: [counted('start', 60), refused('end', 'outside_period', 60)],
      assumptions: ['A2'],
    },
  },
];

const pennsylvania: Case[] = [
  {
    title: 'the end before belongs to the later period, the day before it does not',
    clause: '7: later periods start on the end before them, that day included',
    request: {
      program: 'us-pa',
      certifiedOn: '2022-11-30',
      expiresOn: '2026-11-30',
      asOf: '2026-08-29',
      activities: [act('before', '2024-11-29', 1), act('on', '2024-11-30', 1)],
    },
    expect: {
      period: { startsOn: '2024-11-30', windowOpensOn: '2026-08-30', nextStartsOn: '2026-11-30' },
      standing: 'certified',
      activities: [refused('before', 'outside_period', 60), counted('on', 60)],
    },
  },
  {
    title: 'three months before 29 May fall back to 28 February',
    clause: 'A2, A3: windows are counted from e',
    request: { program: 'us-pa', certifiedOn: '2023-05-29', asOf: '2025-02-28', activities: [] },
    expect: {
      period: { windowOpensOn: '2025-02-28' },
      standing: 'renewal_open',
      assumptions: ['A2', 'A3'],
    },
  },
  ...(
    [
      ['2023-12-31', '2026-07-01', 'late', '2026-07-01', 12_500],
      ['2023-12-31', '2026-07-02', 'new_application', null, 15_000],
      ['2024-01-01', '2026-07-01', 'late', '2026-07-01', 12_500],
      ['2024-01-02', '2026-07-02', 'late', '2026-07-02', 12_500],
      ['2025-08-31', '2028-02-29', 'late', '2028-02-29', 12_500],
      ['2025-08-31', '2028-03-01', 'new_application', null, 15_000],
    ] as const
  ).map(([certifiedOn, asOf, code, endsOn, feeCents]) => ({
    title: `certified ${certifiedOn}, asked ${asOf}: ${code}`,
    clause: '7, After the end: e + 6 m, from 2026-01-01 if e is earlier',
    request: { program: 'us-pa', certifiedOn, asOf, activities: [] },
    expect: { standing: 'expired', mayPractice: false, stage: { code, endsOn, feeCents } },
  })),
  {
    title: 'posted on time and received late is on time; a course in between comes after it',
    clause: '5, Application: postmarkedOn counts as the date',
    request: {
      program: 'us-pa',
      certifiedOn: '2024-01-31',
      asOf: '2026-02-03',
      appliedOn: '2026-02-03',
      postmarkedOn: '2026-01-30',
      activities: [
        act('all', '2025-01-10', 36, { topics: ['ethics', 'peer_support'] }),
        act('last-day', '2026-01-31', 1),
      ],
    },
    expect: {
      application: { on: '2026-01-30', code: 'accepted', feeCents: 5000 },
      standing: 'renewal_submitted',
      mayPractice: null,
      stage: null,
      activities: [counted('all', 2160), refused('last-day', 'after_application', 60)],
      assumptions: ['A1', 'A3', 'A10', 'A11', 'A18'],
    },
  },
  {
    title: 'the day after the late stage an application is too late, and priced as a new one',
    clause: '4, Application; 5: feeCents is the stage’s fee',
    request: {
      program: 'us-pa',
      certifiedOn: '2024-02-29',
      asOf: '2026-08-29',
      appliedOn: '2026-08-29',
      activities: [act('all', '2025-01-10', 36, { topics: ['ethics', 'peer_support'] })],
    },
    expect: {
      period: { endsOn: '2026-02-28' },
      application: { code: 'too_late', feeCents: 15_000 },
      standing: 'expired',
      stage: { code: 'new_application', endsOn: null, feeCents: 15_000 },
      complete: true,
    },
  },
  {
    title: 'the other credential asks for other hours and names no fee, late neither',
    clause: '7: crs; fees of crs not known',
    request: {
      program: 'us-pa',
      credential: 'crs',
      certifiedOn: '2024-02-29',
      asOf: '2026-08-28',
      appliedOn: '2026-08-28',
      activities: [
        act('both', '2025-01-10', 3, { topics: ['ethics', 'confidentiality'] }),
        act('ethics', '2025-01-11', 3, { topics: ['ethics'] }),
        act('rest', '2025-01-12', 24),
      ],
    },
    expect: {
      credential: 'crs',
      requirements: [
        { code: 'total', requiredMinutes: 1800, countedMinutes: 1800, shortMinutes: 0 },
        { code: 'ethics', requiredMinutes: 360, countedMinutes: 360, shortMinutes: 0 },
        { code: 'confidentiality', requiredMinutes: 180, countedMinutes: 180, shortMinutes: 0 },
      ],
      application: { code: 'accepted', feeCents: null },
      stage: { code: 'late', endsOn: '2026-08-28', feeCents: null },
      standing: 'renewal_submitted',
      mayPractice: false,
    },
  },
  {
    title: 'units: the issuer’s hours win over the preset’s, and what nobody defines is asked about',
    clause: '1, hoursPerUnit; 5, Minutes; A16',
    request: {
      program: 'us-pa',
      certifiedOn: '2024-05-31',
      asOf: '2026-01-10',
      activities: [
        act('semester', '2025-01-01', 1.5, { unit: 'semester_credit' }),
        act('issuer', '2025-01-02', 3, { unit: 'semester_credit', hoursPerUnit: 12 }),
        act('ceu', '2025-01-03', 1, { unit: 'ceu' }),
        act('tenths', '2025-01-04', 0.5, { unit: 'ceu', hoursPerUnit: 10 }),
      ],
    },
    expect: {
      activities: [
        counted('semester', 1350),
        counted('issuer', 2160),
        { id: 'ceu', countedMinutes: 0, refusedMinutes: 0, findings: [{ code: 'unit_unclear', minutes: 0 }] },
        counted('tenths', 300),
      ],
      // Three months before 31 May: 28 February.
      assumptions: ['A2', 'A3'],
    },
  },
  {
    title: 'kinds, approval, topics and proof',
    clause: '7: excluded kinds; proof must show; a refused activity gets no proof_incomplete',
    request: {
      program: 'us-pa',
      certifiedOn: '2024-05-31',
      asOf: '2026-01-10',
      activities: [
        act('practicum', '2025-01-01', 1, { kind: 'practicum', approval: 'none', topics: ['clinical'] }),
        act('study', '2025-01-02', 1, {
          kind: 'independent_study',
          format: 'self_study',
          proof: { kind: 'certificate', shows: ['hours', 'name', 'title', 'date', 'provider'] },
        }),
        act('cases', '2025-01-03', 1, {
          kind: 'case_management',
          proof: { kind: 'sign_in_sheet', shows: [] },
        }),
        act('sheet', '2025-01-04', 1, { proof: { kind: 'sign_in_sheet', shows: ['name', 'hours'] } }),
        act('future', '2026-01-11', 1, { kind: 'staff_meeting' }),
      ],
    },
    expect: {
      activities: [
        counted('practicum', 60),
        counted('study', 60),
        refused('cases', 'excluded_kind', 60),
        {
          id: 'sheet',
          countedMinutes: 60,
          findings: [{ code: 'proof_incomplete', minutes: 0, missing: ['certificate'] }],
        },
        refused('future', 'not_yet_held', 60),
      ],
    },
  },
];

const errors: Case[] = [
  {
    title: 'contradictions of a program nobody knows are not looked for',
    clause: '2, Errors: contradictions are looked for after it',
    request: {
      program: 'us-zz',
      credential: 'nobody',
      certifiedOn: '2025-01-01',
      asOf: '2024-01-01',
      activities: [],
    },
    status: 404,
    expect: { error: { code: 'unknown_program', details: [] } },
  },
  {
    title: 'a given end is asked for even when the start is known',
    clause: '5, Which period: presets whose end rule is given need expiresOn',
    request: {
      program: 'icrc-pr',
      certifiedOn: '2024-01-10',
      periodStartsOn: '2026-01-10',
      asOf: '2026-01-10',
      activities: [],
    },
    status: 400,
    expect: { error: { code: 'invalid_request', details: [{ path: 'expiresOn' }] } },
  },
  {
    title: 'a version of another program, and an application after the day asked about',
    clause: '2, Errors',
    request: {
      program: 'us-pa',
      ruleVersion: '2019',
      certifiedOn: '2024-01-10',
      appliedOn: '2025-01-02T00:00',
      asOf: '2025-01-01',
      activities: [],
    },
    status: 400,
    expect: { error: { code: 'invalid_request', details: [{ path: 'ruleVersion' }, { path: 'appliedOn' }] } },
  },
];

describe.each([
  ['Texas', texas],
  ['Texas, provisional', provisional],
  ['California', california],
  ['IC&RC', icrc],
  ['Pennsylvania', pennsylvania],
  ['errors', errors],
])('%s', (_, cases) => {
  it.each(cases)('$title ($clause)', ({ request, status = 200, expect: expected }) => {
    const answer = answerEvaluate(request);
    expect(answer.status).toBe(status);
    expect(misfits(expected, answer.body)).toEqual([]);
    if ('error' in answer.body) return;
    // Whatever is listed under assumptions is all that is assumed.
    const { assumptions } = expected as { assumptions?: string[] };
    if (assumptions) expect(answer.body.assumptions).toEqual(assumptions);
    for (const { findings } of answer.body.activities)
      for (const { text } of findings) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a full list', () => {
  it('of 500 activities is answered in its own order, whatever the dates', () => {
    const activities = Array.from({ length: 500 }, (_, index) =>
      act(`n${index}`, `2025-0${(index % 9) + 1}-1${index % 10}`, 0.05, { topics: ['ethics'] }),
    );
    const ask = (list: Activity[]) => {
      const { body } = answerEvaluate({
        program: 'us-tx',
        certifiedOn: '2024-03-10',
        asOf: '2026-01-01',
        activities: list,
      });
      if ('error' in body) throw new Error(body.error.message);
      return body;
    };
    const forward = ask(activities);
    expect(forward.activities.map(({ id }) => id)).toEqual(activities.map(({ id }) => id));
    expect(forward.requirements).toMatchObject([
      { code: 'total', countedMinutes: 1500, shortMinutes: 0 },
      { code: 'ethics', countedMinutes: 1500, shortMinutes: 0 },
    ]);
    expect(ask(activities.toReversed()).requirements).toEqual(forward.requirements);
  });
});
