import { en } from '../../words/allotments/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/allotments/es.ts'));
