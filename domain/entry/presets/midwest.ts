import type { EntryRules } from '../rules.ts';
import { age, education, ethics, examination, hours, livedExperience, references, service } from './parts.ts';

export const illinoisCprs: EntryRules = {
  requirements: [
    education(),
    { code: 'training', kind: 'training', minutes: hours(100), approvedProvider: false },
    examination('IC&RC based.'),
    ethics,
  ],
};

export const illinoisCrss: EntryRules = {
  requirements: [
    education(),
    {
      code: 'training',
      kind: 'training',
      minutes: hours(100),
      topics: [{ topic: 'ethics', minutes: hours(6) }],
      approvedProvider: false,
      note: 'At least 40 domain specific, 6 ethics, up to 54 core functions; no age limit on training.',
    },
    examination('100 questions.'),
    service(2000),
    livedExperience('Signed Statement of Disclosure.'),
  ],
};

export const ohio: EntryRules = {
  requirements: [
    age(18),
    { ...education(), note: 'High school, GED or foreign equivalent.' },
    {
      code: 'training',
      kind: 'training',
      minutes: hours(40),
      approvedProvider: false,
      routes: [{ code: 'experience_years', amount: 3 }],
      note: "Or three years' verifiable experience.",
    },
    {
      code: 'e_academy',
      kind: 'document',
      title: { en: '16 hours of the online academy', es: '16 horas de la academia en línea' },
      note: 'Plus 16 hours of e-based academy.',
    },
    examination('State exam, 70 percent.', 70),
    livedExperience('Self-identified.'),
    { ...ethics, note: 'Attested at issue and at every renewal.' },
    {
      code: 'background',
      kind: 'background',
      noOlderThan: { months: 12 },
      note: 'BCI and FBI within one year of submission.',
    },
  ],
};

export const michigan: EntryRules = {
  requirements: [
    age(18),
    { ...education(), note: 'High school or GED (older version: none).' },
    { code: 'training', kind: 'training', minutes: hours(56), approvedProvider: false },
    references(2),
    livedExperience('Primary mental health diagnosis, a year of services, substantial life disruption.'),
    {
      code: 'residence',
      kind: 'residence',
      of: 'employed',
      note: 'Employed by a community mental health programme or contractor when training starts.',
    },
  ],
};

const stateCurriculum = (lived: string): EntryRules => ({
  requirements: [
    age(18),
    education(),
    {
      code: 'training',
      kind: 'training',
      approvedProvider: true,
      note: 'State curriculum, full attendance.',
    },
    examination('State competency exam.'),
    livedExperience(lived),
  ],
});
export const wisconsin = stateCurriculum('Own mental health and/or substance use.');
export const wisconsinParent = stateCurriculum('Raising a child with behavioural health challenges.');

export const nebraska: EntryRules = {
  requirements: [
    age(19),
    education(),
    {
      code: 'training',
      kind: 'training',
      minutes: hours(60),
      topics: [{ topic: 'ethics', minutes: hours(10) }],
      liveMinutes: hours(40),
      approvedProvider: true,
      noOlderThan: { months: 12 },
      note: 'At least 40 live interactive; 10 ethics; 13 domains. Approved core curriculum. No older than 12 months.',
    },
    examination('Peer Recovery Examination.'),
    livedExperience('Attested: one year of recovery, or parent or guardian.'),
    { ...ethics, note: 'Digital signature.' },
  ],
};

export const missouri: EntryRules = {
  requirements: [
    education(),
    { code: 'training', kind: 'training', approvedProvider: false, note: 'Five-day course.' },
    examination('Online exam.'),
    livedExperience('In recovery, no set length.'),
    { ...ethics, note: 'Signed, with recovery attestation.' },
    {
      code: 'residence',
      kind: 'residence',
      of: 'live_or_work',
      note: 'Live or work 51 percent in the state.',
    },
    { code: 'background', kind: 'background', note: 'Family Care Safety Registry.' },
  ],
};

export const northDakota: EntryRules = {
  requirements: [
    age(18),
    education('statement', ['high_school', 'literacy']),
    { code: 'training', kind: 'training', approvedProvider: true, note: 'Division-approved.' },
    references(3),
    livedExperience('Own or family; includes brain injury.'),
    ethics,
    { code: 'residence', kind: 'residence', of: 'live_or_work', note: 'Live or work in the state.' },
  ],
};
