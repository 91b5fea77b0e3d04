import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isDate } from '../../domain/programs/dates.ts';

// A calendar written out day by day, without any library: the days from 1970 to 2100, in order.
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
const two = (n: number) => String(n).padStart(2, '0');

const days: string[] = [];
for (let year = 1970; year <= 2100; year++)
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= lengthOf(year, month); day++) days.push(`${year}-${two(month)}-${two(day)}`);
const indexOf = new Map(days.map((day, index) => [day, index]));

const anyDay = fc.nat({ max: days.length - 1 });

describe('dates, against a calendar written day by day', () => {
  it('knows every day from 1970 to 2100 and no other', () => {
    expect(days.length).toBe(47_847);
    for (const day of days) if (!isDate(day)) expect.fail(day);
    for (const none of [
      '2025-02-29',
      '2100-02-29',
      '2025-04-31',
      '2025-13-01',
      '2025-00-10',
      '2025-01-00',
      '2025-1-1',
      '',
      '2025-01-01T00:00',
    ])
      expect(isDate(none), none).toBe(false);
  });

  it('adds days and counts them', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const [a, b] = [days[from] ?? '', days[to] ?? ''];
        expect(addDays(a, to - from)).toBe(b);
        expect(daysBetween(a, b)).toBe(to - from);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the next and the last day of every day', () => {
    for (let i = 1; i < days.length; i++) {
      if (addDays(days[i - 1] ?? '', 1) !== days[i] || addDays(days[i] ?? '', -1) !== days[i - 1])
        expect.fail(days[i]);
    }
  });

  it('keeps the day of the month, or takes the last of a shorter month (A2)', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (index, months) => {
        const from = days[index] ?? '';
        const to = addMonths(from, months);
        const column = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
        const [year, month] = [Math.floor(column / 12), (column % 12) + 1];
        fc.pre(year >= 1970 && year <= 2100);
        expect(indexOf.has(to)).toBe(true);
        expect(to.slice(0, 7)).toBe(`${year}-${two(month)}`);
        expect(Number(to.slice(8))).toBe(Math.min(Number(from.slice(8)), lengthOf(year, month)));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays within years of four digits, so that dates compare as strings', () => {
    expect(addMonths('9999-06-30', 24)).toBe('9999-12-31');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('0001-01-31', -24)).toBe('0000-01-01');
  });
});
