import { act, counted, inPart, least, most, refused, workedOut, type Case } from './case.ts';

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

const oregon: Case[] = [
  {
    title: 'three years from a leap day; sixty days before are counted over three month ends',
    clause: '7: issue + 36 m, e − 90 d, e − 60 d; A2, A3',
    request: { program: 'us-or', certifiedOn: '2024-02-29', asOf: '2026-12-30', activities: [] },
    expect: {
      period: {
        startsOn: '2024-02-29',
        endsOn: '2027-02-28',
        windowOpensOn: '2026-11-30',
        dueOn: '2026-12-30',
        nextStartsOn: '2027-03-01',
        nextEndsOn: '2030-02-28',
      },
      standing: 'renewal_open',
      assumptions: ['A2', 'A3'],
    },
  },
  {
    title: 'the day after the due date is overdue; reading alone and practicum do not count',
    clause: '4, Application: overdue; 7: independent_study, practicum excluded',
    request: {
      program: 'us-or',
      certifiedOn: '2024-02-29',
      asOf: '2026-12-31',
      appliedOn: '2026-12-31',
      activities: [
        act('course', '2025-05-01', 20),
        act('reading', '2025-06-01', 3, { kind: 'independent_study' }),
        act('practicum', '2025-07-01', 2, { kind: 'practicum' }),
      ],
    },
    expect: {
      application: { on: '2026-12-31', code: 'overdue', feeCents: null },
      standing: 'renewal_overdue',
      mayPractice: true,
      activities: [
        counted('course', 1200),
        refused('reading', 'excluded_kind', 180),
        refused('practicum', 'excluded_kind', 120),
      ],
      complete: true,
    },
  },
];

const washington: Case[] = [
  {
    title: 'a supervisor in telehealth; training by the employer is other, and serves its further topic',
    clause: '7: in_service is always other; supervisor_training ≥ 6, telehealth × 1',
    request: {
      program: 'us-wa',
      certifiedOn: '2025-01-31',
      expiresOn: '2027-01-31',
      asOf: '2026-12-01',
      person: { isSupervisor: true, providesTelehealth: true },
      activities: [
        act('peer', '2025-03-01', 14, { topics: ['peer_support'] }),
        act('ethics', '2025-03-02', 2, { topics: ['ethics'] }),
        act('employer', '2025-04-01', 8, {
          kind: 'in_service',
          topics: ['peer_support', 'supervisor_training'],
        }),
        act('telehealth', '2025-05-01', 3, { topics: ['telehealth'] }),
        act('wellness', '2025-06-01', 5, { topics: ['wellness'] }),
      ],
    },
    expect: {
      period: { startsOn: '2025-01-31', nextEndsOn: '2029-01-31' },
      activities: [
        counted('peer', 840),
        counted('ethics', 120),
        counted('employer', 480),
        counted('telehealth', 180),
        inPart('wellness', 180, 'over_cap', 120),
      ],
      requirements: [
        least('total', 1800, 1800),
        least('peer_support', 840, 840),
        most('other', 840, 840, 120),
        least('supervisor_training', 360, 480),
        { code: 'telehealth', kind: 'occurrences', requiredCount: 1, count: 1, shortCount: 0 },
      ],
      complete: true,
      upcoming: [
        { code: 'suicide_prevention', requiredMinutes: 180, countedMinutes: 0, dueOn: '2031-01-31' },
        { code: 'health_equity', requiredMinutes: 120, countedMinutes: 0, dueOn: '2029-01-31' },
      ],
      assumptions: ['A5', 'A17'],
    },
  },
  ...(
    [
      ['completion', '2032-09-30'],
      ['block', '2038-03-31'],
    ] as const
  ).map(([recurringFrom, dueOn]) => ({
    title: `suicide prevention completed twice, the next from ${recurringFrom}; what was too much is lost`,
    clause: '5, Longer clocks; A15',
    request: {
      program: 'us-wa',
      certifiedOn: '2020-03-31',
      expiresOn: '2028-03-31',
      asOf: '2026-11-01',
      settings: { recurringFrom },
      priorActivities: [
        act('first', '2021-05-10', 3.5, { topics: ['suicide_prevention'], nonInstructionMinutes: 30 }),
        act('equity', '2022-02-28', 1, { topics: ['health_equity'] }),
      ],
      activities: [
        act('last-third', '2026-09-30', 2, {
          topics: ['suicide_prevention'],
          proof: { kind: 'certificate', shows: ['name', 'date', 'hours'] },
        }),
        act('second', '2026-08-31', 2, { topics: ['suicide_prevention'] }),
        act('equity-more', '2026-10-01', 0.5, { topics: ['health_equity'] }),
        act('too-early', '2026-03-31', 5, { topics: ['suicide_prevention'] }),
      ],
    },
    expect: {
      period: { startsOn: '2026-04-01', nextEndsOn: '2030-03-31' },
      activities: [
        {
          id: 'last-third',
          countedMinutes: 120,
          findings: [{ code: 'proof_incomplete', minutes: 0, missing: ['approving_body'] }],
        },
        counted('second', 120),
        counted('equity-more', 30),
        refused('too-early', 'outside_period', 300),
      ],
      upcoming: [
        { code: 'suicide_prevention', countedMinutes: 0, dueOn },
        { code: 'health_equity', countedMinutes: 90, dueOn: '2024-03-31' },
      ],
      assumptions: [],
    },
  })),
  ...(
    [
      ['2024-03-31', '2028-03-31'],
      ['2024-04-01', '2032-03-31'],
    ] as const
  ).map(([completedOn, dueOn]) => ({
    title: `health equity completed on ${completedOn}, by blocks of four years: due ${dueOn}`,
    clause:
      '5, Longer clocks: the end of the block after the one that holds the completion, its due date included',
    request: {
      program: 'us-wa',
      certifiedOn: '2020-03-31',
      expiresOn: '2026-03-31',
      asOf: '2026-01-01',
      settings: { recurringFrom: 'block' },
      priorActivities: [act('equity', completedOn, 2, { topics: ['health_equity'] })],
      activities: [],
    },
    expect: { upcoming: [{ code: 'health_equity', countedMinutes: 0, dueOn }], assumptions: [] },
  })),
];

