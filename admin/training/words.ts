import { en } from '../../words/training/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/training/es.ts'));
