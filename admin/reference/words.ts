import { en } from '../../words/reference/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/reference/es.ts'));