const utah: Case[] = [
  ...(
    [
      [true, 660, true, []],
      [false, 480, false, []],
      [undefined, 480, false, ['A14']],
    ] as const
  ).map(([surplusFillsGeneral, general, complete, assumptions]) => ({
    title: `three hours of ethics too many, surplusFillsGeneral ${surplusFillsGeneral}`,
    clause: 'A14: the surplus of activities without general is added to its counted minutes',
    request: {
      program: 'us-ut',
      certifiedOn: '2024-06-30',
      expiresOn: '2026-06-30',
      asOf: '2026-06-30',
      ...(surplusFillsGeneral !== undefined && { settings: { surplusFillsGeneral } }),
      activities: [
        act('ethics', '2024-08-01', 5, { topics: ['ethics'] }),
        act('peer', '2024-09-01', 6, { topics: ['peer_support'] }),
        act('suicide', '2024-10-01', 1, { topics: ['suicide_prevention'] }),
        act('general', '2025-01-01', 8, { topics: ['general'] }),
      ],
    },
    expect: {
      requirements: [least('total', 1200, 1200), least('ethics', 120, 300), least('general', 660, general)],
      complete,
      assumptions,
    },
  })),
  {
    title: 'a CEU is an hour, less than one is asked about; the proof names objectives',
    clause: '7: ceu = 1 h; A16; proof must show',
    request: {
      program: 'us-ut',
      certifiedOn: '2023-01-31',
      expiresOn: '2027-02-28',
      asOf: '2025-06-01',
      activities: [
        act('end-before', '2025-02-28', 1),
        act('ceu', '2025-03-01', 2, {
          unit: 'ceu',
          topics: ['general'],
          proof: { kind: 'certificate', shows: ['title', 'date', 'hours', 'provider', 'instructor'] },
        }),
        act('tenths', '2025-03-02', 0.5, { unit: 'ceu' }),
        act('credit', '2025-03-03', 1, { unit: 'semester_credit' }),
        act('stated', '2025-03-04', 1, { unit: 'semester_credit', hoursPerUnit: 15, topics: ['general'] }),
      ],
    },
    expect: {
      period: { startsOn: '2025-03-01', endsOn: '2027-02-28', nextEndsOn: '2029-02-28' },
      activities: [
        refused('end-before', 'outside_period', 60),
        { id: 'ceu', countedMinutes: 120, findings: [{ code: 'proof_incomplete', missing: ['objectives'] }] },
        {
          id: 'tenths',
          countedMinutes: 0,
          refusedMinutes: 0,
          findings: [{ code: 'unit_unclear', minutes: 0 }],
        },
        {
          id: 'credit',
          countedMinutes: 0,
          refusedMinutes: 0,
          findings: [{ code: 'unit_unclear', minutes: 0 }],
        },
        counted('stated', 900),
      ],
      assumptions: ['A16'],
    },
  },
];

