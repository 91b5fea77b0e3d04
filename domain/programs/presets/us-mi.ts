import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

const hours = [totalAtLeast(32)];

export const usMi: Preset = {
  id: 'us-mi',
  name: 'Michigan Certified Peer Support Specialist',
  jurisdiction: 'Michigan',
  body: 'MDHHS',
  authority: 'MDHHS FAQ',
  credentials: ['cpss', 'cprc'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // Certified 12 January 2024: from 1 January 2024 to 1 January 2026.
        calendar: { kind: 'month_start', months: 24 },
        // One period for all credentials, counted from the most recent of them.
        anchor: 'latest_credential',
        firstPeriodStarts: 'first_of_month',
        // The first of the month ends one period and begins the next, and belongs to the next.
        laterPeriodStarts: 'on_end',
        endInclusive: false,
        credit: plainCredit,
        requirements: { cpss: hours, cprc: hours },
        // No length and no way back were found.
        ladder: [
          { code: 'not_stated', standing: 'probation', until: { kind: 'open' }, fee: {}, active: false },
        ],
      },
    },
  ],
  evidence: { entry: 'C', renewal: 'A', lapse: 'B' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://mipeers.org/continuing-education-approval/continuing-education-faq',
      supports: 'rule and worked examples',
    },
    { url: 'https://copelandcenter.com/peer-specialists/michigan', supports: 'initial', secondary: true },
  ],
  notFound: ['Categories', 'Length and end of probation'],
  disagreements: ['Content-farm pages say 10 hours; the department says 32'],
  coarser: [],
};
