import { act, counted, refused, workedOut, type Case } from './case.ts';

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

const columbia: Case[] = (
  [
    ['2025-10-31', 'too_early', 'certified', null],
    ['2025-11-01', 'accepted', 'renewal_submitted', null],
    ['2025-12-31', 'accepted', 'renewal_submitted', null],
    ['2026-01-01', 'overdue', 'renewal_overdue', null],
  ] as const
).map(([appliedOn, code, standing, feeCents]) => ({
  title: `applied on ${appliedOn}: ${code}`,
  clause: '7: e − 120 d, e − 60 d, both included; nothing is asked for that is known',
  request: {
    program: 'us-dc',
    certifiedOn: '2024-03-01',
    asOf: appliedOn,
    appliedOn,
    activities: [act('a', '2024-03-01', 1)],
  },
  expect: {
    period: { endsOn: '2026-03-01', windowOpensOn: '2025-11-01', dueOn: '2025-12-31' },
    application: { code, feeCents },
    standing,
    activities: [counted('a', 60)],
    requirements: [],
    complete: null,
  },
}));

workedOut('District of Columbia', columbia);
workedOut('IC&RC', icrc);
workedOut('Pennsylvania', pennsylvania);
