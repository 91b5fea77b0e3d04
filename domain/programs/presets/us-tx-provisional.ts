import type { Preset } from '../rules.ts';
import { plainCredit, plainDates } from './parts.ts';

export const usTxProvisional: Preset = {
  id: 'us-tx-provisional',
  name: 'Texas Peer Specialist, initial certification',
  jurisdiction: 'Texas',
  body: 'Certification entity approved by HHSC (Texas Certification Board)',
  authority: '1 TAC ch. 354 subch. N',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // Six months, and one further initial certification of six months if approved.
        calendar: { kind: 'ends', months: [6, 12] },
        provisional: true,
        // Independent study does not count, nor time receiving supervision unless it is observation of service.
        credit: { ...plainCredit, acceptedKinds: ['peer_service', 'observed_service'] },
        requirements: {
          cps: [
            {
              kind: 'minimum',
              code: 'peer_service',
              of: [{ kinds: ['peer_service', 'observed_service'] }],
              minutes: 250 * 60,
            },
          ],
        },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://gavvy.com/details/3543205-initial-peer-specialist-certification-198771',
      supports: 'six months, 250 hours, exclusions, one extension',
    },
    {
      url: 'http://txrules.elaws.us/rule/title1_chapter354_sec.354.3203',
      supports: 'application, 60-day decision, certificate contents',
    },
    {
      url: 'https://www.theprosumers.org/final-steps',
      supports: 'contents of an extension request',
      secondary: true,
    },
    {
      url: 'https://wiki.peerforce.org/en/knowledge/what-if-my-initial-application',
      supports: 'second extension, reapply after a year (the rule text allows one)',
      secondary: true,
    },
  ],
  notFound: ['What follows the last day of the extension, beyond applying again after a year'],
  disagreements: [
    "Rule text allows ONE extra six months; the entity's described practice allows a discretionary second one",
  ],
  coarser: [],
};
