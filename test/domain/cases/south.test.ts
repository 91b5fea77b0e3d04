import { act, counted, inPart, least, most, refused, workedOut, type Case } from './case.ts';

/** Twelve hours of Georgia: six of the body's own, with ethics, and six of a vendor. */
const twelve = (year: string) => [
  act('body', `${year}-03-01`, 6, { sponsor: 'certifying_body', topics: ['ethics'] }),
  act('vendor', `${year}-04-01`, 6),
];
const georgia: Case[] = [
  {
    title: '2024: the portal closes on 28 February, and until then one may practise and renew',
    clause: '7: late / late, 2024: 28 February, 26.00, active; window 1 December',
    request: {
      program: 'us-ga',
      certifiedOn: '2023-05-05',
      asOf: '2025-02-28',
      appliedOn: '2025-02-28',
      activities: twelve('2024'),
    },
    expect: {
      ruleVersion: '2024',
      period: {
        startsOn: '2024-01-01',
        endsOn: '2024-12-31',
        windowOpensOn: '2024-12-01',
        nextEndsOn: '2025-12-31',
      },
      standing: 'renewal_submitted',
      mayPractice: true,
      stage: { code: 'late', endsOn: '2025-02-28', feeCents: 26_00 },
      application: { code: 'accepted', feeCents: 26_00 },
      complete: true,
      assumptions: ['A10'],
    },
  },
  {
    title: '2024: the day after is the first inactive day',
    clause: '7: reactivation, to the first inactive day + 24 m, that day included',
    request: { program: 'us-ga', certifiedOn: '2023-05-05', asOf: '2025-03-01', activities: twelve('2024') },
    expect: {
      standing: 'inactive',
      mayPractice: false,
      stage: { code: 'reactivation', endsOn: '2027-03-01', feeCents: 105_00 },
      assumptions: ['A4'],
    },
  },
  {
    title: '2025: 31 January is the last late day; an hour over the vendors’ six',
    clause: '7: late / late, 31 January; approved_vendor ≤ 6*',
    request: {
      program: 'us-ga',
      certifiedOn: '2024-06-15',
      asOf: '2026-01-31',
      activities: [
        ...twelve('2025'),
        act('over', '2025-05-01', 1),
        act('clinical', '2025-06-01', 2, { topics: ['ethics', 'clinical'] }),
        act('other', '2025-06-02', 2, { sponsor: 'other' }),
      ],
    },
    expect: {
      ruleVersion: '2025',
      period: { startsOn: '2025-01-01', endsOn: '2025-12-31', windowOpensOn: '2025-10-01' },
      standing: 'late',
      mayPractice: true,
      stage: { code: 'late', endsOn: '2026-01-31', feeCents: 26_00 },
      activities: [
        refused('over', 'over_cap', 60),
        refused('clinical', 'excluded_topic', 120),
        refused('other', 'not_approved', 120),
      ],
      requirements: [most('approved_vendor', 360, 360, 60)],
      assumptions: ['A5', 'A17'],
    },
  },
  {
    title: 'reactivation with two years missed: three years of everything, until 365 days after approval',
    clause: '7: multiplied by the years from the missed year to the year of approval; A19',
    request: {
      program: 'us-ga',
      certifiedOn: '2023-05-05',
      asOf: '2026-12-01',
      reactivationApprovedOn: '2026-03-10',
      activities: [
        act('before-it', '2023-12-31', 2),
        act('body', '2026-04-01', 20, { sponsor: 'certifying_body', topics: ['ethics'] }),
        act('vendor', '2026-05-01', 19),
      ],
    },
    expect: {
      ruleVersion: '2024',
      period: { startsOn: '2024-01-01', endsOn: '2024-12-31' },
      standing: 'inactive',
      mayPractice: false,
      stage: { code: 'reactivation', endsOn: '2027-03-10', feeCents: 105_00 },
      activities: [
        refused('before-it', 'before_obligation', 120),
        counted('body', 1200),
        inPart('vendor', 1080, 'over_cap', 60),
      ],
      requirements: [
        least('total', 2160, 2280),
        least('certifying_body', 1080, 1200),
        most('approved_vendor', 1080, 1080, 60),
        { code: 'ethics', kind: 'occurrences', requiredCount: 3, count: 1, shortCount: 2 },
      ],
      complete: false,
      assumptions: ['A4', 'A5', 'A17', 'A19'],
    },
  },
  ...(
    [
      ['2027-03-10', { code: 'reactivation', endsOn: '2027-03-10', feeCents: 105_00 }],
      ['2027-03-11', { code: 'retrain', endsOn: null, feeCents: null }],
    ] as const
  ).map(([asOf, stage]) => ({
    title: `approved on 2026-03-10 and asked on ${asOf}: ${stage.code}`,
    clause: '7: the stage ends 365 d after approval, then inactive / retrain',
    request: {
      program: 'us-ga',
      certifiedOn: '2023-05-05',
      asOf,
      reactivationApprovedOn: '2026-03-10',
      activities: [],
    },
    expect: { standing: 'inactive', stage },
  })),
  ...(
    [
      ['2026-10-01', '2026-10-01', 'renewal_open', null],
      ['2026-09-30', '2025-10-01', 'grace', { code: 'grace', endsOn: '2027-01-15' }],
      ['2027-01-20', '2026-10-01', 'renewal_open', null],
      ['2026-12-31', '2026-10-01', 'renewal_open', null],
    ] as const
  ).map(([expiresOn, windowOpensOn, standing, stage]) => ({
    title: `an end granted to ${expiresOn}, asked on 1 October 2026: the window opened on ${windowOpensOn}`,
    clause: '7: 1 October, the last one up to e',
    request: { program: 'us-ga', certifiedOn: '2025-06-15', expiresOn, asOf: '2026-10-01', activities: [] },
    expect: { period: { startsOn: '2026-01-01', windowOpensOn }, standing, stage },
  })),
  ...(
    [
      ['2027-01-20', 'renewal_open', null],
      ['2027-01-21', 'late', { code: 'late', endsOn: '2027-01-31', feeCents: 26_00 }],
      ['2027-02-01', 'inactive', { code: 'reactivation', endsOn: '2029-02-01' }],
    ] as const
  ).map(([asOf, standing, stage]) => ({
    title: `an end granted past 15 January, asked on ${asOf}: ${standing}`,
    clause: '7: the portal closes on 31 January, and no grace comes back for another year',
    request: { program: 'us-ga', certifiedOn: '2025-06-15', expiresOn: '2027-01-20', asOf, activities: [] },
    expect: { standing, stage },
  })),
  ...(
    [
      ['2028-02-01', 'reactivation'],
      ['2028-02-02', 'retrain'],
    ] as const
  ).map(([asOf, code]) => ({
    title: `without approval, ${asOf}: ${code}`,
    clause: '7: first inactive day + 24 m, that day included; then retrain, open',
    request: { program: 'us-ga', certifiedOn: '2024-06-15', asOf, activities: [] },
    expect: { standing: 'inactive', mayPractice: false, stage: { code }, assumptions: ['A4'] },
  })),
];

