import { act, counted, inPart, least, most, refused, workedOut, type Case } from './case.ts';

const wisconsin: Case[] = [
  {
    title: 'an exam in an even year; posted on the last day, received two days later',
    clause: '7: 31 October, first that of exam year + 2; the postmark counts',
    request: {
      program: 'us-wi',
      certifiedOn: '2024-07-04',
      asOf: '2026-11-02',
      appliedOn: '2026-11-02',
      postmarkedOn: '2026-10-31',
      activities: [act('most', '2025-02-01', 18), act('last-day', '2026-10-31', 2)],
    },
    expect: {
      period: {
        startsOn: '2024-07-04',
        endsOn: '2026-10-31',
        nextStartsOn: '2026-11-01',
        nextEndsOn: '2028-10-31',
      },
      standing: 'renewal_submitted',
      mayPractice: null,
      stage: null,
      application: { on: '2026-10-31', code: 'accepted', feeCents: 55_00 },
      requirements: [least('total', 1200, 1200)],
      assumptions: ['A1', 'A10'],
    },
  },
  {
    title: 'an exam after October of an odd year; late in January, at the late fee',
    clause: '7: late, e + 6 m, 80.00; independent_study excluded; 5: holds stage at its day',
    request: {
      program: 'us-wi',
      certifiedOn: '2023-11-15',
      asOf: '2026-03-01',
      appliedOn: '2026-01-10',
      activities: [
        act('all', '2025-02-01', 20),
        act('reading', '2025-03-01', 3, { kind: 'independent_study' }),
      ],
    },
    expect: {
      period: { endsOn: '2025-10-31' },
      standing: 'renewal_submitted',
      mayPractice: null,
      stage: { code: 'late', endsOn: '2026-04-30', feeCents: 80_00 },
      application: { code: 'accepted', feeCents: 80_00 },
      activities: [counted('all', 1200), refused('reading', 'excluded_kind', 180)],
      assumptions: ['A2', 'A4', 'A10'],
    },
  },
];

const parents: Case[] = [
  {
    title: 'the last day of grace: one month after 31 January is 28 February',
    clause: '7: grace, e + 1 m, 55.00; A2',
    request: {
      program: 'us-wi-cpps',
      certifiedOn: '2024-01-31',
      asOf: '2026-02-28',
      activities: [act('a', '2025-01-10', 2, { proof: { kind: 'certificate', shows: ['name', 'date'] } })],
    },
    expect: {
      period: { startsOn: '2024-01-31', endsOn: '2026-01-31', nextEndsOn: '2028-01-31' },
      standing: 'grace',
      mayPractice: null,
      stage: { code: 'grace', endsOn: '2026-02-28', feeCents: 55_00 },
      activities: [
        { id: 'a', countedMinutes: 120, findings: [{ code: 'proof_incomplete', missing: ['hours'] }] },
      ],
      assumptions: ['A2', 'A4'],
    },
  },
  {
    title: 'six months are over: the exam again, and an application is too late',
    clause: '7: lapsed / exam, the day before e + 24 m; 4, Application',
    request: {
      program: 'us-wi-cpps',
      certifiedOn: '2024-01-31',
      asOf: '2026-08-01',
      appliedOn: '2026-08-01',
      activities: [act('all', '2025-01-10', 20)],
    },
    expect: {
      standing: 'lapsed',
      mayPractice: false,
      stage: { code: 'exam', endsOn: '2028-01-30', feeCents: null },
      application: { code: 'too_late', feeCents: null },
      complete: true,
    },
  },
];

