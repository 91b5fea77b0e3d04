import type { Refusal } from './refusal.ts';

/** Outside the period, or outside the days that count in its place for somebody who comes back. */
export const outsidePeriod: Refusal = ({ on }, minutes, { counting, assume }) => {
  const { startsOn, endsOn, endInclusive, because } = counting;
  // A9: "within n months before" includes that day.
  if (because === 'reinstatement' && on === startsOn) assume('A9');
  const side = on < startsOn ? 'before' : on > endsOn || (on === endsOn && !endInclusive) ? 'after' : null;
  if (side === null) return null;
  const days = { startsOn, endsOn, endInclusive };
  return { code: 'outside_period', minutes, params: { on, side, ...days, ...(because && { because }) } };
};
