import type { Rules } from '../rules.ts';
import { plainCredit, plainDates } from './parts.ts';

/** What the credentials of the Illinois board have in common: all but the hours and the fee. */
export const illinois: Omit<Rules, 'requirements'> = {
  ...plainDates,
  calendar: { kind: 'months', months: 24 },
  // The board gives notice at least 30 days before the end; renewal follows the notice.
  window: { days: 30 },
  credit: {
    ...plainCredit,
    hoursPerUnit: { ceu: 1, semester_credit: 15, trimester_credit: 12, quarter_credit: 10 },
    // Recognized by the board, or petitioned to it.
    approvalNeeded: true,
    // A training event counts once ever, in a later period as well.
    repetition: { within: 'ever', kinds: null },
  },
};
