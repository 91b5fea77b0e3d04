import { en } from '../../words/standing/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/standing/es.ts'));
