import { addDays, addMonths, fellBack } from '../dates.ts';
import type { Assume, StageEnd } from '../rules.ts';

/** So long after the end (A4), or after a day on which the body started to count. */
export function afterEnd(
  until: Extract<StageEnd, { kind: 'after_end' }>,
  endsOn: string,
  assume: Assume,
): string {
  const from = until.notBefore !== undefined && endsOn < until.notBefore ? until.notBefore : endsOn;
  assume('A4');
  if ('days' in until.span) return addDays(from, until.span.days);
  const last = addMonths(from, until.span.months);
  if (fellBack(from, last)) assume('A2');
  return last;
}
