import { en } from '../../words/dossier/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/dossier/es.ts'));
