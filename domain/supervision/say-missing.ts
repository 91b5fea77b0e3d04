import { supervisionWords as en } from '../../words/supervision-server/en.ts';
import { supervisionWords as es } from '../../words/supervision-server/es.ts';
import type { Language } from '../auth/contract.ts';
import type { Frequency, Kept } from './frequency.ts';

/** How the meetings stand, in one or two sentences: first what is kept, then each week or month without a signed one. */
export function sayMeetings(every: Frequency, kept: readonly Kept[], language: Language): string {
  const words = language === 'es' ? es : en;
  const starts = (state: Kept['state']) => kept.filter((one) => one.state === state).map(({ from }) => from);
  const [missing, waiting] = [starts('missing'), starts('waiting')];
  const over = kept.filter(({ state }) => state !== 'running').length;
  const sentences = [
    over === 0 ? words.asks[every] : words.met[every](starts('met').length, over),
    ...(missing.length > 0 ? [words.missing[every](missing)] : []),
    ...(waiting.length > 0 ? [words.waiting[every](waiting)] : []),
  ];
  return sentences.join(' ');
}
