import { programWords } from '../../words/programs/en.ts';
import { dictionary } from '../shell/language.ts';

/** Topics and formats by their codes; a code of a newer release shows as it is. */
const translate = dictionary({ topics: programWords.topics, formats: programWords.formats }, async () => {
  const { programWords: spanish } = await import('../../words/programs/es.ts');
  return { es: { topics: spanish.topics, formats: spanish.formats } };
});

const isTopic = (code: string): code is keyof typeof programWords.topics =>
  Object.hasOwn(programWords.topics, code);

export const topicName = (code: string): string => (isTopic(code) ? translate(`topics.${code}`) : code);
export const topicNames = (codes: readonly string[]): string => codes.map(topicName).join(', ');
export const formatName = (code: keyof typeof programWords.formats): string => translate(`formats.${code}`);
