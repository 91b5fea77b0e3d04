/** Reading text whole, which the binding alone does not. */
import type { SqlValue } from './protocol.ts';

// How many columns' marks fit one integer of the wrapped query.
const marksPerColumn = 48;

/**
 * The binding hands out text as a C string: it ends at the first NUL, and bytes that are not UTF-8 abort the
 * process. So a query is wrapped: text comes as a blob, with integers in front whose bits say which columns
 * are text. MATERIALIZED keeps the inner plan and order, and evaluates each expression once. `returning` cannot
 * be wrapped and is read as the binding gives it.
 */
export function wrap(sql: string, width: number): string {
  const names = Array.from({ length: width }, (_, index) => `c${index}`);
  const marks: string[] = [];
  for (let start = 0; start < width; start += marksPerColumn) {
    const part = names.slice(start, start + marksPerColumn);
    marks.push(part.map((name, bit) => `(typeof(${name}) = 'text') * ${2 ** bit}`).join(' + '));
  }
  const cells = names.map(
    (name) => `case typeof(${name}) when 'text' then cast(${name} as blob) else ${name} end`,
  );
  return `with _hrana(${names.join()}) as materialized (${sql}\n) select ${[...marks, ...cells].join()} from _hrana`;
}

export function unwrap(row: readonly SqlValue[], width: number): SqlValue[] {
  const markColumns = Math.ceil(width / marksPerColumn);
  return row.slice(markColumns).map((cell, index) => {
    const marks = row[Math.floor(index / marksPerColumn)];
    const isText = typeof marks === 'bigint' && (marks >> BigInt(index % marksPerColumn)) & 1n;
    return isText && cell instanceof Uint8Array ? Buffer.from(cell).toString('utf8') : cell;
  });
}
