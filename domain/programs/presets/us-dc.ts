import type { Preset } from '../rules.ts';
import { plainCredit, plainDates } from './parts.ts';

export const usDc: Preset = {
  id: 'us-dc',
  name: 'District of Columbia Certified Peer Specialist',
  jurisdiction: 'District of Columbia',
  body: 'Department of Behavioral Health, Office of Consumer and Family Affairs',
  authority: '22-A DCMR ch. 73',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        calendar: { kind: 'months', months: 24 },
        // The department gives notice at least 120 days before the end.
        window: { days: 120 },
        due: { days: 60 },
        credit: plainCredit,
        // The number of hours was not found, so that nothing is asked for.
        requirements: { cps: [] },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'B', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://casetext.com/regulation/district-of-columbia-administrative-code/title-22-health/subtitle-22-a-mental-health/chapter-22-a73-department-of-mental-health-peer-specialist-certification/rule-22-a7312-recertification-process',
      supports: '120/60 days, grounds',
    },
    { url: 'http://dcrules.elaws.us/dcmr/22-a7313', supports: 'revocation' },
    { url: 'http://dcrules.elaws.us/dcmr/22-a7310', supports: 'two years' },
    {
      url: 'https://casetext.com/regulation/district-of-columbia-administrative-code/title-22-health/subtitle-22-a-mental-health/chapter-22-a73-department-of-mental-health-peer-specialist-certification/rule-22-a7313-revocation-of-certification',
      supports: 'restoration',
    },
  ],
  notFound: ['CEU number (section 7311 not read)', 'Late rule'],
  disagreements: [],
  coarser: [],
};
