import { addMonths, fellBack } from '../dates.ts';
import type { Calendar } from './calendar.ts';

/** A few ends and no more: one period from certification, whichever of them applies (`us-tx-provisional`). */
export const ends: Calendar<'ends'> = {
  endMustBeGiven: false,

  endAfter(rule, certifiedOn, day, assume) {
    for (const months of rule.months) {
      const end = addMonths(certifiedOn, months);
      if (end <= day) continue;
      if (fellBack(certifiedOn, end)) assume('A2');
      return end;
    }
    return null;
  },

  endBefore: () => null,
};
