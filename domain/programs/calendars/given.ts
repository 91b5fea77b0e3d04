import { addMonths, fellBack } from '../dates.ts';
import type { Calendar } from './calendar.ts';

/** The body prints or grants each end; only the length of a period may be known. */
export const given: Calendar<'given'> = {
  endMustBeGiven: true,

  endAfter(rule, _certifiedOn, day, assume) {
    if (rule.months === null) return null;
    const end = addMonths(day, rule.months);
    if (fellBack(day, end)) assume('A2');
    return end > day ? end : null;
  },

  endBefore(rule, certifiedOn, endsOn, assume) {
    if (rule.months === null) return null;
    const before = addMonths(endsOn, -rule.months);
    if (before <= certifiedOn) return null;
    if (fellBack(endsOn, before)) assume('A2');
    return before;
  },
};
