import type { TranscriptActivity, TranscriptFacts } from '../../certificate/index.ts';

type Language = TranscriptFacts['language'];

const course = (
  language: Language,
  i: number,
  changes: Partial<TranscriptActivity> = {},
): TranscriptActivity => ({
  doneOn: `2026-${String(1 + (i % 12)).padStart(2, '0')}-14`,
  title:
    (language === 'es'
      ? ['Ética en el apoyo entre pares', 'Prevención del suicidio', 'Entrevista motivacional']
      : ['Ethics in peer support', 'Suicide prevention: asking plainly', 'Motivational interviewing'])[
      i % 3
    ] ?? '',
  provider: ['Keystone Recovery Institute', 'Mental Health Partnerships', 'Red de Pares'][i % 3] ?? '',
  topicNames: language === 'es' ? ['Ética', 'Propio del apoyo entre pares'] : ['Ethics', 'Peer-specific'],
  claimedMinutes: 180 + 15 * (i % 5),
  countedMinutes: i % 4 === 3 ? 0 : 180,
  mark: i % 4 === 3 ? 'does_not_count' : 'counts',
  sentence:
    language === 'es'
      ? 'Cuentan 3 de 3.5 horas. La pausa de media hora no cuenta.'
      : '3 of 3.5 hours count. The half-hour break does not.',
  attestedBy: i % 2 ? 'provider' : null,
  competencies: i % 3 ? ['mutual', 'recovery_focused'] : [],
  ...changes,
});

/** A whole record: two periods, hours that count and some that do not, signed hours, all nine competencies. */
export function transcriptWith(
  name: string,
  language: Language = 'en',
  changes: Partial<TranscriptFacts> = {},
): TranscriptFacts {
  const es = language === 'es';
  const requirements = [
    { name: es ? 'Todas las horas' : 'All hours', required: 2160, accepted: 1470 },
    { name: es ? 'Ética' : 'Ethics', required: 180, accepted: 180 },
  ].map((one) => ({ ...one, kind: 'minimum', unit: 'minutes', waiting: 60 }) as const);
  return {
    language,
    madeAt: '2026-11-26T14:02:11.000Z',
    asOf: '2026-11-26',
    body: { name: 'Three Rivers Peer Board', helpContact: '555-0142, Monday to Friday, 9 to 5' },
    person: { name },
    certification: {
      number: 'TR-2022-00412',
      title: es ? 'Especialista Certificado en Apoyo entre Pares' : 'Certified Peer Specialist',
      certifiedOn: '2022-12-01',
      validFromOn: '2024-12-01',
      validUntilOn: '2026-12-01',
      answer: 'current',
      verifyUrl: 'https://standing.example/v/7K3MQ2XF9TPHA4RB6WNCE8JD5YV',
    },
    history: [
      { kind: 'certified', effectiveOn: '2022-12-01' },
      { kind: 'renewed', effectiveOn: '2024-12-01' },
    ],
    periods: [
      {
        startsOn: '2024-12-01',
        endsOn: '2026-12-01',
        isRunning: true,
        waived: false,
        requirements,
        activities: Array.from({ length: 14 }, (_, i) => course(language, i)),
      },
      {
        startsOn: '2022-12-01',
        endsOn: '2024-11-30',
        isRunning: false,
        waived: true,
        requirements: [],
        activities: [],
      },
    ],
    outside: [],
    before: {
      trainings: [
        {
          completedOn: '2022-09-30',
          title: es ? 'Capacitación básica' : 'Core training',
          provider: 'Keystone Recovery Institute',
          topicNames: es ? ['Ética'] : ['Ethics'],
          minutes: 4500,
          confirmedBy: 'board',
          status: 'accepted',
          competencies: ['mutual'],
        },
      ],
      examinations: [{ passedOn: '2022-11-05' }],
      hours: [{ kind: 'experience', minutes: 6000 }],
    },
    competencies: [
      { code: 'mutual', minutes: 540 },
      { code: 'reciprocal', minutes: 0 },
      { code: 'non_directive', minutes: 0 },
      { code: 'recovery_focused', minutes: 540 },
      { code: 'strengths_based', minutes: 90 },
      { code: 'person_centred', minutes: 0 },
      { code: 'community_facing', minutes: 0 },
      { code: 'progressive', minutes: 0 },
      { code: 'safe', minutes: 0 },
    ],
    supervision: {
      totals: [{ kind: 'direct_service', minutes: 480 }],
      entries: [
        {
          on: '2026-10-02',
          kind: 'direct_service',
          minutes: 480,
          grouping: 'individual',
          supervisorName: 'Imani Walker',
          signedOn: '2026-10-09',
        },
      ],
    },
    ...changes,
  };
}