const illinoisPeers: Case[] = [
  {
    title: 'credits of three calendars; category II is capped; the notice opens the window',
    clause: '7: semester 15, trimester 12, quarter 10 h; core_functions ≤ 10*; e − 30 d',
    request: {
      program: 'us-il-cprs',
      certifiedOn: '2024-05-31',
      asOf: '2026-05-01',
      appliedOn: '2026-05-01',
      activities: [
        act('trimester', '2024-09-01', 1, { unit: 'trimester_credit', topics: ['ethics'] }),
        act('quarter', '2024-10-01', 1, { unit: 'quarter_credit', topics: ['peer_support'] }),
        act('semester', '2024-11-01', 0.8, { unit: 'semester_credit', topics: ['core_functions'] }),
      ],
    },
    expect: {
      period: { endsOn: '2026-05-31', windowOpensOn: '2026-05-01' },
      application: { code: 'accepted', feeCents: 150_00 },
      activities: [
        counted('trimester', 720),
        counted('quarter', 600),
        inPart('semester', 600, 'over_cap', 120),
      ],
      requirements: [
        least('total', 1800, 1920),
        least('peer_support', 1200, 1320),
        least('ethics', 360, 720),
        most('core_functions', 600, 600, 120),
      ],
      assumptions: ['A3', 'A5', 'A10', 'A17', 'A18'],
    },
  },
  {
    title: 'an earlier period’s course, with and without an edition of its own',
    clause: '5, Repetition: both have an edition and these differ; duplicates ever; approval needed',
    request: {
      program: 'us-il-cprs',
      certifiedOn: '2024-05-31',
      asOf: '2025-01-01',
      priorActivities: [
        act('prior', '2022-06-01', 6, { title: 'Interviewing', provider: 'ICB', edition: '2022' }),
      ],
      activities: [
        act('same', '2024-07-01', 6, { title: 'Interviewing', provider: 'ICB', topics: ['ethics'] }),
        act('edition', '2024-08-01', 4, {
          title: 'INTERVIEWING',
          provider: 'ICB',
          edition: '2024',
          topics: ['peer_support'],
        }),
        act('pending', '2024-09-01', 2, { approval: 'pending' }),
        act('elsewhere', '2024-09-02', 2, { sponsor: 'other' }),
      ],
    },
    expect: {
      activities: [
        refused('same', 'duplicate', 360),
        { id: 'edition', countedMinutes: 240, findings: [{ code: 'possible_duplicate', minutes: 0 }] },
        refused('pending', 'not_approved', 120),
        counted('elsewhere', 120),
      ],
      requirements: [least('total', 1800, 360), least('peer_support', 1200, 240), least('ethics', 360, 0)],
      assumptions: ['A3', 'A6'],
    },
  },
];

const illinoisSupport: Case[] = [
  {
    title: 'an activity with peer support counts whole for category I, every other for category II',
    clause: '7: every other activity, whatever its topics, counts for core_functions and its maximum',
    request: {
      program: 'us-il-crss',
      certifiedOn: '2024-02-29',
      asOf: '2025-01-01',
      activities: [
        act('both', '2024-03-01', 10, { topics: ['peer_support', 'core_functions'] }),
        act('ethics', '2024-04-01', 6, { topics: ['ethics'] }),
        act('none', '2024-05-01', 20),
      ],
    },
    expect: {
      period: { endsOn: '2026-02-28', windowOpensOn: '2026-01-29' },
      activities: [counted('both', 600), counted('ethics', 360), inPart('none', 1140, 'over_cap', 60)],
      requirements: [
        least('total', 2400, 2100),
        least('peer_support', 900, 600),
        most('core_functions', 1500, 1500, 60),
      ],
      complete: false,
      assumptions: ['A2', 'A3', 'A5', 'A17'],
    },
  },
  {
    title: 'units, and no fee that is known',
    clause: '7: ceu = 1 h, trimester 12 h, quarter 10 h; A16',
    request: {
      program: 'us-il-crss',
      certifiedOn: '2024-03-01',
      asOf: '2026-02-01',
      appliedOn: '2026-01-29',
      activities: [
        act('trimester', '2024-09-01', 1.5, { unit: 'trimester_credit', topics: ['peer_support'] }),
        act('semester', '2024-10-01', 0.25, { unit: 'semester_credit', topics: ['peer_support'] }),
        act('quarter', '2024-11-01', 1.75, { unit: 'quarter_credit' }),
        act('ceu', '2024-12-01', 1, { unit: 'ceu' }),
        act('tenths', '2024-12-02', 0.9, { unit: 'ceu' }),
      ],
    },
    expect: {
      period: { endsOn: '2026-03-01', windowOpensOn: '2026-01-30' },
      application: { on: '2026-01-29', code: 'too_early', feeCents: null },
      standing: 'renewal_open',
      activities: [
        counted('trimester', 1080),
        counted('semester', 225),
        counted('quarter', 1050),
        counted('ceu', 60),
        { id: 'tenths', refusedMinutes: 0, findings: [{ code: 'unit_unclear', minutes: 0 }] },
      ],
      requirements: [least('total', 2400, 2415), most('core_functions', 1500, 1110, 0)],
      complete: true,
      assumptions: ['A3', 'A16'],
    },
  },
];

