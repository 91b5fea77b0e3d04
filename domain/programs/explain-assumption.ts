import { assumptionWords as en } from '../../words/programs/assumptions/en.ts';
import { assumptionWords as es } from '../../words/programs/assumptions/es.ts';
import type { AssumptionId } from './contract.ts';
import type { Language } from './explain.ts';

/** What was assumed where the source is silent. An assumption that nobody words does not compile. */
export const explainAssumption = (id: AssumptionId, language: Language): string =>
  (language === 'es' ? es : en)[id];
