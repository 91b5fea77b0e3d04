import { en } from '../../words/team/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/team/es.ts'));