const topicsOfOhio = [
  act('a', '2024-02-01', 3, { topics: ['ethics', 'boundaries'] }),
  act('b', '2024-03-01', 2, { topics: ['cultural_competence', 'trauma_informed_care', 'coaching'] }),
  act('c', '2024-04-01', 1, {
    topics: ['system_navigation', 'human_trafficking', 'behavioral_health', 'wellness'],
  }),
  act('d', '2024-05-01', 2.5, { topics: ['supervisor_training'] }),
  act('rest', '2024-06-01', 22),
];
const ohio: Case[] = [
  {
    title: 'three courses clear nine topics; a supervisor lacks half an hour more',
    clause: '7: supervisor_training ≥ 3 if isSupervisor; A18',
    request: {
      program: 'us-oh',
      certifiedOn: '2023-10-31',
      asOf: '2025-08-01',
      person: { isSupervisor: true },
      activities: topicsOfOhio,
    },
    expect: {
      period: { endsOn: '2025-10-31', windowOpensOn: '2025-08-02' },
      standing: 'certified',
      requirements: [
        least('total', 1800, 1830),
        least('ethics', 180, 180),
        least('boundaries', 180, 180),
        least('cultural_competence', 120, 120),
        least('system_navigation', 60, 60),
        least('trauma_informed_care', 120, 120),
        least('human_trafficking', 60, 60),
        least('behavioral_health', 60, 60),
        least('wellness', 60, 60),
        least('coaching', 120, 120),
        least('supervisor_training', 180, 150),
      ],
      complete: false,
      assumptions: ['A3', 'A18'],
    },
  },
  {
    title: 'who supervises nobody is complete, and may apply from the first day of the window',
    clause: '7: e − 90 d; 6, A11',
    request: {
      program: 'us-oh',
      certifiedOn: '2023-10-31',
      asOf: '2025-08-03',
      appliedOn: '2025-08-02T08:00',
      activities: [...topicsOfOhio, act('after', '2025-08-03', 1)],
    },
    expect: {
      application: { on: '2025-08-02', code: 'accepted', feeCents: null },
      standing: 'renewal_submitted',
      mayPractice: true,
      activities: [refused('after', 'after_application', 60)],
      complete: true,
      assumptions: ['A3', 'A10', 'A11', 'A18'],
    },
  },
];

const michigan: Case[] = [
  {
    title: 'two credentials: the newest is the anchor of both, from the first of its month',
    clause: '7: the latest certifiedOn of all credentials is the anchor; end not inclusive',
    request: {
      program: 'us-mi',
      credential: 'cpss',
      certifiedOn: '2023-05-20',
      otherCredentials: [
        { credential: 'cprc', certifiedOn: '2024-03-15' },
        { credential: 'cprc', certifiedOn: '2022-01-01' },
      ],
      asOf: '2026-03-01',
      activities: [
        act('between', '2024-02-29', 8),
        act('first-day', '2024-03-01', 16),
        act('last', '2026-02-28', 16),
        act('end', '2026-03-01', 2),
      ],
    },
    expect: {
      period: {
        startsOn: '2024-03-01',
        endsOn: '2026-03-01',
        endInclusive: false,
        nextStartsOn: '2026-03-01',
        nextEndsOn: '2028-03-01',
      },
      standing: 'certified',
      activities: [
        refused('between', 'outside_period', 480),
        counted('first-day', 960),
        counted('last', 960),
        refused('end', 'outside_period', 120),
      ],
      requirements: [least('total', 1920, 1920)],
      complete: true,
      assumptions: [],
    },
  },
  {
    title: 'the end of one period is the first day of the next; the day after it is probation',
    clause: '7: later periods on the end before them; probation / not_stated, open',
    request: {
      program: 'us-mi',
      credential: 'cprc',
      certifiedOn: '2022-03-15',
      expiresOn: '2026-03-01',
      asOf: '2026-03-02',
      appliedOn: '2026-03-02',
      activities: [act('first-day', '2024-03-01', 31), act('before', '2024-02-29', 1)],
    },
    expect: {
      period: { startsOn: '2024-03-01' },
      standing: 'probation',
      mayPractice: null,
      stage: { code: 'not_stated', endsOn: null, feeCents: null },
      application: { code: 'too_late', feeCents: null },
      activities: [counted('first-day', 1860), refused('before', 'outside_period', 60)],
      complete: false,
    },
  },
];

