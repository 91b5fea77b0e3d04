import { en } from '../../words/issuing/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/issuing/es.ts'));
