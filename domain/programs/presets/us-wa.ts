import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

export const usWa: Preset = {
  id: 'us-wa',
  name: 'Washington Certified Peer Specialist',
  jurisdiction: 'Washington',
  body: 'Department of Health',
  authority: 'RCW 18.420; WAC 246-929',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // Hours are asked for from the first full two-year certificate on.
        calendar: { kind: 'given', months: 24 },
        credit: {
          ...plainCredit,
          proof: { mustShow: ['name', 'date', 'hours', 'approving_body'], notProof: [] },
        },
        requirements: {
          cps: [
            totalAtLeast(30),
            // Training by the employer is "other", whatever its topic.
            {
              kind: 'minimum',
              code: 'peer_support',
              of: [{ anyTopic: ['peer_support'], notKinds: ['in_service'] }],
              minutes: 14 * 60,
            },
            {
              kind: 'minimum',
              code: 'ethics',
              of: [{ anyTopic: ['ethics'], notKinds: ['in_service'] }],
              minutes: 2 * 60,
            },
            // 14 + 2 + "14 other hours" are the thirty, so that fourteen is the most (A17).
            {
              kind: 'maximum',
              code: 'other',
              of: [{ noTopic: ['peer_support', 'ethics'] }, { kinds: ['in_service'] }],
              minutes: 14 * 60,
              inferred: true,
            },
            {
              kind: 'minimum',
              code: 'supervisor_training',
              of: [{ anyTopic: ['supervisor_training'] }],
              minutes: 6 * 60,
              when: 'isSupervisor',
            },
            // How many hours of telehealth training is not fixed.
            {
              kind: 'occurrences',
              code: 'telehealth',
              of: [{ anyTopic: ['telehealth'] }],
              count: 1,
              when: 'providesTelehealth',
            },
          ],
        },
        recurring: [
          { topic: 'suicide_prevention', minutes: 3 * 60, months: 72, from: null },
          { topic: 'health_equity', minutes: 2 * 60, months: 48, from: null },
        ],
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    { url: 'http://app.leg.wa.gov/wac/default.aspx?cite=246-929-300', supports: 'continuing competency' },
    { url: 'http://app.leg.wa.gov/RCW/default.aspx?cite=18.420.060', supports: 'trainee' },
    {
      url: 'https://lawfilesext.leg.wa.gov/Law/RCWArchive/2023/htm/RCW%20%2018%20%20TITLE/RCW%20%2018%20.420%20%20CHAPTER/RCW%20%2018%20.420%20.050.htm',
      supports: 'requirements',
    },
    {
      url: 'https://lawfilestestext.leg.wa.gov/LawTest/WAC/WAC%20182%20%20TITLE/WAC%20182%20-116%20%20CHAPTER/WAC%20182%20-116%20-0200.htm',
      supports: 'exam 80 percent',
    },
    {
      url: 'https://self-law.org/code/wa/title-18/chapter-18-420/18-420-020',
      supports: 'endorsement power, new title',
      secondary: true,
    },
    { url: 'https://doh.wa.gov/tr/node/32683', supports: 'conditions' },
  ],
  notFound: ['Late and expired rule', 'Carry-over', 'Audit'],
  disagreements: [],
  coarser: [],
};
