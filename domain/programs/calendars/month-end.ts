import { addMonths, firstOfMonth, lastOfMonth } from '../dates.ts';
import type { Calendar } from './calendar.ts';
import { everyMonths } from './every-months.ts';

/** Ends on the last day of the month, every n months after the month of certification (`us-nc`). */
export const monthEnd: Calendar<'month_end'> = everyMonths((certifiedOn, months) =>
  lastOfMonth(addMonths(firstOfMonth(certifiedOn), months)),
);
