/**
 * Arithmetic on calendar dates written `YYYY-MM-DD`. They compare as strings, so results stay within the years 0000 to 9999.
 * An evaluation asks for about twenty dates: a calendar library took longer over them than the engine over forty activities.
 */

const firstDate = '0000-01-01';
const lastDate = '9999-12-31';

/** A date that exists, in exactly this form. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = monthOf(text);
  const day = dayOf(text);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(yearOf(text), month);
}

/** A2: the same day n months on, or the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  if (year < 0) return firstDate;
  if (year > 9999) return lastDate;
  return write(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`;

export function lastOfMonth(date: string): string {
  const year = yearOf(date);
  const month = monthOf(date);
  return write(year, month, daysInMonth(year, month));
}

/** A day of a year written `MM-DD`; 29 February falls back to the 28th (A2). */
export function dayOfYear(year: number, yearDay: string): string {
  if (year < 0) return firstDate;
  if (year > 9999) return lastDate;
  const month = Number(yearDay.slice(0, 2));
  return write(year, month, Math.min(Number(yearDay.slice(3, 5)), daysInMonth(year, month)));
}

/** The Friday before a Saturday or Sunday; any other day itself. */
export function workingDayUpTo(date: string): string {
  // Day 0 is a Wednesday: from there Saturday is the fourth of seven.
  const sinceSaturday = modulo(dayNumber(date) - 3, 7);
  return sinceSaturday > 1 ? date : addDays(date, -1 - sinceSaturday);
}

export function addDays(date: string, days: number): string {
  const day = dayOf(date) + days;
  if (day >= 1 && day <= 28) return date.slice(0, 8) + pad(day);
  return dateOfNumber(dayNumber(date) + days);
}

/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

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
const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`);
const write = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Years are counted from March, so that a leap day is the last of its year; 400 of them have 146,097 days and repeat.
const daysOfEra = 146_097;

/** Days since 1 March of the year 0, a Wednesday. */
function dayNumber(date: string): number {
  const fromMarch = modulo(monthOf(date) - 3, 12);
  const year = yearOf(date) - (fromMarch >= 10 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + daysBeforeMonth(fromMarch) + dayOf(date) - 1;
}

function dateOfNumber(number: number): string {
  const era = Math.floor(number / daysOfEra);
  const day = number - era * daysOfEra;
  // Without the leap days before it, so that every year has 365 days.
  const even = day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / (daysOfEra - 1));
  const yearOfEra = Math.floor(even / 365);
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayInYear = day - yearOfEra * 365 - leapDays;
  const fromMarch = Math.floor((5 * dayInYear + 2) / 153);
  const month = fromMarch >= 10 ? fromMarch - 9 : fromMarch + 3;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  if (year < 0) return firstDate;
  if (year > 9999) return lastDate;
  return write(year, month, dayInYear - daysBeforeMonth(fromMarch) + 1);
}

/** From March on, the months of 31, 30, 31, 30 and 31 days make 153 and repeat. */
const daysBeforeMonth = (fromMarch: number) => Math.floor((153 * fromMarch + 2) / 5);
const modulo = (n: number, by: number) => ((n % by) + by) % by;
