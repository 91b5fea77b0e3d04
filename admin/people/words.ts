import { en } from '../../words/people/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/people/es.ts'));
