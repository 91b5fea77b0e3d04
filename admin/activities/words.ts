import { en } from '../../words/activities/en.ts';
import { programWords } from '../../words/programs/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/activities/es.ts'));

const topics = dictionary(programWords.topics, async () => ({
  es: (await import('../../words/programs/es.ts')).programWords.topics,
}));

const isTopic = (code: string): code is keyof typeof programWords.topics =>
  Object.hasOwn(programWords.topics, code);
/** The name of a topic; a code that no dictionary knows is shown with spaces. */
export const topicName = (code: string): string => (isTopic(code) ? topics(code) : code.replaceAll('_', ' '));

const isKind = (code: string): code is keyof typeof en.log.kinds => Object.hasOwn(en.log.kinds, code);
export const kindName = (code: string): string =>
  isKind(code) ? t(`log.kinds.${code}`) : code.replaceAll('_', ' ');
