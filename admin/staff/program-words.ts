import type { Sponsor } from '../../domain/programs/codes.ts';
import { formats, sponsors, topics } from '../../words/programs/names/en.ts';
import { dictionary } from '../shell/language.ts';

/** Topics, formats and sponsors by their codes; a topic of a newer release shows as it is. */
const translate = dictionary({ topics, formats, sponsors }, async () => {
  const spanish = await import('../../words/programs/names/es.ts');
  return { es: { topics: spanish.topics, formats: spanish.formats, sponsors: spanish.sponsors } };
});

const isTopic = (code: string): code is keyof typeof topics => Object.hasOwn(topics, code);

export const topicName = (code: string): string => (isTopic(code) ? translate(`topics.${code}`) : code);
export const topicNames = (codes: readonly string[]): string => codes.map(topicName).join(', ');
export const sponsorName = (code: Sponsor): string => translate(`sponsors.${code}`);
export const formatName = (code: keyof typeof formats): string => translate(`formats.${code}`);
