import { en } from '../../words/supervision/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/supervision/es.ts'));
