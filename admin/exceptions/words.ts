import { en } from '../../words/exceptions/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/exceptions/es.ts'));
