import { Failure } from './api.ts';

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
