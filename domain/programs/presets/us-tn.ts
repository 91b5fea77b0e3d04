import type { CreditRule, Minimum, Preset, Rules } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

const credit: CreditRule = {
  ...plainCredit,
  // Clinical treatment, first aid, driving and food safety are no training for peer work.
  refusedTopics: ['clinical', 'first_aid', 'driving', 'food_safety'],
  // The supervisor may sign for a missing date or number of hours.
  proof: { mustShow: ['date', 'hours'], notProof: [], signatureReplaces: ['date', 'hours'] },
};

/** Hours of peer service and of supervision, which are no education. */
const obligations = (service: number, supervision: number): Minimum[] => [
  { kind: 'minimum', code: 'peer_service', of: [{ kinds: ['peer_service'] }], minutes: service * 60 },
  { kind: 'minimum', code: 'supervision', of: [{ kinds: ['supervision'] }], minutes: supervision * 60 },
];

/** How many hours of education two years need was not found. */
const current: Rules = {
  ...plainDates,
  calendar: { kind: 'months', months: 24 },
  // At least 14 calendar days before the date, otherwise it ends on that date.
  due: { days: 14 },
  afterDue: 'does_not_renew',
  credit,
  requirements: { cps: obligations(50, 2) },
};

/** The older rule: every year, half of it face to face. */
const annual: Rules = {
  ...current,
  calendar: { kind: 'months', months: 12 },
  requirements: {
    cps: [
      totalAtLeast(10),
      topicAtLeast('ethics', 1),
      { kind: 'minimum', code: 'face_to_face', of: [{ formats: ['in_person'] }], minutes: 5 * 60 },
      {
        kind: 'maximum',
        code: 'electronic',
        of: [{ formats: ['live_online', 'self_study'] }],
        minutes: 5 * 60,
        inferred: false,
      },
      ...obligations(25, 1),
    ],
  },
};

export const usTn: Preset = {
  id: 'us-tn',
  name: 'Tennessee Certified Peer Recovery Specialist',
  jurisdiction: 'Tennessee',
  body: 'TDMHSAS Office of Consumer Affairs',
  authority: 'Program handbook',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    // Older pages say every year, the newer one every two, and none says since when.
    { id: 'annual', inForceFrom: null, onRequestOnly: true, rules: annual },
    { id: 'current', inForceFrom: null, onRequestOnly: false, rules: current },
  ],
  evidence: { entry: 'B', renewal: 'A', lapse: 'B' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://www.tn.gov/behavioral-health/cprs/renewing.html',
      supports: 'two-year rule, 50 + 2 hours, 14 days',
    },
    {
      url: 'https://www.tn.gov/behavioral-health/mental-health-services/cprs/peer-recovery-services/certified-peer-recovery-specialist-program/certified-peer-recovery-specialist-program/renewing-your-certification/cprs-continuing-education--fact-sheet.html',
      supports: 'annual rule, supervisor sign-off',
    },
    {
      url: 'http://www.recoverywithinreach.org/educationandemployment/cehs_for_cprs',
      supports: 'exclusions',
      secondary: true,
    },
    { url: 'https://copelandcenter.com/content/tennessee', supports: 'initial', secondary: true },
  ],
  notFound: ['CE total under the two-year rule', 'Lapse'],
  disagreements: ['Older pages annual, newer page every two years'],
  coarser: [],
};
