import { en } from '../../words/notifications/page/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/notifications/page/es.ts'));
