/**
 * A calendar written out day by day for the tests, without any library and without the engine: the days from 1970 to 2100 in
 * order. Everything here is found by walking over them or by looking at a month's own length.
 */

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
const two = (n: number) => String(n).padStart(2, '0');

export const firstYear = 1970;
export const lastYear = 2100;

export interface Day {
  date: string;
  year: number;
  month: number;
  day: number;
  /** Monday is 1, Sunday 7. */
  weekday: number;
  index: number;
}

export const days: readonly Day[] = writeOut();

function writeOut(): Day[] {
  const all: Day[] = [];
  // 1 January 1970 was a Thursday.
  let weekday = 4;
  for (let year = firstYear; year <= lastYear; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= lengthOf(year, month); day++) {
        all.push({ date: `${year}-${two(month)}-${two(day)}`, year, month, day, weekday, index: all.length });
        weekday = weekday === 7 ? 1 : weekday + 1;
      }
  return all;
}

const byDate: ReadonlyMap<string, Day> = new Map(days.map((day) => [day.date, day]));
export const dayAt = (date: string): Day => {
  const day = byDate.get(date);
  if (!day) throw new RangeError(`${date} is not on the calendar`);
  return day;
};
export const isOnCalendar = (date: string) => byDate.has(date);

const firstOfMonths: readonly Day[] = days.filter(({ day }) => day === 1);

/** So many days later, where the calendar reaches that far. */
export const daysOn = ({ index }: Day, count: number): Day | undefined => days[index + count];

/** The same day so many months later, or the last day of a month that is too short (A2). */
export function monthsOn({ year, month, day }: Day, count: number): Day | undefined {
  const first = firstOfMonths[(year - firstYear) * 12 + month - 1 + count];
  return first && days[first.index + Math.min(day, lengthOf(first.year, first.month)) - 1];
}

/** The first `count` days after one for which something is true, found by walking. */
export function walkTo(from: Day, count: number, is: (day: Day) => boolean): Day[] {
  const found: Day[] = [];
  for (let index = from.index + 1; index < days.length && found.length < count; index++) {
    const day = days[index];
    if (day && is(day)) found.push(day);
  }
  return found;
}
