import { Temporal } from 'temporal-polyfill';

/**
 * Arithmetic on calendar dates written `YYYY-MM-DD`. They compare as strings, so results stay within the years 0000 to 9999.
 * Temporal costs microseconds; a day up to the 28th exists in every month, and needs no calendar.
 */

const firstDate = '0000-01-01';
const lastDate = '9999-12-31';

/** A date that exists, in exactly this form. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = monthOf(text);
  const day = dayOf(text);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Temporal.PlainYearMonth(yearOf(text), month).daysInMonth;
}

/** A2: the same day n months on, or the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const day = dayOf(date);
  if (year < 0) return firstDate;
  if (year > 9999) return lastDate;
  if (day <= 28) return write(year, month, day);
  return write(year, month, Math.min(day, new Temporal.PlainYearMonth(year, month).daysInMonth));
}

export const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`;

export function lastOfMonth(date: string): string {
  const year = yearOf(date);
  const month = monthOf(date);
  return write(year, month, new Temporal.PlainYearMonth(year, month).daysInMonth);
}

/** A day of a year written `MM-DD`; 29 February falls back to the 28th (A2). */
export function dayOfYear(year: number, yearDay: string): string {
  if (year < 0) return firstDate;
  if (year > 9999) return lastDate;
  const month = Number(yearDay.slice(0, 2));
  const day = Number(yearDay.slice(3, 5));
  return write(
    year,
    month,
    day <= 28 ? day : Math.min(day, new Temporal.PlainYearMonth(year, month).daysInMonth),
  );
}

/** The Friday before a Saturday or Sunday; any other day itself. */
export function workingDayUpTo(date: string): string {
  const beyond = Math.max(0, plain(date).dayOfWeek - 5);
  return beyond === 0 ? date : addDays(date, -beyond);
}

export function addDays(date: string, days: number): string {
  const day = dayOf(date) + days;
  if (day >= 1 && day <= 28) return date.slice(0, 8) + pad(day);
  const { year, month, day: to } = plain(date).add({ days });
  if (year < 0) return firstDate;
  if (year > 9999) return lastDate;
  return write(year, month, to);
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  if (from === to) return 0;
  return plain(from).until(plain(to), { largestUnit: 'days' }).days;
}

/** Whole months by the calendar's columns, whatever the days. */
export function monthColumnsBetween(from: string, to: string): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
}

/** True when counting months from `from` had to fall back to the last day of a short month (A2). */
export function fellBack(from: string, result: string): boolean {
  return dayOf(from) !== dayOf(result);
}

export const yearOf = (date: string) => Number(date.slice(0, 4));
const monthOf = (date: string) => Number(date.slice(5, 7));
const dayOf = (date: string) => Number(date.slice(8, 10));
const plain = (date: string) => new Temporal.PlainDate(yearOf(date), monthOf(date), dayOf(date));
const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`);
const write = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
