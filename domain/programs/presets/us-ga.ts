import type { LadderStage, Preset, Rules } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

/** Two years of inactive at most; 105 USD, of which 50 with the application and 55 with the hours. */
const wayBack: LadderStage[] = [
  {
    code: 'reactivation',
    standing: 'inactive',
    until: { kind: 'after_start', span: { months: 24 } },
    fee: { cps: 105_00 },
    active: false,
    // Twelve hours for every missed year and the current one, within 365 days of approval.
    onceApproved: { days: 365 },
  },
  { code: 'retrain', standing: 'inactive', until: { kind: 'open' }, fee: {}, active: false },
];

/** What differs from year to year: when the portal opens, and when it closes. */
const rulesOf = (portalOpens: string, portalCloses: string): Rules => ({
  ...plainDates,
  // 1 January to 31 December; who passes the exam owes nothing until the next 1 January.
  calendar: { kind: 'year_day', yearDay: '12-31', everyYears: 1, first: { yearsAfter: 1 } },
  firstPeriodStarts: 'full_length',
  window: { yearDay: portalOpens },
  credit: {
    ...plainCredit,
    hoursPerUnit: { ceu: 1 },
    // The body itself or its list of approved vendors; anything else by asking the project director.
    approvalNeeded: true,
    refusedSponsors: ['other'],
    // "Clinically focused or non-recovery training" is not counted.
    refusedTopics: ['clinical'],
    proof: { mustShow: ['name', 'title', 'date', 'hours', 'provider'], notProof: [] },
  },
  requirements: {
    cps: [
      totalAtLeast(12),
      {
        kind: 'minimum',
        code: 'certifying_body',
        of: [{ sponsors: ['certifying_body'] }],
        minutes: 6 * 60,
      },
      // Six of twelve hours come from the body, so that six at most come from others (A17).
      {
        kind: 'maximum',
        code: 'approved_vendor',
        of: [{ sponsors: ['approved_vendor'] }],
        minutes: 6 * 60,
        inferred: true,
      },
      // One training in peer ethics a year, however long.
      { kind: 'occurrences', code: 'ethics', of: [{ anyTopic: ['ethics'] }], count: 1 },
    ],
  },
  fee: { cps: 0 },
  ladder: [
    {
      code: 'grace',
      standing: 'grace',
      until: { kind: 'year_day', yearDay: '01-15' },
      fee: { cps: 0 },
      active: true,
    },
    {
      code: 'late',
      standing: 'late',
      until: { kind: 'year_day', yearDay: portalCloses },
      fee: { cps: 26_00 },
      active: true,
    },
    ...wayBack,
  ],
});

export const usGa: Preset = {
  id: 'us-ga',
  name: 'Georgia Certified Peer Specialist - Mental Health',
  jurisdiction: 'Georgia',
  body: 'Georgia Mental Health Consumer Network CPS Project',
  authority: 'Program policy',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    { id: '2024', inForceFrom: null, onRequestOnly: false, rules: rulesOf('12-01', '02-28') },
    { id: '2025', inForceFrom: '2025-01-01', onRequestOnly: false, rules: rulesOf('10-01', '01-31') },
  ],
  evidence: { entry: 'C', renewal: 'A', lapse: 'A' },
  knownOn: '2026-11-21',
  sources: [
    { url: 'https://gmhcn.org/cps-continuing-education', supports: '2024 rule and grace' },
    { url: 'https://form.jotform.com/252644991139163', supports: '2025 dates, fees, form' },
    { url: 'https://gmhcn.org/reactivation-policy', supports: 'reactivation, two years, make-up CEUs' },
    { url: 'https://gmhcn.org/recertification-policy', supports: 'documentation' },
    {
      url: 'https://www.gmhcn.org/cps-continuing-education',
      supports: 'earlier versions, verification portal',
    },
    { url: 'http://www.gacps.com/continuing_education.html', supports: '2017 version' },
  ],
  notFound: ['Duplicates', 'Hardship'],
  disagreements: ["Late window ends 28 February in one year's page and 31 January in the next"],
  coarser: [
    'Before 2024 the program asked for 12 hours without a sponsor and an ethics rule; no version says so.',
  ],
};
