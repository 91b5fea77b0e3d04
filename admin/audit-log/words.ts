import { en } from '../../words/audit-log/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/audit-log/es.ts'));
