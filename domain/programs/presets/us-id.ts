import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

const tenWithEthics = [totalAtLeast(10), topicAtLeast('ethics', 1)];

export const usId: Preset = {
  id: 'us-id',
  name: 'Idaho Certified Peer Support Specialist',
  jurisdiction: 'Idaho',
  body: 'Department of Health and Welfare through BPA Health',
  authority: 'IDAPA 16.07.19',
  credentials: ['cpss', 'cfsp'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        calendar: { kind: 'months', months: 12 },
        credit: {
          ...plainCredit,
          // Ten unique hours for each certification: nothing is shared.
          servesOneCredential: true,
          proof: {
            mustShow: ['name', 'title', 'date', 'hours', 'provider', 'provider_signature'],
            notProof: [],
          },
        },
        requirements: { cpss: tenWithEthics, cfsp: tenWithEthics },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://www.bpahealth.com/idaho-peer-family-support-certification-continuing-education/',
      supports: 'CE, dual rule',
    },
    { url: 'https://www.idahopeersupport.com/certification', supports: 'six-month stage' },
    {
      url: 'https://regulations.justia.com/states/idaho/16/16-07-19/section-16-07-19-200/',
      supports: 'qualifications',
    },
    {
      url: 'https://copelandcenter.com/peer-specialists/idaho',
      supports: 'references, one year of recovery',
      secondary: true,
    },
  ],
  notFound: ['Lapse'],
  disagreements: [],
  coarser: ['The first six months, while the hours of experience are earned, are not here.'],
};
