import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

export const usUt: Preset = {
  id: 'us-ut',
  name: 'Utah Peer Support Specialist',
  jurisdiction: 'Utah',
  body: 'Division of Substance Abuse and Mental Health',
  authority: 'R523-5',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        calendar: { kind: 'given', months: 24 },
        credit: {
          ...plainCredit,
          // The rule says CEU and was corrected to hours in 2018.
          hoursPerUnit: { ceu: 1 },
          proof: {
            mustShow: ['title', 'date', 'hours', 'provider', 'instructor', 'objectives'],
            notProof: [],
          },
        },
        requirements: {
          cps: [
            totalAtLeast(20),
            topicAtLeast('ethics', 2),
            topicAtLeast('peer_support', 6),
            topicAtLeast('suicide_prevention', 1),
            // Whether more ethics than needed fills the general hours is not said (A14).
            { ...topicAtLeast('general', 11), filledBySurplus: null },
          ],
        },
      },
    },
  ],
  evidence: { entry: 'X', renewal: 'A', lapse: 'B' },
  knownOn: '2026-11-21',
  sources: [
    { url: 'http://utrules.elaws.us/uac/r523-5-9', supports: 'CE, retention, discipline' },
    { url: 'https://www.law.cornell.edu/regulations/utah/Utah-Admin-Code-R523-5-9', supports: 'same' },
    { url: 'https://rules.utah.gov/publicat/bulletin/2018/20181215/43141.htm', supports: '2018 changes' },
    { url: 'http://utrules.elaws.us/notice/9/1/2018/43141', supports: 'appeals' },
  ],
  notFound: ['Late', 'Fees'],
  disagreements: [],
  coarser: [],
};
