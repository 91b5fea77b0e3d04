import { en } from '../../words/staff/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/staff/es.ts'));