const nebraska: Case[] = [
  ...(
    [
      ['2024-09-01', {}, 'newly_certified', ['A9']],
      ['2024-09-02', {}, 'newly_certified', []],
      ['2024-08-31', {}, null, []],
      ['2024-09-01', { grandfathered: true }, null, []],
      ['2024-09-01', { grandfathered: true, activeMilitary: true }, 'active_military', []],
      ['2024-08-31', { activeMilitary: true }, 'active_military', []],
      ['2024-09-01', { activeMilitary: true }, 'newly_certified', ['A9']],
    ] as const
  ).map(([certifiedOn, person, waiver, assumptions]) => ({
    title: `certified ${certifiedOn}, ${JSON.stringify(person)}: ${waiver}`,
    clause: '7: within the 12 m before e, e − 12 m included, not if grandfathered, it goes first; A9',
    request: { program: 'us-ne', certifiedOn, asOf: '2025-06-01', person, activities: [] },
    expect: {
      period: { endsOn: '2025-09-01' },
      waiver,
      requirements: [least('total', waiver ? 0 : 1200, 0), least('ethics', waiver ? 0 : 360, 0)],
      complete: waiver !== null,
      assumptions,
    },
  })),
  {
    title: 'reinstatement on its last day, by hours of the 24 months before, the first day included',
    clause: '7, reinstatement; A9; no waiver applies; duplicates are looked for within those months',
    request: {
      program: 'us-ne',
      certifiedOn: '2021-10-01',
      asOf: '2025-09-01',
      appliedOn: '2025-09-01',
      person: { activeMilitary: true },
      priorActivities: [
        act('long-ago', '2023-08-31', 2, { title: 'Listening' }),
        act('in-between', '2024-01-01', 2, { title: 'Boundaries' }),
      ],
      activities: [
        act('day-before', '2023-08-31', 2),
        act('first-day', '2023-09-01', 6, { topics: ['ethics'] }),
        act('listening', '2024-05-01', 14, { title: 'Listening' }),
        act('boundaries', '2024-06-01', 3, { title: 'Boundaries' }),
      ],
    },
    expect: {
      period: { startsOn: '2021-10-01', endsOn: '2023-09-01' },
      waiver: null,
      standing: 'renewal_submitted',
      mayPractice: false,
      stage: { code: 'reinstatement', endsOn: '2025-09-01', feeCents: null },
      application: { code: 'accepted', feeCents: null },
      activities: [
        refused('day-before', 'outside_period', 120),
        counted('first-day', 360),
        counted('listening', 840),
        refused('boundaries', 'duplicate', 180),
      ],
      complete: true,
      assumptions: ['A1', 'A4', 'A6', 'A9', 'A10'],
    },
  },
  {
    title: 'a day later it is a new application, and the hours are those of the period again',
    clause: '7: e + 24 m; new_application, open, is too late',
    request: {
      program: 'us-ne',
      certifiedOn: '2021-10-01',
      asOf: '2025-09-02',
      appliedOn: '2025-09-02',
      activities: [act('fresh', '2024-05-01', 20, { topics: ['ethics'] }), act('own', '2023-01-01', 5)],
    },
    expect: {
      standing: 'expired',
      stage: { code: 'new_application', endsOn: null },
      application: { code: 'too_late' },
      activities: [refused('fresh', 'outside_period', 1200), counted('own', 300)],
      complete: false,
    },
  },
];

