import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOfYear,
  daysBetween,
  fellBack,
  firstOfMonth,
  isDate,
  lastOfMonth,
  monthColumnsBetween,
  workingDayUpTo,
} from '../../domain/programs/dates.ts';
import {
  days,
  daysOn,
  firstYear,
  isOnCalendar,
  lastYear,
  lengthOf,
  monthsOn,
  type Day,
} from './calendar-by-day.ts';

/** Every day of the calendar; a misfit is named. `expect` a million times over would take minutes. */
function eachDay(misfit: (day: Day) => string | false | undefined): void {
  for (const day of days) {
    const found = misfit(day);
    if (found) expect.fail(`${day.date}: ${found}`);
  }
}

const dayOffsets = [
  -3652, -731, -366, -365, -120, -90, -60, -30, -14, -1, 0, 1, 15, 28, 30, 31, 59, 365, 366, 1461,
];
const monthOffsets = [-72, -36, -25, -24, -12, -6, -3, -1, 0, 1, 2, 3, 6, 11, 12, 13, 24, 36, 48, 72];

describe('dates, against a calendar written day by day, every day from 1970 to 2100', () => {
  it('knows these days and no other', () => {
    expect(days.length).toBe(47_847);
    eachDay(({ date }) => !isDate(date) && 'is a date');
    for (let year = firstYear; year <= lastYear; year++)
      for (let month = 0; month <= 13; month++)
        for (const day of [0, 28, 29, 30, 31, 32]) {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (isDate(date) !== isOnCalendar(date)) expect.fail(date);
        }
    for (const none of ['2025-1-1', '', '2025-01-01T00:00', '20250101', ' 2025-01-01', '２０２５-01-01'])
      expect(isDate(none), none).toBe(false);
  });

  it('adds days and counts them', () => {
    eachDay((from) => {
      for (const count of dayOffsets) {
        const to = daysOn(from, count);
        if (!to) continue;
        if (addDays(from.date, count) !== to.date) return `${count} days on is ${to.date}`;
        if (daysBetween(from.date, to.date) !== count) return `${to.date} is ${count} days on`;
      }
      return;
    });
  });

  it('adds months: the same day, or the last of a shorter month, and says when (A2)', () => {
    eachDay((from) => {
      for (const count of monthOffsets) {
        const to = monthsOn(from, count);
        if (!to) continue;
        if (addMonths(from.date, count) !== to.date) return `${count} months on is ${to.date}`;
        if (fellBack(from.date, to.date) !== from.day > lengthOf(to.year, to.month))
          return `${count} fell back`;
        if (monthColumnsBetween(from.date, to.date) !== count) return `${count} columns`;
      }
      return;
    });
  });

  it('finds the first and the last of the month', () => {
    eachDay(({ date, year, month, index, day }) => {
      const [first, last] = [days[index - day + 1], days[index - day + lengthOf(year, month)]];
      return (firstOfMonth(date) !== first?.date || lastOfMonth(date) !== last?.date) && 'first and last';
    });
  });

  it('finds a day of every year; 29 February falls back', () => {
    for (const { month, day, date, year: leap } of days.slice(0, 1461)) {
      if (leap !== 1972) continue;
      for (let year = firstYear; year <= lastYear; year++) {
        const found = dayOfYear(year, date.slice(5));
        const fits = isOnCalendar(`${year}${date.slice(4)}`);
        const is = fits ? `${year}${date.slice(4)}` : `${year}-02-28`;
        if (found !== is || (!fits && (month !== 2 || day !== 29))) expect.fail(`${year} ${date}: ${found}`);
      }
    }
  });

  it('moves Saturday and Sunday to the Friday before, and no other day', () => {
    eachDay((day) => {
      let working: Day | undefined = day;
      while (working && working.weekday > 5) working = days[working.index - 1];
      return working && workingDayUpTo(day.date) !== working.date && `the working day is ${working.date}`;
    });
  });

  it('stays within years of four digits, so that dates compare as strings', () => {
    expect(addMonths('9999-06-30', 24)).toBe('9999-12-31');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('0001-01-31', -24)).toBe('0000-01-01');
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
    expect(dayOfYear(-1, '10-31')).toBe('0000-01-01');
    expect(dayOfYear(10_000, '10-31')).toBe('9999-12-31');
  });
});
