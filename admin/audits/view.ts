import type { CaseState, LineState, LineView, Rate } from '../../domain/audits/contract.ts';
import type { Shape, Tone } from '../ui/marks.tsx';

/** Word, shape and colour of a state; numbers of a draw. Pure. */

export const caseLooks: Record<CaseState, { shape: Shape; tone: Tone }> = {
  with_body: { shape: 'turn', tone: 'turn' },
  proposed: { shape: 'look', tone: 'turn' },
  with_person: { shape: 'waiting', tone: 'wait' },
  closed: { shape: 'done', tone: 'good' },
};
export const lineLooks: Record<LineState, { shape: Shape; tone: Tone }> = {
  attested: { shape: 'done', tone: 'good' },
  asked: { shape: 'turn', tone: 'turn' },
  answered: { shape: 'look', tone: 'turn' },
  needs_more: { shape: 'info', tone: 'todo' },
  question: { shape: 'waiting', tone: 'wait' },
  enough: { shape: 'done', tone: 'good' },
  in_part: { shape: 'half', tone: 'good' },
  not_enough: { shape: 'no', tone: 'ended' },
};

export const tabs: readonly CaseState[] = ['with_body', 'proposed', 'with_person', 'closed'];
export const stateOf = (text: unknown): CaseState => tabs.find((one) => one === text) ?? 'with_body';

/** "12.5" of 1250 hundredths. */
export const percentOf = ({ basisPoints }: { basisPoints: number }): number => basisPoints / 100;
export const isShare = (rate: Rate): rate is { basisPoints: number } => 'basisPoints' in rate;

/** "12.5" and "12,5" are 1250; null for anything that is no rate. */
export function basisPointsOf(text: string): number | null {
  const clean = text.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(clean)) return null;
  const points = Math.round(Number(clean) * 100);
  return points <= 10_000 ? points : null;
}

/** What is not settled yet, and can be marked. */
export const isMarkable = ({ state }: LineView): boolean => state !== 'attested';
/** Would be asked about by sending it back. */
export const isToAsk = ({ state }: LineView): boolean =>
  state === 'needs_more' || state === 'asked' || state === 'question';

/** "1.5" and "1,5" are 90 minutes; null when it is no positive number. */
export function minutesOf(text: string): number | null {
  const clean = text.trim().replace(',', '.');
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(clean)) return null;
  const minutes = Math.round(Number(clean) * 60);
  return minutes > 0 ? minutes : null;
}
