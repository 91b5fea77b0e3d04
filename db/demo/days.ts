/** Days and hours of the demo, all counted from the day it is made. */
export interface Days {
  /** The board's today. */
  today: string;
  now: number;
}

const hour = 3_600_000;

/** An office hour of that day (14 to 21 UTC is the day's work in New York); never in the future. */
export function instantOn(on: string, hourOfDay: number, { now }: Days): number {
  return Math.min(Date.parse(`${on}T00:00:00Z`) + hourOfDay * hour, now - hour / 2);
}

/** The first of a month, so many months from this one. */
export function firstOfMonth(today: string, months: number): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export const earlier = (a: string, b: string) => (a < b ? a : b);
export const later = (a: string, b: string) => (a > b ? a : b);

/** Periods begin and end up to the 28th: no month is too short for them. */
export function tameDay(on: string): string {
  return Number(on.slice(8)) > 28 ? `${on.slice(0, 8)}28` : on;
}
