import type { Preset } from '../rules.ts';
import { illinois } from './illinois.ts';
import { topicAtLeast, totalAtLeast } from './parts.ts';

export const usIlCrss: Preset = {
  id: 'us-il-crss',
  name: 'Illinois Certified Recovery Support Specialist',
  jurisdiction: 'Illinois',
  body: 'Illinois Certification Board',
  authority: 'Illinois Model for CRSS',
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
            totalAtLeast(40),
            // Category I: an activity that touches it counts whole.
            topicAtLeast('peer_support', 15),
            // Category II is all the rest, and 25 hours in a total of forty (A17).
            {
              kind: 'maximum',
              code: 'core_functions',
              of: [{ noTopic: ['peer_support'] }],
              minutes: 25 * 60,
              inferred: true,
            },
          ],
        },
        fee: {},
      },
    },
  ],
  evidence: { entry: 'B', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://info.5y1.org/illinois-alternative-certification-programs_1_bf42b6.html',
      supports: 'copy of the CRSS maintenance policy',
    },
    { url: 'https://www.dhs.state.il.us/page.aspx?item=155901', supports: '15/25 split' },
    { url: 'https://copelandcenter.com/peer-specialists/illinois', supports: 'initial', secondary: true },
  ],
  notFound: ['Late, extension, inactive, audit'],
  disagreements: ['Same board, two credentials: 40 with no ethics minimum found, 30 with 6 ethics'],
  coarser: ['"An average of 20 hours a year" is advice and not a rule.'],
};
