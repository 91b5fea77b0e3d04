import { addDays, addMonths, daysBetween } from '../programs/dates.ts';
import type { Ageing } from './rules.ts';

/** How long something serves: a training of 29 February serves for 12 months, the 28th of the next February included. */
export const servesUntil = (on: string, ageing: Ageing): string =>
  'months' in ageing ? addMonths(on, ageing.months) : addDays(on, ageing.days);

/** Days by which it is too old; 0: it serves. */
export function daysTooOld(on: string, ageing: Ageing | undefined, asOf: string): number {
  if (!ageing) return 0;
  return Math.max(0, daysBetween(servesUntil(on, ageing), asOf));
}

/** Whole years on a day. Who was born on 29 February is a year older on the 28th of a plain year. */
export function yearsOld(bornOn: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return addMonths(bornOn, years * 12) > on ? years - 1 : years;
}
