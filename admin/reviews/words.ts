import { en } from '../../words/reviews/en.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { dictionary } from '../shell/language.ts';

const spanish = () => import('../../words/reviews/es.ts');
export const t = dictionary(en, spanish);

/** The sentences a person will read, in the person's language, whatever the reviewer's is. */
export const readyIn = async (language: Language): Promise<typeof en.ready> =>
  language === 'es' ? (await spanish()).es.ready : en.ready;

const isKind = (code: string): code is keyof typeof en.kinds => Object.hasOwn(en.kinds, code);
export const kindName = (code: string): string => (isKind(code) ? t(`kinds.${code}`) : code);
