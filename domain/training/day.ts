import { sortNameOf } from '../people/names.ts';
import { isDate } from '../programs/dates.ts';
import type { DateOrder } from './codes.ts';

/**
 * A day as people write it. 03/04/2026 is one of two days: nothing is guessed from the rows around it, and whoever sends
 * the list says once which it is.
 */
export type ReadDay = { on: string } | { problem: 'date_unreadable' | 'date_ambiguous' };

const unreadable: ReadDay = { problem: 'date_unreadable' };

export function readDay(given: string, order: DateOrder | null): ReadDay {
  const text = given.trim();
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text) ?? [];
  if (y !== undefined) return dayOf(y, m, d);
  const [, first, second, year] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(text) ?? [];
  if (first !== undefined) return numbers(Number(first), Number(second), year, order);
  return withMonthName(text);
}

function numbers(first: number, second: number, year: string | undefined, order: DateOrder | null): ReadDay {
  if (first > 12 && second > 12) return unreadable;
  if (first > 12) return dayOf(year, second, first);
  if (second > 12 || first === second) return dayOf(year, first, second);
  if (order === null) return { problem: 'date_ambiguous' };
  return order === 'month_first' ? dayOf(year, first, second) : dayOf(year, second, first);
}

const months = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];

/** "Mar 4, 2026", "4 March 2026", "4 de marzo de 2026". */
function withMonthName(text: string): ReadDay {
  const words = sortNameOf(text).match(/[a-z]+|\d+/g) ?? [];
  const named = words.filter((word) => /^[a-z]{3,}$/.test(word));
  const figures = words.filter((word) => /^\d+$/.test(word));
  const others = words.filter((word) => /^[a-z]{1,2}$/.test(word));
  const month = months.findIndex((starts) => starts.some((start) => named[0]?.startsWith(start)));
  const [day, year] = figures;
  const isDay = named.length === 1 && figures.length === 2 && month >= 0 && year?.length === 4;
  if (!isDay || !others.every((word) => ['st', 'nd', 'rd', 'th', 'de'].includes(word))) return unreadable;
  return dayOf(year, month + 1, day);
}

function dayOf(
  year: string | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): ReadDay {
  const two = (part: string | number | undefined) => String(part).padStart(2, '0');
  const on = `${year?.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return isDate(on) ? { on } : unreadable;
}
