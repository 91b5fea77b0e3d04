import { en } from '../../words/home/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/home/es.ts'));
