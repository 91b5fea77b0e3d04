import { en } from '../../words/renewal/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/renewal/es.ts'));
