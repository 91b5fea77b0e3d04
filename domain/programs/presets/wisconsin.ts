import type { Preset, Rules } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

/** What both credentials of Wisconsin have in common: all but the day of the year. */
export const wisconsinRules = (yearDay: string): Rules => ({
  ...plainDates,
  calendar: { kind: 'year_day', yearDay, everyYears: 2, first: { yearsAfter: 2 } },
  postmarkCounts: true,
  credit: {
    ...plainCredit,
    // Independent reading is not counted; an organized study group may be, on request.
    refusedKinds: ['independent_study'],
    proof: { mustShow: ['hours'], notProof: [] },
  },
  requirements: { cps: [totalAtLeast(20)] },
  fee: { cps: 55_00 },
  ladder: [
    {
      code: 'grace',
      standing: 'grace',
      until: { kind: 'after_end', span: { months: 1 } },
      fee: { cps: 55_00 },
      active: false,
    },
    // Counted from the original deadline, 25 USD more. Six months by the text, not by the date in its bracket.
    {
      code: 'late',
      standing: 'late',
      until: { kind: 'after_end', span: { months: 6 } },
      fee: { cps: 80_00 },
      active: false,
    },
    // The exam again, and from two years on the training as well.
    {
      code: 'exam',
      standing: 'lapsed',
      until: { kind: 'after_end', span: { months: 24 }, short: true },
      fee: {},
      active: false,
    },
    { code: 'retrain', standing: 'lapsed', until: { kind: 'open' }, fee: {}, active: false },
  ],
});

/** One office keeps both, and its pages speak of both. */
export const wisconsin: Omit<Preset, 'id' | 'name' | 'versions' | 'coarser'> = {
  jurisdiction: 'Wisconsin',
  body: 'DHS (DCTS), records by UW-Milwaukee',
  authority: 'Program policy',
  credentials: ['cps'],
  ruleVersionBy: null,
  evidence: { entry: 'B', renewal: 'B', lapse: 'A' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://www.wicps.org/faq_cat/recertification-educational-opportunity/',
      supports: 'CPS/CPPS timeline',
    },
    {
      url: 'https://www.wicps.org/faq/what-if-i-miss-my-certified-parent-peer-specialist-cpps-recertification-deadline/',
      supports: 'CPPS timeline',
    },
    { url: 'https://www.wicps.org/recertification/', supports: 'exemptions, deadlines, certificates' },
    { url: 'https://www.wicps.org/faq/how-often-do-i-need-to-get-recertified/', supports: 'odd/even rule' },
    {
      url: 'https://uwm.edu/sce/wisconsin-certified-peer-specialist-trainer-recertification-continuing-education-requirements/',
      supports: 'trainer, CEU conversion',
    },
    {
      url: 'https://uwm.edu/sce/wisconsin-certified-parent-peer-specialist-trainer-recertification-continuing-education-requirements/',
      supports: 'CPPS trainer',
    },
  ],
  notFound: ['Category minimums for CPS/CPPS themselves', 'Audit', 'Carry-over'],
  disagreements: [
    'The text says six months from 31 January and in brackets 31 August; six months is 31 July',
  ],
};
