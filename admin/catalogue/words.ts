import { en } from '../../words/catalogue/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/catalogue/es.ts'));
