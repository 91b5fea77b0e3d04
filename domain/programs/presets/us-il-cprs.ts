import type { Preset } from '../rules.ts';
import { illinois } from './illinois.ts';
import { topicAtLeast, totalAtLeast } from './parts.ts';

export const usIlCprs: Preset = {
  id: 'us-il-cprs',
  name: 'Illinois Certified Peer Recovery Specialist',
  jurisdiction: 'Illinois',
  body: 'Illinois Certification Board',
  authority: 'Illinois Model for CPRS',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...illinois,
        requirements: {
          cps: [
            totalAtLeast(30),
            // Category I. The ethics hours lie inside it.
            {
              kind: 'minimum',
              code: 'peer_support',
              of: [{ anyTopic: ['peer_support', 'ethics'] }],
              minutes: 20 * 60,
            },
            topicAtLeast('ethics', 6),
            // Category II is all the rest, and ten hours in a total of thirty (A17).
            {
              kind: 'maximum',
              code: 'core_functions',
              of: [{ noTopic: ['peer_support', 'ethics'] }],
              minutes: 10 * 60,
              inferred: true,
            },
          ],
        },
        fee: { cps: 150_00 },
      },
    },
  ],
  evidence: { entry: 'B', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://info.5y1.org/alternative-teaching-certificate-illinois_1_980b5d.html',
      supports: 'copy of the CPRS maintenance policy',
    },
    { url: 'https://www.dhs.state.il.us/page.aspx?item=155901', supports: 'categories, fees, process' },
    { url: 'https://www.dhs.state.il.us/page.aspx?item=155545', supports: 'log spreadsheet advice' },
    {
      url: 'https://copelandcenter.com/peer-specialists/illinois',
      supports: 'initial training',
      secondary: true,
    },
  ],
  notFound: ['Late, extension, inactive, audit sections'],
  disagreements: ["'average of 15 a year' is advice, not a yearly minimum"],
  coarser: ['"An average of 15 hours a year" is advice and not a rule.'],
};
