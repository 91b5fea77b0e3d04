import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

export const usMo: Preset = {
  id: 'us-mo',
  name: 'Missouri Certified Peer Specialist',
  jurisdiction: 'Missouri',
  body: 'Missouri Credentialing Board',
  authority: 'MCB renewal instructions',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // 30 April or 31 October, by cohort: the end is on the certificate.
        calendar: { kind: 'given', months: 24 },
        credit: plainCredit,
        // At the first renewal the award letter sets the total, person by person.
        requirements: { cps: [totalAtLeast(20), topicAtLeast('ethics', 6)] },
        fee: { cps: 70_00 },
      },
    },
  ],
  evidence: { entry: 'B', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    { url: 'https://missouricb.com/2025-2/', supports: 'hours, first renewal, audit' },
    { url: 'https://mopeerspecialist.com/frequently-asked-questions/', supports: 'fees, initial' },
    {
      url: 'https://deploy.abcdocz.com/doc/795490/please-read-renewal-instructions-in-its-entirety',
      supports: '2015 form contents',
    },
    {
      url: 'https://abcdocz.com/doc/832714/please-read-renewal-instructions-in-its-entirety',
      supports: 'inactive, emeritus, in-service page',
    },
  ],
  notFound: ['Late fee, reinstatement text'],
  disagreements: [],
  coarser: ['Everybody sends the certificate of the ethics course with the renewal; that rule is not here.'],
};
