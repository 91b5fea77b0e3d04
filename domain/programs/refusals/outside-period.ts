import type { Refusal } from './refusal.ts';

export const outsidePeriod: Refusal = ({ on }, minutes, { period }) => {
  const { startsOn, endsOn, endInclusive } = period;
  if (on < startsOn)
    return {
      code: 'outside_period',
      minutes,
      params: { on, side: 'before', startsOn, endsOn, endInclusive },
    };
  if (on < endsOn || (endInclusive && on === endsOn)) return null;
  return { code: 'outside_period', minutes, params: { on, side: 'after', startsOn, endsOn, endInclusive } };
};
