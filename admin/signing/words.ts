import { en } from '../../words/signing/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/signing/es.ts'));
