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

/** 1 TAC 354.3203 and 354.3205: six months of initial certification, in which 250 hours are done. */
export const texas: EntryRules = {
  requirements: [
    age(18),
    education(),
    {
      code: 'training',
      kind: 'training',
      approvedProvider: true,
      formats: ['in_person', 'live_online'],
      note: 'Core training, then supplemental training that matches the lived experience. Live classroom or real-time interactive telecommunication only.',
    },
    examination('Knowledge assessment after each training.'),
    livedExperience('Mental health, substance use or both; the endorsement follows it.'),
    ethics,
    {
      code: 'background',
      kind: 'background',
      note: 'Criminal history and registry checks by the certification entity.',
    },
  ],
  stage: {
    months: 6,
    extensions: 1,
    preset: 'us-tx-provisional',
    requirements: [
      {
        ...service(250),
        code: 'service_hours',
        note: 'Inside the six months. Independent study does not count, nor time receiving supervision unless it is observation of service.',
      },
      {
        code: 'weekly_supervision',
        kind: 'meetings',
        every: 'week',
        note: 'At least weekly during the initial certification.',
      },
      {
        code: 'recommendation',
        kind: 'references',
        count: 1,
        relations: ['supervisor'],
        note: 'Letter of recommendation from the supervisor with the hours log.',
      },
    ],
  },
};

export const georgia: EntryRules = {
  requirements: [
    education(),
    { code: 'training', kind: 'training', approvedProvider: false, note: 'Nine days over two weeks.' },
    examination('CPS exam.'),
    livedExperience('At least one year toward recovery.'),
  ],
};

export const northCarolina: EntryRules = {
  requirements: [
    education('document', ['any']),
    {
      code: 'training',
      kind: 'training',
      minutes: hours(40),
      approvedProvider: false,
      noOlderThan: { months: 24 },
      note: 'No older than 24 months. Lapsed people who apply again also show 20 hours of other adult MH/SU training.',
    },
    references(2),
    {
      code: 'lived_experience',
      kind: 'lived_experience',
      statement: 'required',
      note: 'Recovery statement.',
    },
    ethics,
  ],
};

export const virginia: EntryRules = {
  requirements: [
    education(),
    { code: 'training', kind: 'training', minutes: hours(72), approvedProvider: false },
    examination('IC&RC exam.'),
    service(500),
    livedExperience('Own or family.'),
    { ...ethics, note: 'State code.' },
  ],
};

export const mississippi: EntryRules = {
  requirements: [
    education('statement', ['high_school', 'enrolled']),
    examination('With the training.'),
    {
      code: 'experience',
      kind: 'experience',
      minutes: hours(250),
      kinds: ['direct_service', 'observed_service'],
      noOlderThan: { months: 36 },
      routes: [{ code: 'college_years', amount: 1 }],
      note: 'Last three years, need not be consecutive; one year of college may replace it.',
    },
    references(1, 'The source asks for references and does not say how many.'),
    livedExperience('Self-disclosed current or former recipient of services.'),
    { ...ethics, note: 'Signed principles.' },
    {
      code: 'residence',
      kind: 'residence',
      of: 'live_and_employed',
      note: 'Resident and employed in the state mental health system.',
    },
  ],
};

export const tennessee: EntryRules = {
  requirements: [
    age(18),
    education(),
    { code: 'training', kind: 'training', minutes: hours(40), approvedProvider: false },
    examination('Testing and role play.'),
    livedExperience('24 consecutive months of self-directed recovery; no conservator.'),
    ethics,
  ],
};

export const kentucky: EntryRules = {
  requirements: [
    age(18),
    education(),
    {
      code: 'training',
      kind: 'training',
      minutes: hours(40),
      topics: [
        { topic: 'ethics', minutes: hours(16) },
        { topic: 'domestic_violence', minutes: hours(3) },
        { topic: 'hiv', minutes: hours(2) },
        { topic: 'advocacy', minutes: hours(10) },
        { topic: 'mentoring_education', minutes: hours(10) },
        { topic: 'recovery_support', minutes: hours(10) },
      ],
      approvedProvider: false,
      note: '40 hours, plus 16 ethics, 3 domestic violence, 2 HIV, and 10 each advocacy, mentoring, recovery support (text of the temporary route).',
    },
    examination('Written.'),
    references(2),
    livedExperience("12 consecutive months' recovery."),
  ],
  // How long a temporary registration lasts was not found.
  stage: { requirements: [service(500), supervision(25)] },
};
