import { en } from '../../words/bodies/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/bodies/es.ts'));
