import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '../../domain/csv/write.ts';

/** As a spreadsheet reads it: quotes, doubled quotes, line ends inside quotes. */
function readBack(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') {
      value += '"';
      i++;
    } else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ',') {
      row.push(value);
      value = '';
    } else if (!quoted && c === '\r' && text[i + 1] === '\n') {
      rows.push([...row, value]);
      row = [];
      value = '';
      i++;
    } else value += c;
  }
  return rows;
}

const anyCell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '+1', '-1', '@a', '\t=x', '\0', 'a,"b"\r\nc'));

test('whatever stands in a cell comes back, and nothing that comes back runs as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const back = readBack(writeCsv(rows));
      expect(back).toEqual(
        rows.map((row) => row.map((one) => (/^[=+\-@\t\r\0]/.test(one) ? `'${one}` : one))),
      );
      for (const one of back.flat()) expect(one).not.toMatch(/^[=+\-@\t\r\0]/);
    }),
  );
});