const idaho: Case[] = [
  {
    title: 'hours of the other credential are its own; an empty allotment is none',
    clause: '1, usedFor; 7: an activity serves one credential',
    request: {
      program: 'us-id',
      credential: 'cfsp',
      certifiedOn: '2024-08-31',
      asOf: '2025-08-31',
      otherCredentials: [{ credential: 'cpss', certifiedOn: '2023-01-15' }],
      activities: [
        act('mine', '2024-09-01', 5, { topics: ['ethics'], usedFor: ['cfsp'] }),
        act('theirs', '2024-10-01', 4, { usedFor: ['cpss'] }),
        act('unsaid', '2024-11-01', 4.5, {
          proof: { kind: 'certificate', shows: ['name', 'title', 'date', 'hours', 'provider'] },
        }),
        act('empty', '2025-08-31', 0.5, { usedFor: [] }),
      ],
    },
    expect: {
      credential: 'cfsp',
      period: { startsOn: '2024-08-31', endsOn: '2025-08-31', nextEndsOn: '2026-08-31' },
      activities: [
        counted('mine', 300),
        refused('theirs', 'used_for_other_credential', 240),
        {
          id: 'unsaid',
          countedMinutes: 270,
          findings: [{ code: 'proof_incomplete', missing: ['provider_signature'] }],
        },
        counted('empty', 30),
      ],
      requirements: [least('total', 600, 600), least('ethics', 60, 300)],
      complete: true,
      assumptions: ['A1'],
    },
  },
  {
    title: 'two credentials for one hour contradict each other, in earlier periods as well',
    clause: '7: two are invalid_request',
    request: {
      program: 'us-id',
      certifiedOn: '2024-08-31',
      asOf: '2025-01-01',
      activities: [act('one', '2024-10-01', 1, { usedFor: ['cpss'] })],
      priorActivities: [
        act('fine', '2023-10-01', 1),
        act('both', '2023-10-02', 1, { usedFor: ['cpss', 'cfsp'] }),
      ],
    },
    status: 400,
    expect: { error: { code: 'invalid_request', details: [{ path: 'priorActivities.1.usedFor' }] } },
  },
];

const montana: Case[] = [
  {
    title: 'nothing is asked in a first period; twenty hours at most go into the next',
    clause: '7: first_renewal, teaching ≤ 10, carry-over ≤ 20, it may still carry out',
    request: {
      program: 'us-mt',
      certifiedOn: '2024-04-01',
      expiresOn: '2025-04-01',
      asOf: '2025-03-31',
      activities: [
        act('course', '2024-06-01', 15),
        act('taught', '2024-07-01', 12, { kind: 'teaching', title: 'Listening' }),
      ],
    },
    expect: {
      period: { startsOn: '2024-04-01', nextStartsOn: '2025-04-02', nextEndsOn: '2026-04-01' },
      waiver: 'first_renewal',
      activities: [counted('course', 900), inPart('taught', 600, 'over_cap', 120)],
      requirements: [least('total', 0, 1500), most('teaching', 600, 600, 120)],
      complete: true,
      carryOver: { inMinutes: 0, outMinutes: 1200 },
      upcoming: [
        { code: 'suicide_prevention', requiredMinutes: 120, countedMinutes: 0, dueOn: '2026-04-01' },
      ],
      assumptions: ['A5'],
    },
  },
  {
    title: 'what was taught in an earlier period and is published now; carried hours are used first',
    clause: '7: duplicates, teaching and publication among themselves, ever; 5, Carry-over; A12',
    request: {
      program: 'us-mt',
      certifiedOn: '2022-04-01',
      expiresOn: '2025-04-01',
      asOf: '2025-03-01',
      carriedInMinutes: 300,
      priorActivities: [
        act('before', '2023-05-01', 4, { kind: 'teaching', title: 'Peer Basics', provider: 'X' }),
      ],
      activities: [
        act('published', '2024-06-01', 5, { kind: 'publication', title: 'peer basics', provider: 'X' }),
        act('attended', '2024-07-01', 6, { title: 'Peer  Basics', provider: 'X' }),
        act('semester', '2024-08-01', 0.4, { unit: 'semester_credit' }),
        act('course', '2024-09-01', 8),
        act('trimester', '2024-10-01', 1, { unit: 'trimester_credit' }),
      ],
    },
    expect: {
      period: { startsOn: '2024-04-02' },
      waiver: null,
      activities: [
        refused('published', 'duplicate', 300),
        { id: 'attended', countedMinutes: 360, findings: [{ code: 'possible_duplicate', minutes: 0 }] },
        counted('semester', 360),
        counted('course', 480),
        { id: 'trimester', countedMinutes: 0, refusedMinutes: 0, findings: [{ code: 'unit_unclear' }] },
      ],
      requirements: [least('total', 1200, 1500), most('teaching', 600, 0, 0)],
      // 1200 new minutes, of which 900 were still needed.
      carryOver: { inMinutes: 300, outMinutes: 300 },
      assumptions: ['A6', 'A12'],
    },
  },
];

workedOut('California', california);
workedOut('Oregon', oregon);
workedOut('Washington', washington);
workedOut('Utah', utah);
workedOut('Idaho', idaho);
workedOut('Montana', montana);
