import { en } from '../../words/staff/en.ts';
import { t } from './words.ts';

const isKnown = (code: string): code is keyof typeof en.standings => Object.hasOwn(en.standings, code);

/** Where a person stands in the program, in words. The public answer is another thing and stands beside it. */
export const standingName = (code: string): string => (isKnown(code) ? t(`standings.${code}`) : code);
