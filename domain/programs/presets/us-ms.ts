import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

export const usMs: Preset = {
  id: 'us-ms',
  name: 'Mississippi Certified Peer Support Specialist Professional',
  jurisdiction: 'Mississippi',
  body: 'Department of Mental Health (PLACE)',
  authority: '24 Miss. Admin. Code part 5',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // 30 September 2015, 2019, 2023 and so on, whatever the day of issue.
        calendar: { kind: 'year_day', yearDay: '09-30', everyYears: 4, first: { rowFrom: 2015 } },
        // Received by 5 p.m., on the closest prior working day; a postmark does not count.
        dueOnWorkingDay: true,
        dueUntil: '17:00',
        // "Lapsed", at once: the credential is no longer held.
        afterDue: 'lapsed',
        credit: plainCredit,
        requirements: { cps: [totalAtLeast(20)] },
        // How to come back was not found.
        ladder: [{ code: 'not_stated', standing: 'lapsed', until: { kind: 'open' }, fee: {}, active: false }],
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'B' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://regulations.justia.com/states/mississippi/title-24/part-5/chapter-seven/',
      supports: 'renewal',
    },
    { url: 'https://www.dmh.ms.gov/service-options/peer-support/', supports: '2023 deadline' },
    {
      url: 'https://regulations.justia.com/states/mississippi/title-24/part-5/chapter-nine',
      supports: 'responsibilities',
    },
    {
      url: 'https://casetext.com/regulation/mississippi-administrative-code/title-24-mental-health/part-5-dmh-peer-support-specialist-professional-standards-and-requirement/chapter-five-certification-phases',
      supports: 'aligned expiry',
    },
    {
      url: 'https://regulations.justia.com/states/mississippi/title-24/part-5/chapter-one/',
      supports: 'application packet',
    },
  ],
  notFound: ['Reinstatement terms', 'Fees'],
  disagreements: ['The 2023 notice names Monday 29 September 2023; that day was a Friday'],
  coarser: [
    'In-service training that the employer requires must be done as well; that obligation is not here.',
  ],
};
