import { en } from '../../words/shell/en.ts';
import { Failure } from '../api.ts';
import { dictionary } from './language.ts';

export const t = dictionary(en, () => import('../../words/shell/es.ts'));

const known = (code: string): code is keyof typeof en.failures => Object.hasOwn(en.failures, code);

/** What went wrong, in the reader's language: our own words by code, the service's sentence as the last resort. */
export function failureText(error: unknown): string {
  if (!(error instanceof Failure)) return t('failures.unknown');
  if (known(error.code)) return t(`failures.${error.code}`);
  return error.message || t('failures.unknown');
}
