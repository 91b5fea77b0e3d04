import { en } from '../../words/transcripts/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/transcripts/es.ts'));
