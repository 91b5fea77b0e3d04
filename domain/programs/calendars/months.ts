import { addMonths, fellBack } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { everyMonths } from './every-months.ts';

/** Ends every n months after the day of certification. */
export const months: Calendar<'months'> = everyMonths(addMonths, (certifiedOn, end, assume) => {
  if (fellBack(certifiedOn, end)) assume('A2');
});
