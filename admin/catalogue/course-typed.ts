import type { CourseVersionView } from '../../domain/catalogue/contract.ts';

/** A course as it is typed, and how it becomes what the contract asks for. Pure. */
export interface CourseTyped {
  code: string;
  title: string;
  fromOn: string;
  hours: string;
  /** One part takes the whole; several say their hours. */
  topics: { topic: string; hours: string }[];
  kind: string;
  format: string;
  recognition: string;
  initial: boolean;
  competencies: string[];
  about: string;
}

export const emptyCourse = (today: string): CourseTyped => ({
  code: '',
  title: '',
  fromOn: today,
  hours: '',
  topics: [{ topic: '', hours: '' }],
  kind: 'course',
  format: 'in_person',
  recognition: 'state',
  initial: false,
  competencies: [],
  about: '',
});

/** A version that there is, to begin the next one with. */
export const typedFrom = (terms: CourseVersionView, fromOn: string): CourseTyped => ({
  code: '',
  title: '',
  fromOn,
  hours: plain(terms.minutes),
  topics: terms.topics.map(({ topic, minutes }) => ({ topic, hours: plain(minutes) })),
  kind: terms.kind,
  format: terms.format,
  recognition: terms.recognition,
  initial: terms.initial,
  competencies: terms.competencies,
  about: terms.about,
});

const plain = (minutes: number): string => String(Math.round((minutes / 60) * 10_000) / 10_000);

/** "2,5" is meant as 2.5; what is no number is left for the contract to refuse. */
export const minutesOf = (hours: string): number =>
  hours.trim() === '' ? Number.NaN : Math.round(Number(hours.trim().replace(',', '.')) * 60);

export function termsInput(typed: CourseTyped) {
  const minutes = minutesOf(typed.hours);
  const { fromOn, kind, format, recognition, initial, competencies } = typed;
  const topics = typed.topics.map(({ topic, hours }) => ({
    topic,
    minutes: typed.topics.length === 1 ? minutes : minutesOf(hours),
  }));
  return { fromOn, minutes, topics, kind, format, recognition, initial, competencies };
}

/** Of the version as a whole; left out while nothing is written. */
export const versionInputOf = (typed: CourseTyped) => ({
  ...termsInput(typed),
  ...(typed.about.trim() !== '' && { about: typed.about }),
});

export const courseInputOf = (typed: CourseTyped) => ({
  code: typed.code,
  title: typed.title,
  ...versionInputOf(typed),
});
