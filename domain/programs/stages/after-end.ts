import { addDays, addMonths, fellBack } from '../dates.ts';
import type { Assume, Span, StageEnd } from '../rules.ts';

/** So long after the end, or after a day on which the body started to count. */
export function afterEnd(
  until: Extract<StageEnd, { kind: 'after_end' }>,
  endsOn: string,
  assume: Assume,
): string {
  const from = until.notBefore !== undefined && endsOn < until.notBefore ? until.notBefore : endsOn;
  const last = spanAfter(from, until.span, assume);
  return until.short ? addDays(last, -1) : last;
}

/** A4: n days after are included, n months follow A2. */
export function spanAfter(from: string, span: Span, assume: Assume): string {
  assume('A4');
  if ('days' in span) return addDays(from, span.days);
  const last = addMonths(from, span.months);
  if (fellBack(from, last)) assume('A2');
  return last;
}
