import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

export const usOr: Preset = {
  id: 'us-or',
  name: 'Oregon Peer Support Specialist (Traditional Health Worker)',
  jurisdiction: 'Oregon',
  body: 'Oregon Health Authority',
  authority: 'OAR 950-060 (formerly 410-180)',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        calendar: { kind: 'months', months: 36 },
        window: { days: 90 },
        due: { days: 60 },
        credit: { ...plainCredit, refusedKinds: ['independent_study', 'practicum'] },
        requirements: { cps: [totalAtLeast(20)] },
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'B', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    { url: 'https://oregon.gov/oha/ei/pages/thw-pss.aspx', supports: 'routes, 60-90 days, registry' },
    {
      url: 'https://secure.sos.state.or.us/oard/viewSingleRule.action?ruleVrsnRsn=288131',
      supports: 'application and renewal rule',
    },
    {
      url: 'https://secure.sos.state.or.us/oard/view.action?ruleNumber=410-180-0305',
      supports: 'contact hour definition',
    },
  ],
  notFound: ['Late and lapse', 'Carry-over', 'Audit'],
  disagreements: ['Window is both opened and closed before expiry (60-90 days)'],
  coarser: [
    'The rule leaves out homework, preparatory reading and practicum; here all independent study is left out.',
  ],
};
