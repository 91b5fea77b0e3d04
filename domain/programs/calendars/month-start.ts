import { addMonths, firstOfMonth } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { everyMonths } from './every-months.ts';

/** Ends on the first day of the month, every n months after the month of certification (`us-mi`). */
export const monthStart: Calendar<'month_start'> = everyMonths((certifiedOn, months) =>
  addMonths(firstOfMonth(certifiedOn), months),
);
