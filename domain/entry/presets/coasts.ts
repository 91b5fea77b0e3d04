import type { EntryRules } from '../rules.ts';
import {
  age,
  education,
  ethics,
  examination,
  hours,
  livedExperience,
  references,
  service,
  supervision,
} from './parts.ts';

/** West, north-east and the national standard. */

export const california: EntryRules = {
  requirements: [
    age(18),
    education(),
    {
      code: 'training',
      kind: 'training',
      minutes: hours(80),
      approvedProvider: true,
      note: "CalMHSA-approved at the time of the training; training taken before the provider's approval does not qualify.",
    },
    examination('State-approved exam.'),
    livedExperience(
      'Self-identified, as consumer or as parent, caregiver or family member; willing to share.',
    ),
    { ...ethics, note: 'Agreed in writing.' },
  ],
};

export const icrc: EntryRules = {
  requirements: [
    education(),
    {
      code: 'training',
      kind: 'training',
      minutes: hours(46),
      topics: [
        { topic: 'advocacy', minutes: hours(10) },
        { topic: 'mentoring_education', minutes: hours(10) },
        { topic: 'recovery_support', minutes: hours(10) },
        { topic: 'ethics', minutes: hours(16) },
      ],
      approvedProvider: false,
    },
    examination('IC&RC Peer Recovery exam.'),
    service(500),
    supervision(25),
    livedExperience('Own recovery.'),
    ethics,
    {
      code: 'residence',
      kind: 'residence',
      of: 'live_or_work',
      note: "Live or work at least 51 percent of the time in the board's jurisdiction when applying and testing.",
    },
  ],
};

export const pennsylvania: EntryRules = {
  requirements: [
    age(18),
    {
      code: 'training',
      kind: 'training',
      minutes: hours(75),
      approvedProvider: true,
      note: 'Approved peer specialist certification training.',
    },
    examination('CPS examination.'),
    {
      code: 'work_or_study',
      kind: 'document',
      title: { en: 'A year of work in the last 3 years', es: 'Un año de trabajo en los últimos 3 años' },
      routes: [{ code: 'college_credits', amount: 24, withinYears: 3 }],
      note: 'In the last 3 years: 12 months of successful work, or 24 post-secondary credits by official transcript.',
    },
    livedExperience('Person with lived experience.'),
    ethics,
    {
      code: 'residence',
      kind: 'residence',
      of: 'live_or_work',
      note: 'Live or work in the state at application.',
    },
  ],
};

export const montana: EntryRules = {
  requirements: [
    {
      code: 'training',
      kind: 'training',
      minutes: hours(40),
      approvedProvider: true,
      note: 'Approved course with ethics module; transcript or certificate direct from provider; on-the-job training not accepted.',
    },
    examination('In the course.'),
    {
      code: 'supervision_plan',
      kind: 'document',
      title: { en: 'Written supervision plan', es: 'Plan escrito de supervisión' },
      note: 'With a licensed mental health professional, at application.',
    },
    livedExperience(
      'Diagnosed by a mental health professional, received treatment, in recovery: two years without incarceration or an inpatient stay over 72 hours.',
    ),
    {
      code: 'background',
      kind: 'background',
      noOlderThan: { days: 90 },
      note: 'State and FBI fingerprints, result within 90 days of application.',
    },
  ],
};

export const oregon: EntryRules = {
  requirements: [
    age(18),
    {
      code: 'training',
      kind: 'training',
      approvedProvider: true,
      routes: [{ code: 'other_certificate' }, { code: 'experience_hours', amount: 2000, withinYears: 5 }],
      note: 'Approved programme; or certified by a body that asks training and 20 hours every three years; or 2,000 hours of practice in Oregon in five years.',
    },
    {
      code: 'oral_health',
      kind: 'document',
      title: { en: 'Oral health training', es: 'Capacitación en salud bucal' },
      note: 'Plus approved oral health training.',
    },
    { code: 'background', kind: 'background', note: 'May be done by the outside body.' },
  ],
};

export const washington: EntryRules = {
  requirements: [
    age(18),
    { code: 'training', kind: 'training', approvedProvider: true, note: 'Health Care Authority course.' },
    examination('Oral and written, 80 percent.', 80),
    livedExperience('Attested: one year of recovery, or parent or guardian of a youth in services.'),
  ],
  stage: {
    months: 12,
    extensions: 4,
    requirements: [{ ...service(1000), note: 'As a trainee, supervised, volunteer or paid.' }],
  },
};

export const idaho: EntryRules = {
  requirements: [
    age(18),
    education(),
    { code: 'training', kind: 'training', minutes: hours(40), approvedProvider: false },
    references(2),
    livedExperience('One continuous year of recovery.'),
  ],
  stage: {
    months: 6,
    requirements: [
      {
        ...service(200),
        routes: [{ code: 'degree', minutes: hours(100) }],
        note: "100 with a human-services bachelor's degree.",
      },
      supervision(20),
    ],
  },
};

export const columbia: EntryRules = {
  requirements: [
    { code: 'training', kind: 'training', minutes: hours(70), approvedProvider: false },
    { ...service(80), note: '80-hour supervised field practicum, waivable.' },
    examination('Written and oral.'),
    ethics,
  ],
};
