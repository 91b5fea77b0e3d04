import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

export const usKy: Preset = {
  id: 'us-ky',
  name: 'Kentucky Registered Alcohol and Drug Peer Support Specialist',
  jurisdiction: 'Kentucky',
  body: 'Cabinet (908 KAR 2:220); Board of Alcohol and Drug Counselors (registered)',
  authority: '908 KAR 2:220; KRS 309.0831; 201 KAR 35',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // The registered route, every year.
        calendar: { kind: 'given', months: 12 },
        credit: plainCredit,
        requirements: { cps: [totalAtLeast(10)] },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'B', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://regulations.justia.com/states/kentucky/title-201/chapter-35/040',
      supports: '10 hours a year',
    },
    {
      url: 'https://regulations.justia.com/states/kentucky/title-201/chapter-35/070',
      supports: 'supervision form 8',
    },
    { url: 'https://self-law.org/code/ky/309-0831', supports: 'registration', secondary: true },
    { url: 'https://self-law.org/code/ky/309-0836', supports: 'temporary', secondary: true },
    { url: 'https://www.law.cornell.edu/regulations/kentucky/908-KAR-2-220', supports: 'department rule' },
  ],
  notFound: ['Department route CE hours', 'Late'],
  disagreements: [],
  coarser: [],
};
