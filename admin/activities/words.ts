import { en } from '../../words/activities/en.ts';
import { topics as topicsEn } from '../../words/programs/names/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/activities/es.ts'));

const topics = dictionary(topicsEn, async () => ({
  es: (await import('../../words/programs/names/es.ts')).topics,
}));

const isTopic = (code: string): code is keyof typeof topicsEn => Object.hasOwn(topicsEn, code);
/** The name of a topic; a code that no dictionary knows is shown with spaces. */
export const topicName = (code: string): string => (isTopic(code) ? topics(code) : code.replaceAll('_', ' '));

const isKind = (code: string): code is keyof typeof en.log.kinds => Object.hasOwn(en.log.kinds, code);
export const kindName = (code: string): string =>
  isKind(code) ? t(`log.kinds.${code}`) : code.replaceAll('_', ' ');
