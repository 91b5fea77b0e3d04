import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

export const usPa: Preset = {
  id: 'us-pa',
  name: 'Pennsylvania Certified Peer Specialist',
  jurisdiction: 'Pennsylvania',
  body: 'Pennsylvania Certification Board',
  authority: 'PCB recertification application and FAQs',
  credentials: ['cps', 'crs'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // PCB's example: issued 1/1/2017, expires 1/1/2019.
        calendar: { kind: 'months', months: 24 },
        // "Not earlier than two years before the CURRENT expiry date": that day is the end before.
        laterPeriodStarts: 'on_end',
        window: { months: 3 },
        postmarkCounts: true,
        credit: {
          ...plainCredit,
          // A three-credit course is 45 hours.
          hoursPerUnit: { semester_credit: 15 },
          refusedKinds: ['staff_meeting', 'staff_rounds', 'case_management'],
          proof: { mustShow: ['name', 'title', 'date', 'hours', 'provider'], notProof: ['sign_in_sheet'] },
        },
        requirements: {
          cps: [totalAtLeast(36), topicAtLeast('peer_support', 24), topicAtLeast('ethics', 3)],
          crs: [totalAtLeast(30), topicAtLeast('ethics', 6), topicAtLeast('confidentiality', 3)],
        },
        // The CRS renewal costs 100 USD, its late fee was not found, so no fee of CRS is given (contract section 9).
        fee: { cps: 50_00 },
        ladder: [
          {
            code: 'late',
            standing: 'expired',
            // Who lapsed before 2026 had six months from the day the status "lapsed" was removed.
            until: { kind: 'after_end', span: { months: 6 }, notBefore: '2026-01-01' },
            fee: { cps: 125_00 },
            active: false,
          },
          {
            code: 'new_application',
            standing: 'expired',
            until: { kind: 'open' },
            fee: { cps: 150_00 },
            active: false,
          },
        ],
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'A' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://www.pacertboard.org/recertification-information',
      supports: 'hours and fees by credential',
    },
    { url: 'https://www.pacertboard.org/node/148583', supports: 'change of 2026, six months, 75 USD' },
    {
      url: 'https://fill.io/Date-Soc-Sec',
      supports: 'recertification application 2021: window, late, audit, education rules',
    },
    { url: 'https://www.pacertboard.org/cps', supports: 'initial requirements' },
    {
      url: 'https://papeersupportcoalition.org/education/continuing-education-requirements/',
      supports: 'elective 9, no pre-approval, in-service accepted',
      secondary: true,
    },
  ],
  notFound: ['Carry-over', 'Rule on repeated courses', 'Inactive status', 'Late fee of CRS'],
  disagreements: [
    'CPS 36/24/3 while CRS 30 with 6 ethics and 3 confidentiality: credentials of one body differ',
  ],
  coarser: ['The CRS renewal costs 100 USD; because its late fee was not found, no fee of CRS is given.'],
};
