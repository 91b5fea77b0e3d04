/**
 * First and last of every unbroken row of numbers, in order: TR-2026-00412 to TR-2026-00625 is read in a second, where
 * 214 numbers are not.
 */
export function numberRanges(numbers: readonly string[]): [string, string][] {
  const ranges: [string, string][] = [];
  for (const number of [...new Set(numbers)].toSorted()) {
    const last = ranges.at(-1);
    if (last && follows(last[1], number)) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The same letters before, as many digits, and one more. */
function follows(before: string, after: string): boolean {
  const [a, b] = [partsOf(before), partsOf(after)];
  return a !== null && b !== null && a.start === b.start && a.width === b.width && b.count === a.count + 1;
}

function partsOf(number: string): { start: string; count: number; width: number } | null {
  const [, start, digits] = /^(.*?)(\d{1,15})$/.exec(number) ?? [];
  return start === undefined || digits === undefined
    ? null
    : { start, count: Number(digits), width: digits.length };
}
