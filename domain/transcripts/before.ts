import { programWords as enPrograms } from '../../words/programs/en.ts';
import { programWords as esPrograms } from '../../words/programs/es.ts';
import type { Language } from '../auth/contract.ts';
import type { ClaimedTraining } from '../entry/contract.ts';
import {
  acceptedClaims,
  hoursFromPapers,
  servedEntry,
  testsPassed,
  type AcceptedEntry,
} from '../entry/record.ts';
import { wordsOf } from '../entry/say.ts';
import type { AttendanceFacts } from '../training/facts.ts';
import type { TrainingBefore, Transcript } from './contract.ts';

/** What the person brought to the certification: no continuing education, so it stands in no period. Pure. */

export interface Brought {
  certifiedOn: string;
  attendances: readonly AttendanceFacts[];
  /** Roster rows that stand among the activities already. */
  shown: ReadonlySet<string>;
  /** Oldest first: of the first stage, then of the certification itself. None: it was not given by an application here. */
  entries: readonly AcceptedEntry[];
}

export function beforeOf(brought: Brought, language: Language): Transcript['before'] {
  const { entries } = brought;
  const attended = attendedBefore(brought, language);
  const reported = new Set(attended.map(sameTraining));
  const claimed = entries
    .flatMap(acceptedClaims)
    .filter((claim) => !reported.has(sameTraining(claim)))
    .map((claim) => claimedBefore(claim, language));
  return {
    trainings: [...attended, ...claimed].toSorted(
      (a, b) => a.completedOn.localeCompare(b.completedOn) || a.title.localeCompare(b.title, 'en'),
    ),
    examinations: entries.flatMap(testsPassed).map((passedOn) => ({ passedOn })),
    hours: entries.flatMap(hoursFromPapers),
  };
}

/** What providers reported and no period holds. Hours of another certification are that one's, but for a core training. */
function attendedBefore(
  { certifiedOn, attendances, shown, entries }: Brought,
  language: Language,
): TrainingBefore[] {
  const stages = new Set(entries.map(({ certificationId }) => certificationId));
  return attendances.flatMap((one) => {
    const { courseTitle, providerName, completedOn, minutes, topics, format, initial, certificationId } = one;
    const training = { title: courseTitle, provider: providerName, completedOn, minutes, topics, format };
    const attested = { approvedThen: one.approvedThen, recognition: one.recognition };
    const accepted = initial && entries.some((entry) => servedEntry(entry, { ...training, attested }));
    const isOwn = initial || certificationId === null || stages.has(certificationId);
    if (shown.has(one.id) || !(accepted || (isOwn && completedOn <= certifiedOn))) return [];
    return [
      {
        ...training,
        ...named(topics, language),
        confirmedBy: 'provider' as const,
        status: accepted ? ('accepted' as const) : ('attended' as const),
        competencies: one.competencies,
      },
    ];
  });
}

const claimedBefore = (claim: ClaimedTraining, language: Language): TrainingBefore => ({
  title: claim.title,
  provider: claim.provider,
  completedOn: claim.completedOn,
  minutes: claim.minutes,
  format: claim.format,
  ...named(claim.topics, language),
  confirmedBy: 'board',
  status: 'accepted',
  competencies: [],
});

/** The person entered what the provider reported as well. */
const sameTraining = ({ title, completedOn }: { title: string; completedOn: string }) =>
  `${completedOn} ${title.trim().toLowerCase()}`;

function named(parts: readonly { topic: string }[], language: Language) {
  const topics = parts.map(({ topic }) => topic);
  const programs = language === 'es' ? esPrograms : enPrograms;
  const names: Record<string, string> = { ...programs.topics, ...wordsOf(language).topics };
  return { topics, topicNames: topics.map((code) => names[code] ?? code) };
}
