import { en } from '../../words/invitation/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/invitation/es.ts'));
