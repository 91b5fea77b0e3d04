import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

export const usNd: Preset = {
  id: 'us-nd',
  name: 'North Dakota Certified Peer Support Specialist I and II',
  jurisdiction: 'North Dakota',
  body: 'Behavioral Health Division',
  authority: 'NDAC 75-03-43',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // How long a certification lasts was not found.
        calendar: { kind: 'given', months: null },
        credit: plainCredit,
        requirements: { cps: [totalAtLeast(20)] },
        fee: { cps: 50_00 },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'B', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    { url: 'https://hhs.nd.gov/peer-support/recertification', supports: 'recertification' },
    {
      url: 'https://www.hhs.nd.gov/peer-support/certification/faq',
      supports: 'levels, no automatic reciprocity',
    },
    {
      url: 'https://vdocument.in/850-10-55-ml3367-peer-specialist-the-peer-specialist-certification-process-provides.html',
      supports: 'older manual: list of forms and policies',
    },
    { url: 'https://copelandcenter.com/content/north-dakota', supports: '20 hours', secondary: true },
  ],
  notFound: ['Period length', 'Late'],
  disagreements: [],
  coarser: [],
};
