import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

export const icrcPr: Preset = {
  id: 'icrc-pr',
  name: 'IC&RC Peer Recovery (minimum standard for member boards)',
  jurisdiction: 'International',
  body: 'IC&RC member boards',
  authority: 'IC&RC standard; member boards may ask more',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // Two years; each member board sets its own anchor, so the end date must be given.
        calendar: { kind: 'given', months: 24 },
        credit: plainCredit,
        requirements: { cps: [totalAtLeast(20), topicAtLeast('ethics', 6)] },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    { url: 'https://internationalcredentialing.org/icrc-credentials/pr', supports: 'standard' },
    {
      url: 'https://facesandvoicesofrecovery.org/training-and-technical-assistance-center/national-credentials/icrc-peer-recovery.html',
      supports: 'older version',
      secondary: true,
    },
    {
      url: 'https://peerresourcehub.com/certifications-training/',
      supports: 'transfer starts in the state being left',
      secondary: true,
    },
  ],
  notFound: ['Anchor of the period', 'Late rules and fees (each member board has its own)'],
  disagreements: ['Supervisor experience requirement present in one version, absent in the other'],
  coarser: [],
};