const missouri: Case[] = [
  {
    title: 'thirteen hours by the award letter at the first renewal',
    clause: '1, requiredMinutes; 7: normal fee 70.00',
    request: {
      program: 'us-mo',
      certifiedOn: '2024-02-10',
      expiresOn: '2025-10-31',
      asOf: '2025-10-01',
      appliedOn: '2025-10-01',
      person: { requiredMinutes: 780 },
      activities: [act('ethics', '2024-05-01', 6, { topics: ['ethics'] }), act('rest', '2024-06-01', 7)],
    },
    expect: {
      period: { startsOn: '2024-02-10', nextStartsOn: '2025-11-01', nextEndsOn: '2027-10-31' },
      application: { code: 'accepted', feeCents: 70_00 },
      requirements: [least('total', 780, 780), least('ethics', 360, 360)],
      complete: true,
      assumptions: ['A10'],
    },
  },
  {
    title: 'a later period to 30 April: an hour of ethics is short',
    clause: '7: given, 24 m; the end before it is expiresOn minus the length',
    request: {
      program: 'us-mo',
      certifiedOn: '2022-05-01',
      expiresOn: '2026-04-30',
      asOf: '2026-04-30',
      activities: [
        act('end-before', '2024-04-30', 3, { topics: ['ethics'] }),
        act('ethics', '2024-05-01', 5, { topics: ['ethics'] }),
        act('rest', '2026-04-30', 15),
      ],
    },
    expect: {
      period: { startsOn: '2024-05-01', nextEndsOn: '2028-04-30' },
      activities: [
        refused('end-before', 'outside_period', 180),
        counted('ethics', 300),
        counted('rest', 900),
      ],
      requirements: [least('total', 1200, 1200), least('ethics', 360, 300)],
      complete: false,
      assumptions: ['A1'],
    },
  },
];

const northDakota: Case[] = [
  {
    title: 'posted in time says nothing here; applied on the last day, asked the day after',
    clause: '7: given, length not known; 5: a postmark is ignored elsewhere',
    request: {
      program: 'us-nd',
      certifiedOn: '2024-05-15',
      expiresOn: '2026-05-14',
      asOf: '2026-05-15',
      appliedOn: '2026-05-14',
      postmarkedOn: '2026-05-01',
      activities: [act('all', '2026-05-14', 20)],
    },
    expect: {
      period: { startsOn: '2024-05-15', nextStartsOn: '2026-05-15', nextEndsOn: null },
      application: { on: '2026-05-14', code: 'accepted', feeCents: 50_00 },
      standing: 'renewal_submitted',
      mayPractice: null,
      complete: true,
      assumptions: ['A1', 'A10'],
    },
  },
  {
    title: 'a later end starts on the day of certification too, unless its start is given',
    clause: '7: start certifiedOn, no next end; 5, Start: periodStartsOn if given',
    request: {
      program: 'us-nd',
      certifiedOn: '2022-05-15',
      periodStartsOn: '2024-05-15',
      expiresOn: '2026-05-14',
      asOf: '2026-01-01',
      activities: [act('before', '2024-05-14', 20), act('first-day', '2024-05-15', 1)],
    },
    expect: {
      period: { startsOn: '2024-05-15', nextEndsOn: null },
      activities: [refused('before', 'outside_period', 1200), counted('first-day', 60)],
      requirements: [least('total', 1200, 60)],
      assumptions: [],
    },
  },
];

workedOut('Wisconsin', wisconsin);
workedOut('Wisconsin, parents', parents);
workedOut('Illinois, CPRS', illinoisPeers);
workedOut('Illinois, CRSS', illinoisSupport);
workedOut('Ohio', ohio);
workedOut('Michigan', michigan);
workedOut('Nebraska', nebraska);
workedOut('Missouri', missouri);
workedOut('North Dakota', northDakota);
