import type { Language } from '../../domain/auth/contract.ts';
import { readySentences } from '../../words/audits/ready/en.ts';
import { en } from '../../words/audits/staff/en.ts';
import { reportWords } from '../../words/audits/report/en.ts';
import { dictionary } from '../shell/language.ts';

export const t = dictionary(en, () => import('../../words/audits/staff/es.ts'));
/** Outcomes and reasons, as the table file has them too. */
export const report = dictionary(reportWords, async () => ({
  es: (await import('../../words/audits/report/es.ts')).reportWords,
}));

/** The sentences a person will read, in the person's language, whatever the auditor's is. */
export const readyIn = async (language: Language): Promise<typeof readySentences> =>
  language === 'es' ? (await import('../../words/audits/ready/es.ts')).readySentences : readySentences;