const northCarolina: Case[] = [
  {
    title: 'to the end of a leap February; the thirtieth day is in time',
    clause: '7: the last day of the month 24 m after the issue month; late, e + 30 d, 40.00',
    request: {
      program: 'us-nc',
      certifiedOn: '2022-02-15',
      asOf: '2024-03-30',
      appliedOn: '2024-03-30',
      activities: [
        act('first-day', '2022-02-16', 4),
        act('employer', '2023-05-05', 10, { kind: 'in_service' }),
        act('last-day', '2024-02-29', 6),
        act('after', '2024-03-01', 2),
      ],
    },
    expect: {
      period: {
        startsOn: '2022-02-16',
        endsOn: '2024-02-29',
        nextStartsOn: '2024-03-01',
        nextEndsOn: '2026-02-28',
      },
      standing: 'renewal_submitted',
      mayPractice: null,
      stage: { code: 'late', endsOn: '2024-03-30', feeCents: 40_00 },
      application: { code: 'accepted', feeCents: 40_00 },
      activities: [
        counted('first-day', 240),
        counted('employer', 600),
        counted('last-day', 360),
        refused('after', 'outside_period', 120),
      ],
      complete: true,
      assumptions: ['A1', 'A4', 'A10'],
    },
  },
  ...(
    [
      ['2026-01-30', 'late', null, 'late', 'accepted', 40_00],
      ['2026-01-31', 'lapsed', false, 'new_application', 'too_late', null],
    ] as const
  ).map(([asOf, standing, mayPractice, stage, code, feeCents]) => ({
    title: `thirty days after 31 December, applied on ${asOf}: ${code}`,
    clause: '7: late, e + 30 d; lapsed / new_application, open',
    request: {
      program: 'us-nc',
      certifiedOn: '2023-12-31',
      asOf,
      appliedOn: asOf,
      activities: [act('all', '2024-05-01', 20)],
    },
    expect: {
      period: { startsOn: '2024-01-01', endsOn: '2025-12-31' },
      standing: code === 'accepted' ? 'renewal_submitted' : standing,
      mayPractice,
      stage: { code: stage },
      application: { code, feeCents },
    },
  })),
];

