import { en } from '../../words/records-pages/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/records-pages/es.ts'));
