import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberRanges } from '../../domain/issuing/contract.ts';

const at = (year: number, count: number) => `TR-${year}-${String(count).padStart(5, '0')}`;

test('rows of numbers without a gap are said by their first and last', () => {
  expect(numberRanges([])).toEqual([]);
  expect(numberRanges([at(2026, 7)])).toEqual([[at(2026, 7), at(2026, 7)]]);
  expect(numberRanges([at(2026, 414), at(2026, 412), at(2026, 413), at(2025, 9), at(2026, 416)])).toEqual([
    [at(2025, 9), at(2025, 9)],
    [at(2026, 412), at(2026, 414)],
    [at(2026, 416), at(2026, 416)],
  ]);
  // Another width, or a number that came from elsewhere, is no neighbour.
  expect(numberRanges(['A-9', 'A-10', 'OLD', 'OLD-X'])).toHaveLength(4);
});

test('every number is in exactly one row, whatever their order', () => {
  const numbers = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 60 })),
    { selector: ([year, count]) => at(year, count), maxLength: 120 },
  );
  fc.assert(
    fc.property(numbers, (given) => {
      const ranges = numberRanges(given.map(([year, count]) => at(year, count)));
      const within = ranges.flatMap(([first, last]) => {
        const [year, from, to] = [first.slice(3, 7), Number(first.slice(8)), Number(last.slice(8))];
        return Array.from({ length: to - from + 1 }, (_, i) => at(Number(year), from + i));
      });
      expect(within).toEqual(given.map(([year, count]) => at(year, count)).toSorted());
    }),
  );
});
