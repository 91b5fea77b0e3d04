import { en } from '../../words/sign-in/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/sign-in/es.ts'));
