import type { Minimum, Preset, Rules } from '../rules.ts';
import { plainCredit, plainDates, topicAtLeast, totalAtLeast } from './parts.ts';

const viaHopeTotal: Minimum[] = [totalAtLeast(20)];

/** Via Hope's rule until the end of 2018: the same 20 hours, in person only (`us-tx-viahope-legacy` in the research). */
const viaHope: Rules = {
  ...plainDates,
  calendar: { kind: 'months', months: 24 },
  credit: {
    ...plainCredit,
    // The page counts CEUs, and one is a clock hour.
    hoursPerUnit: { ceu: 1 },
    // "Published pre-approved list; anything else by CEU approval request form after the event."
    approvalNeeded: true,
    // Conferences, classroom and other in-person events are listed, online is not.
    acceptedFormats: ['in_person'],
  },
  requirements: { mhps: viaHopeTotal, rsps: viaHopeTotal, pss: viaHopeTotal },
};

const twentyWithEthics: Minimum[] = [totalAtLeast(20), topicAtLeast('ethics', 3)];

/** 1 TAC 354.3161, from 2019. */
const since2019: Rules = {
  ...plainDates,
  calendar: { kind: 'months', months: 24 },
  // Pre-approved by a certification entity, or approved for a mental-health or substance-use profession.
  credit: { ...plainCredit, approvalNeeded: true },
  requirements: {
    mhps: twentyWithEthics,
    rsps: twentyWithEthics,
    // A supervisor's six hours count inside the twenty of their peer specialist credential as well.
    pss: [topicAtLeast('supervisor_training', 6)],
  },
};

export const usTx: Preset = {
  id: 'us-tx',
  name: 'Texas Mental Health / Recovery Support Peer Specialist',
  jurisdiction: 'Texas',
  body: 'Certification entity approved by HHSC (Texas Certification Board)',
  authority: '1 TAC ch. 354 subch. N',
  credentials: ['mhps', 'rsps', 'pss'],
  ruleVersionBy: null,
  versions: [
    { id: 'via-hope', inForceFrom: null, onRequestOnly: false, rules: viaHope },
    { id: '2019', inForceFrom: '2019-01-01', onRequestOnly: false, rules: since2019 },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'http://txrules.elaws.us/rule/354.3161',
      supports: '20 hours, 3 of ethics, formats, provider rule, supervisor overlap',
    },
    {
      url: 'http://txrules.elaws.us/rule/title1_chapter354_sec.354.3207',
      supports: 'two-year renewal, documents, background check',
    },
    { url: 'http://txrules.elaws.us/rule/354.3105', supports: 'supervisor qualifications' },
    {
      url: 'http://www.viahope.org/programs/peer-specialist-training-and-certification/continuing-education-and-advanced-certifications/',
      supports: 'the version before 2019, whole rule',
    },
  ],
  notFound: [
    'Late fee and grace after the two-year certification ends',
    'Inactive status',
    'Carry-over',
    'Which rules govern a period across the change of 2019',
  ],
  disagreements: [
    'The rule before 2019 asks for the same 20 hours in person only; the rule of 2019 accepts online.',
  ],
  coarser: [],
};