const virginia: Case[] = [
  {
    title: 'a registration printed to 28 February; an hour of ethics is short',
    clause: '7: given, 12 m; ethics ≥ 2',
    request: {
      program: 'us-va',
      certifiedOn: '2024-07-31',
      expiresOn: '2026-02-28',
      asOf: '2026-02-01',
      activities: [
        act('end-before', '2025-02-28', 2, { topics: ['ethics'] }),
        act('ethics', '2025-03-01', 1, { topics: ['ethics'] }),
        act('rest', '2025-04-01', 7),
      ],
    },
    expect: {
      period: { startsOn: '2025-03-01', nextStartsOn: '2026-03-01', nextEndsOn: '2027-02-28' },
      activities: [refused('end-before', 'outside_period', 120), counted('ethics', 60), counted('rest', 420)],
      requirements: [least('total', 480, 480), least('ethics', 120, 60)],
      complete: false,
      assumptions: [],
    },
  },
  {
    title: 'a first year to the day, asked the day after',
    clause: '5, Start: expiresOn minus the length is not after certifiedOn; 7: expired / not_stated',
    request: {
      program: 'us-va',
      certifiedOn: '2024-07-31',
      expiresOn: '2025-07-31',
      asOf: '2025-08-01',
      activities: [act('both', '2025-07-31', 8, { topics: ['ethics'] })],
    },
    expect: {
      period: { startsOn: '2024-07-31', nextEndsOn: '2026-07-31' },
      standing: 'expired',
      mayPractice: false,
      stage: { code: 'not_stated', endsOn: null, feeCents: null },
      complete: true,
      assumptions: ['A1'],
    },
  },
];

const twentyHours = [act('all', '2025-05-01', 20)];
const mississippi: Case[] = [
  ...(
    [
      ['2028-09-29T17:00', 'accepted', 'renewal_submitted', true],
      ['2028-09-29', 'accepted', 'renewal_submitted', true],
      ['2028-09-29T17:01', 'too_late', 'lapsed', false],
      ['2028-09-30', 'too_late', 'lapsed', false],
    ] as const
  ).map(([appliedOn, code, standing, mayPractice]) => ({
    title: `granted to a Saturday, received ${appliedOn}: ${code}`,
    clause: '7: the closest prior Monday–Friday, 17:00; in force until dueOn; 5: null once endsOn has passed',
    request: {
      program: 'us-ms',
      certifiedOn: '2024-05-01',
      expiresOn: '2028-09-30',
      asOf: '2028-09-30',
      appliedOn,
      activities: twentyHours,
    },
    expect: {
      // The period that would have ended on 30 September 2027.
      period: {
        startsOn: '2024-05-01',
        dueOn: '2028-09-29',
        nextStartsOn: '2028-10-01',
        nextEndsOn: '2031-09-30',
      },
      application: { code, feeCents: null },
      standing,
      mayPractice,
    },
  })),
  {
    title: 'lapsed on the last day, on which a course still counts',
    clause: '7: lapsed from the day after dueOn; activities count to e',
    request: {
      program: 'us-ms',
      certifiedOn: '2020-02-02',
      asOf: '2023-10-01',
      activities: [
        act('friday', '2023-09-29', 10),
        act('saturday', '2023-09-30', 10),
        act('sunday', '2023-10-01', 1),
      ],
    },
    expect: {
      period: { endsOn: '2023-09-30', dueOn: '2023-09-29', nextEndsOn: '2027-09-30' },
      standing: 'lapsed',
      mayPractice: false,
      stage: { code: 'not_stated', endsOn: null, feeCents: null },
      activities: [counted('friday', 600), counted('saturday', 600), refused('sunday', 'outside_period', 60)],
      complete: true,
      assumptions: ['A1'],
    },
  },
  {
    title: 'at one minute past five on the due date it is too late, and still in force',
    clause: '7: in time until 17:00 that day (later is too_late)',
    request: {
      program: 'us-ms',
      certifiedOn: '2020-02-02',
      asOf: '2023-09-29',
      appliedOn: '2023-09-29T17:01',
      activities: [act('all', '2022-09-29', 20)],
    },
    expect: { application: { code: 'too_late' }, standing: 'certified', mayPractice: true, stage: null },
  },
];

