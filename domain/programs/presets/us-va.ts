import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

export const usVa: Preset = {
  id: 'us-va',
  name: 'Virginia Registered Peer Recovery Specialist',
  jurisdiction: 'Virginia',
  body: 'Virginia Certification Board (certification); Board of Counseling (registration)',
  authority: '12VAC35-250; 18VAC115-70',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // The registration with the state, every year; the board's certification runs on a clock of its own.
        calendar: { kind: 'given', months: 12 },
        credit: plainCredit,
        // Two hours of ethics by the regulation; the state's summary says one.
        requirements: { cps: [totalAtLeast(8), topicAtLeast('ethics', 2)] },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://casetext.com/regulation/virginia-administrative-code/title-18-professional-and-occupational-licensing/agency-115-board-of-counseling/chapter-70-regulations-governing-the-registration-of-peer-recovery-specialists/part-ii-requirements-for-registration-and-renewal/section-18vac115-70-60-continued-competency-requirements-for-renewal-of-peer-recovery-specialist-registration',
      supports: '8 and 2, areas, providers',
    },
    {
      url: 'http://www.townhall.virginia.gov/L/ViewChapter.cfm?chapterid=2940',
      supports: 'summary with 1 ethics hour',
    },
    {
      url: 'https://law.lis.virginia.gov/admincode/title12/agency35/chapter250/section30/',
      supports: 'qualifying certification',
    },
    { url: 'https://law.lis.virginia.gov/admincodefull/title18/agency115/chapter70', supports: 'chapter' },
    { url: 'https://copelandcenter.com/content/virginia', supports: '72 h, exam', secondary: true },
  ],
  notFound: ['Late, lapse, extension, retention sections'],
  disagreements: ["Regulation says 2 ethics hours, the state's chapter summary says 1"],
  coarser: [],
};
