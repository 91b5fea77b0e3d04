import { en } from '../../words/providers/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/providers/es.ts'));
