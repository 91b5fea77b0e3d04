import type { Failure } from '../api.ts';
import { t } from './words.ts';

export { told, type Sentences } from '../told.ts';

export const textFact = (failure: Failure, name: string): string | null => {
  const value = failure.facts[name];
  return typeof value === 'string' ? value : null;
};

export const lettersOf = (failure: Failure): string[] => {
  const missing = failure.facts['missing'];
  return Array.isArray(missing) ? missing.map(String) : [];
};

/** A text that no certificate can show: with its letters when they are known. */
export function unprintableText(failure: Failure): string {
  const letters = lettersOf(failure);
  return letters.length > 0
    ? t('failures.certificate_letters', letters.join(' '))
    : t('failures.certificate_text');
}
