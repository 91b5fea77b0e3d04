import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

export const usOh: Preset = {
  id: 'us-oh',
  name: 'Ohio Certified Peer Supporter (adult, youth, family)',
  jurisdiction: 'Ohio',
  body: 'Department of Mental Health and Addiction Services, eLicense',
  authority: 'OAC 5122-29-15.1',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        calendar: { kind: 'months', months: 24 },
        window: { days: 90 },
        credit: plainCredit,
        requirements: {
          cps: [
            totalAtLeast(30),
            topicAtLeast('ethics', 3),
            topicAtLeast('boundaries', 3),
            topicAtLeast('cultural_competence', 2),
            topicAtLeast('system_navigation', 1),
            topicAtLeast('trauma_informed_care', 2),
            topicAtLeast('human_trafficking', 1),
            topicAtLeast('behavioral_health', 1),
            topicAtLeast('wellness', 1),
            topicAtLeast('coaching', 2),
            // Asked of those who supervise peers.
            { ...topicAtLeast('supervisor_training', 3), when: 'isSupervisor' },
          ],
        },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://regulations.justia.com/states/ohio/title-5122/chapter-5122-29/section-5122-29-15-1',
      supports: 'ages, supervision',
    },
    {
      url: 'https://mha.ohio.gov/community-partners/peer-supporters/apply-for-peer-supporter-certification-renewal',
      supports: 'renewal topics, window',
    },
    {
      url: 'https://addictioncounselorce.com/approvals/board/387/ohio-department-of-mental-health-and-addiction-services',
      supports: 'quoted rule',
      secondary: true,
    },
    {
      url: 'https://frontlinescommunity.com/pages/certification-renewal',
      supports: 'log and portal',
      secondary: true,
    },
    {
      url: 'https://ce-credit.com/approvals/board/387/ohio-department-of-mental-health-and-addiction-services',
      supports: '70 percent, supervisor hours',
      secondary: true,
    },
  ],
  notFound: ['Late, lapse, carry-over, duplicates'],
  disagreements: ['Youth certificate has a maximum age, tested at certification'],
  coarser: [],
};
