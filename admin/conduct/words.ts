import { en } from '../../words/conduct/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/conduct/es.ts'));
