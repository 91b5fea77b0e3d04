import { en } from '../../words/programs-pages/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/programs-pages/es.ts'));
