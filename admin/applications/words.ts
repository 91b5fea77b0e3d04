import { en } from '../../words/applications/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/applications/es.ts'));