const service = [
  act('service', '2025-01-01', 50, { kind: 'peer_service' }),
  act('supervision', '2025-01-02', 2, { kind: 'supervision' }),
];
const tennessee: Case[] = [
  ...(
    [
      ['2024-03-10', '2026-02-24', '2026-02-24', 'accepted', 'renewal_submitted'],
      ['2024-03-10', '2026-02-24', '2026-02-25', 'too_late', 'renewal_overdue'],
      ['2024-01-12', '2025-12-29', '2025-12-30', 'too_late', 'renewal_overdue'],
    ] as const
  ).map(([certifiedOn, dueOn, appliedOn, code, standing]) => ({
    title: `certified ${certifiedOn}, due ${dueOn}, applied ${appliedOn}: ${code}`,
    clause: '7: e − 14 d; later does not renew',
    request: { program: 'us-tn', certifiedOn, asOf: appliedOn, appliedOn, activities: service },
    expect: {
      period: { dueOn },
      application: { code, feeCents: null },
      standing,
      requirements: [least('peer_service', 3000, 3000), least('supervision', 120, 120)],
      complete: true,
    },
  })),
  {
    title: 'a leap February is a day longer',
    clause: '7: e − 14 d',
    request: { program: 'us-tn', certifiedOn: '2022-03-10', asOf: '2024-02-25', activities: [] },
    expect: {
      period: { endsOn: '2024-03-10', dueOn: '2024-02-25' },
      standing: 'certified',
      assumptions: ['A3'],
    },
  },
  {
    title: 'annual: half in the room, half electronic, and obligations of their own',
    clause: '7: electronic ≤ 5, face_to_face ≥ 5; 3: never for total; refused topics',
    request: {
      program: 'us-tn',
      ruleVersion: 'annual',
      certifiedOn: '2024-01-05',
      asOf: '2025-01-01',
      activities: [
        act('online', '2024-02-01', 6, { format: 'live_online', topics: ['ethics'] }),
        act('room', '2024-03-01', 5),
        act('service', '2024-04-01', 25, { kind: 'peer_service', format: 'self_study' }),
        act('supervision', '2024-04-02', 1, { kind: 'supervision' }),
        act('observed', '2024-04-03', 2, { kind: 'observed_service' }),
        act('driving', '2024-04-04', 2, { topics: ['ethics', 'driving'] }),
      ],
    },
    expect: {
      period: { endsOn: '2025-01-05', dueOn: '2024-12-22', nextEndsOn: '2026-01-05' },
      standing: 'renewal_overdue',
      activities: [
        inPart('online', 300, 'over_cap', 60),
        counted('room', 300),
        counted('service', 1500),
        counted('supervision', 60),
        refused('observed', 'excluded_kind', 120),
        refused('driving', 'excluded_topic', 120),
      ],
      requirements: [
        least('total', 600, 600),
        least('ethics', 60, 300),
        least('face_to_face', 300, 300),
        most('electronic', 300, 300, 60),
        least('peer_service', 1500, 1500),
        least('supervision', 60, 60),
      ],
      complete: true,
      assumptions: ['A3', 'A5'],
    },
  },
];

const kentucky: Case[] = [
  {
    title: 'ten hours in the registered year, the last on its last day',
    clause: '7: given, 12 m (registered route); total ≥ 10',
    request: {
      program: 'us-ky',
      certifiedOn: '2024-12-31',
      expiresOn: '2025-12-31',
      asOf: '2025-12-31',
      appliedOn: '2025-12-31T23:59',
      activities: [act('most', '2025-02-01', 9.5), act('last', '2025-12-31', 0.5, { usedFor: ['a', 'b'] })],
    },
    expect: {
      period: { startsOn: '2024-12-31', nextStartsOn: '2026-01-01', nextEndsOn: '2026-12-31' },
      standing: 'renewal_submitted',
      mayPractice: true,
      application: { code: 'accepted', feeCents: null },
      requirements: [least('total', 600, 600)],
      assumptions: ['A1', 'A10'],
    },
  },
  {
    title: 'a year that ends on a leap day began on 1 March, and its next ends on the 28th',
    clause: '5, Start; A2',
    request: {
      program: 'us-ky',
      certifiedOn: '2022-03-01',
      expiresOn: '2024-02-29',
      asOf: '2024-02-01',
      activities: [act('before', '2023-02-28', 5), act('first', '2023-03-01', 5)],
    },
    expect: {
      period: { startsOn: '2023-03-01', nextStartsOn: '2024-03-01', nextEndsOn: '2025-02-28' },
      activities: [refused('before', 'outside_period', 300), counted('first', 300)],
      assumptions: ['A2'],
    },
  },
];

workedOut('Georgia', georgia);
workedOut('North Carolina', northCarolina);
workedOut('Virginia', virginia);
workedOut('Mississippi', mississippi);
workedOut('Tennessee', tennessee);
workedOut('Kentucky', kentucky);
