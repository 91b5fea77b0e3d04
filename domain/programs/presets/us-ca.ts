import type { Preset, Rules } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

const current: Rules = {
  ...plainDates,
  // Two years from the last date of issuance.
  calendar: { kind: 'months', months: 24 },
  window: { days: 90 },
  // Hours are earned "before the renewal application is submitted".
  educationEndsAtApplication: true,
  credit: plainCredit,
  requirements: { cps: [totalAtLeast(20), topicAtLeast('ethics', 6)] },
  // Expired from the day after; renewal with a late fee whose amount was not found, and no last day.
  ladder: [{ code: 'late', standing: 'expired', until: { kind: 'open' }, fee: {}, active: false }],
};

export const usCa: Preset = {
  id: 'us-ca',
  name: 'Medi-Cal Peer Support Specialist',
  jurisdiction: 'California',
  body: 'CalMHSA',
  authority: 'Welf. & Inst. Code div. 9 part 3 ch. 7 art. 1.4; CalMHSA policy',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    // Two versions of one page give 60 and 90 days, and neither says since when.
    { id: 'earlier', inForceFrom: null, onRequestOnly: true, rules: { ...current, window: { days: 60 } } },
    { id: 'current', inForceFrom: null, onRequestOnly: false, rules: current },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'B' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://www.capeercertification.org/certification-renewal-continued-education-requirements/',
      supports: 'renewal, both versions',
    },
    { url: 'https://www.capeercertification.org/?p=8095', supports: '90 days, late fee, good standing' },
    { url: 'https://www.capeercertification.org/certification-initial/', supports: 'initial requirements' },
    {
      url: 'https://www.capeercertification.org/forms-and-publications/file-a-complaint/',
      supports: 'complaint, appeal, registry within 72 hours',
    },
  ],
  notFound: [
    'Late fee amount',
    'How long after expiry renewal stays possible',
    'Audit percentage',
    'Carry-over and duplicates',
  ],
  disagreements: ['Two versions of the same page give 60 and 90 days'],
  coarser: ['Renewal is asked for before the expiry date; here the last day is accepted.'],
};
