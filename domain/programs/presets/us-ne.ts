import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

export const usNe: Preset = {
  id: 'us-ne',
  name: 'Nebraska Certified Peer Support Specialist',
  jurisdiction: 'Nebraska',
  body: 'DHHS Division of Behavioral Health',
  authority: '206 NAC 7',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // 1 September of every odd year, for everybody.
        calendar: { kind: 'year_day', yearDay: '09-01', everyYears: 2, first: { rowFrom: 1 } },
        credit: { ...plainCredit, repetition: { within: 'period', kinds: null } },
        requirements: { cps: [totalAtLeast(20), topicAtLeast('ethics', 6)] },
        waivers: [
          { code: 'newly_certified', withinMonths: 12, unless: 'grandfathered' },
          { code: 'active_military' },
        ],
        ladder: [
          {
            code: 'reinstatement',
            standing: 'expired',
            until: { kind: 'after_end', span: { months: 24 } },
            fee: {},
            active: false,
            // The same hours, earned in the 24 months before applying.
            freshWithin: { months: 24 },
          },
          { code: 'new_application', standing: 'expired', until: { kind: 'open' }, fee: {}, active: false },
        ],
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'A' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://regulations.justia.com/states/nebraska/health-and-human-services-system/title-206/chapter-7/section-206-7-002',
      supports: 'renewal',
    },
    {
      url: 'https://regulations.justia.com/states/nebraska/health-and-human-services-system/title-206/chapter-7/section-206-7-001',
      supports: 'initial',
    },
    {
      url: 'https://dhhs.ne.gov:443/Pages/CPSS-Reinstatement-Information-and-Application.aspx',
      supports: 'reinstatement and example',
    },
    {
      url: 'https://casetext.com/regulation/nebraska-administrative-code/health-and-human-services-system/title-206-behavioral-health-services/chapter-7-peer-support/section-206-7-005-peer-support-core-curriculum-training-course-approval',
      supports: 'course approval',
    },
    {
      url: 'https://copelandcenter.com/peer-specialists/nebraska',
      supports: 'one-year attestation, training breakdown',
      secondary: true,
    },
  ],
  notFound: ['Fees', 'Discipline section text'],
  disagreements: [],
  coarser: ['Renewal is asked for before the expiry date; here the last day is accepted.'],
};
