import { Failure } from '../api.ts';
import { t } from './words.ts';

/**
 * The service's own sentences are English. A call that may be refused for a reason of its feature names the reader's
 * sentence here, by code; everything else goes on as it is.
 */
export type Sentences = Record<string, (failure: Failure) => string>;

export async function told<Answer>(answer: Promise<Answer>, sentences: Sentences): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const sentence = sentences[error.code];
    if (!sentence) throw error;
    throw new Failure(error.status, error.code, sentence(error), {
      details: error.details,
      facts: error.facts,
    });
  }
}

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
