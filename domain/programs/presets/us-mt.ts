import type { Preset } from '../rules.ts';
import { plainCredit, plainDates, totalAtLeast } from './parts.ts';

export const usMt: Preset = {
  id: 'us-mt',
  name: 'Montana Certified Behavioral Health Peer Support Specialist',
  jurisdiction: 'Montana',
  body: 'Board of Behavioral Health',
  authority: 'MCA 37-38-202 / 37-39-312; ARM 24.219',
  credentials: ['cps'],
  ruleVersionBy: null,
  versions: [
    {
      id: 'current',
      inForceFrom: null,
      onRequestOnly: false,
      rules: {
        ...plainDates,
        // Renewed every year with the board's own date, which is on the license.
        calendar: { kind: 'given', months: 12 },
        credit: {
          ...plainCredit,
          hoursPerUnit: { semester_credit: 15, quarter_credit: 10 },
          // A course prepared or a paper published counts the first time only.
          repetition: { within: 'ever', kinds: ['teaching', 'publication'] },
          proof: { mustShow: ['name', 'title', 'date', 'hours', 'provider'], notProof: [] },
        },
        requirements: {
          cps: [
            totalAtLeast(20),
            {
              kind: 'maximum',
              code: 'teaching',
              of: [{ kinds: ['teaching', 'publication'] }],
              minutes: 10 * 60,
              inferred: false,
            },
          ],
        },
        // No continuing education until after the first renewal.
        waivers: [{ code: 'first_renewal' }],
        carryOver: { maximumMinutes: 20 * 60 },
        recurring: [{ topic: 'suicide_prevention', minutes: 2 * 60, months: 24, from: null }],
      },
    },
  ],
  evidence: { entry: 'A', renewal: 'A', lapse: 'X' },
  knownOn: '2026-11-21',
  sources: [
    {
      url: 'https://rules.mt.gov/gateway/ShowRuleFile.asp?RID=40269',
      supports: '20 h, carry 20, cap 10, suicide, audit 50 percent, retention',
    },
    {
      url: 'https://leg.mt.gov/bills/mca/title_0370/chapter_0380/part_0020/section_0020/0370-0380-0020-0020.html',
      supports: 'statute 2019, annual, supervision',
    },
    {
      url: 'http://mtrules.org/gateway/ShowRuleVersionFile.asp?RVID=46699',
      supports: 'application rule (obsolete version)',
    },
    {
      url: 'https://www.umt.edu/ces/conferences/pmhs/continuing-ed.php',
      supports: '2019 change',
      secondary: true,
    },
  ],
  notFound: ['Late, lapse, hardship text'],
  disagreements: [
    'The suicide hours are due at the first renewal, yet CE does not apply until after the first renewal',
    'Retention three against four years by version',
    "20-hour rule is the board's general rule; that it binds peer specialists is inferred from its 'all license types' description",
  ],
  coarser: [
    'College credit comes from an earlier rule for peer specialists (rules.mt.gov, rule version RVID 46706).',
    'Suicide prevention is due at the first renewal and then every 24 months; here it is due every 24 months from certification.',
  ],
};
