import { en } from '../../words/entry-pages/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/entry-pages/es.ts'));
