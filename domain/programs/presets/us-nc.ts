import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

export const usNc: Preset = {
  id: 'us-nc',
  name: 'North Carolina Certified Peer Support Specialist',
  jurisdiction: 'North Carolina',
  body: 'NCCPSS Program, UNC Behavioral Health Springboard',
  authority: 'Program policy',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // Due by the last day of the month.
        calendar: { kind: 'month_end', months: 24 },
        // Training counts after the last certification date.
        firstPeriodStarts: 'day_after_certification',
        credit: plainCredit,
        requirements: { cps: [totalAtLeast(20)] },
        // 20 USD for processing, and 20 more when late.
        fee: { cps: 20_00 },
        ladder: [
          // 30 days by the policy, not "the month after" of the FAQ.
          {
            code: 'late',
            standing: 'late',
            until: { kind: 'after_end', span: { days: 30 } },
            fee: { cps: 40_00 },
            active: false,
          },
          { code: 'new_application', standing: 'lapsed', until: { kind: 'open' }, fee: {}, active: false },
        ],
      },
    },
  ],
  evidence: { entry: 'B', renewal: 'A', lapse: 'A' },
  knownOn: '2026-11-21',
  sources: [
    { url: 'https://pss.unc.edu/certification/recertification', supports: 'rule' },
    { url: 'https://pss.unc.edu/new-policies-effective-july-1st-2020', supports: '2020 change' },
    { url: 'https://pss.unc.edu/certification/lapsed', supports: 'lapsed' },
    { url: 'https://pss.unc.edu/index.php/verification', supports: 'registry' },
    { url: 'https://pss.unc.edu/node/19461', supports: 'registry warning' },
    { url: 'https://pss.unc.edu/frequently-asked-questions-faqs', supports: 'month after' },
    { url: 'http://pss.unc.edu/certification/recertification', supports: 'older references rule' },
  ],
  notFound: ['Audit', 'Duplicates', 'Carry-over'],
  disagreements: [
    "'within 30 days' in the policy, 'The month after' in the FAQ",
    "Registry date is later than the certificate's",
  ],
  coarser: [],
};
