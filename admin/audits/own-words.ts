import { en } from '../../words/audits/own/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/audits/own/es.ts'));
