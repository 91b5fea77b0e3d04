import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../domain/csv/write.ts';
import { readAmount } from '../../domain/training/amount.ts';
import { readDay } from '../../domain/training/day.ts';
import { decode } from '../../domain/training/decode.ts';
import { judge, type Known } from '../../domain/training/judge.ts';
import { columnsOf, guessLayout } from '../../domain/training/layout.ts';
import { readRows } from '../../domain/training/read-rows.ts';
import { compareNames } from '../../domain/training/same-name.ts';
import { scaledTopics } from '../../domain/training/scale.ts';
import { isProblem, readTable, type Table } from '../../domain/training/table.ts';

const nothing: Known = {
  today: '2026-11-26',
  byNumber: new Map(),
  byEmail: new Map(),
  elsewhere: new Set(),
  approvals: [],
  courses: new Map(),
  posted: new Map(),
  postedOnDay: new Map(),
};

const tableOf = (text: string): Table => {
  const table = readTable(text);
  if (isProblem(table)) throw new Error(table.problem);
  return table;
};
const cellsOf = (text: string) => tableOf(text).rows.map(({ cells }) => cells);

/** Texts that look like tables more often than any text does. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '"',
        '""',
        ' ',
        'Ana',
        '=1',
        '2026-03-04',
        '\0',
        'é',
        '﻿',
      ),
      {
        maxLength: 120,
      },
    )
    .map((parts) => parts.join('')),
);

describe('any text', () => {
  test('is read, guessed and judged without an error, and every row that is not blank is judged exactly once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const table = readTable(text);
        if (isProblem(table)) return;
        const layout = guessLayout(table.rows);
        const judged = judge(readRows(table.rows, layout), nothing);
        const expected = table.rows.slice(layout.header ? 1 : 0).map(({ row }) => row);
        expect(judged.map(({ row }) => row)).toEqual(expected);
        for (const { verdict, reasons, post } of judged) {
          expect(verdict === 'ok').toBe(reasons.length === 0);
          expect(post).toBeNull();
        }
        columnsOf(table.rows, layout);
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes become text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decode(bytes).text === 'string'),
    );
  });

  test('what is written as CSV is read back cell by cell', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/^[=+\-@\t\r\0]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const kept = rows.map((row) => ['a', ...row]);
        expect(cellsOf(writeCsv([['h', 'i', 'j', 'k'], ...kept])).slice(1)).toEqual(kept);
      }),
    );
  });
});

describe('a table', () => {
  test.each([
    [
      ',',
      'a,"b, c",d\r\n1,2,3',
      [
        ['a', 'b, c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    [
      ';',
      'a;b, c;d\n1;2;3\n\n;;\n',
      [
        ['a', 'b, c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    [
      '\t',
      'a\tb\rc\t"d ""e"""',
      [
        ['a', 'b'],
        ['c', 'd "e"'],
      ],
    ],
  ])('with %j between cells', (separator, text, cells) => {
    expect(tableOf(text).separator).toBe(separator);
    expect(cellsOf(text)).toEqual(cells);
  });

  test('counts rows as a spreadsheet does, and a quote that never ends is named', () => {
    expect(tableOf('a,b\n\n\nc,d').rows.map(({ row }) => row)).toEqual([1, 4]);
    expect(readTable('a,b\nc,"d\ne,f')).toEqual({ problem: 'quote_open', row: 2 });
  });

  test('bytes of three encodings, and two in one file', () => {
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(decode(utf8('Peña'))).toEqual({ text: 'Peña', encoding: 'utf-8' });
    expect(decode(latin('Peña\u{92}s'))).toEqual({ text: 'Peña’s', encoding: 'windows-1252' });
    expect(decode(latin('\u{ff}\u{fe}P\0e\0ñ\0a\0'))).toEqual({ text: 'Peña', encoding: 'utf-16' });
    expect(decode(latin('N\0u\0m\0b\0e\0r\0'))).toEqual({ text: 'Number', encoding: 'utf-16' });
    const mixed = decode(Uint8Array.from([...utf8('Peña,'), ...latin('Nuñez')]));
    expect(mixed).toEqual({ text: 'Peña,Nu\u{fffd}ez', encoding: 'mixed' });
  });
});

describe('columns', () => {
  test('are known by headings in two languages', () => {
    const { columns, amountUnit } = guessLayout(
      tableOf('Número de certificado;Nombre;Apellidos;Código del curso;Fecha;Horas asistidas;Notas\n').rows,
    );
    expect(columns).toEqual({
      who: 0,
      name: 1,
      familyName: 2,
      course: 3,
      completedOn: 4,
      amount: 5,
      note: 6,
    });
    expect(amountUnit).toBe('hours');
  });

  test('or by what stands in them', () => {
    const { header, columns } = guessLayout(
      tableOf('Ana Peña\tTR-2022-00412\tETH-1\t2026-03-04\t90\nLee Wu\tlee@example.org\tETH-1\t2026-03-04\t')
        .rows,
    );
    expect([header, columns]).toEqual([
      false,
      { who: 1, name: 0, familyName: null, course: 2, completedOn: 3, amount: 4, note: null },
    ]);
  });
});

test.each([
  ['2026-03-04', null, '2026-03-04'],
  ['3/4/2026', 'month_first', '2026-03-04'],
  ['3/4/2026', 'day_first', '2026-04-03'],
  ['25.3.26', null, '2026-03-25'],
  ['03/13/2026', 'day_first', '2026-03-13'],
  ['4/4/2026', null, '2026-04-04'],
  ['Mar 4, 2026', null, '2026-03-04'],
  ['4 de marzo de 2026', null, '2026-03-04'],
  ['March 4th 2026', null, '2026-03-04'],
  ['2028-02-29', null, '2028-02-29'],
  ['03/04/2026', null, 'date_ambiguous'],
  ['2026-02-29', null, 'date_unreadable'],
  ['13/13/2026', null, 'date_unreadable'],
  ['46085', null, 'date_unreadable'],
  ['yesterday', null, 'date_unreadable'],
] as const)('the day %j with %j is %s', (text, order, expected) => {
  const read = readDay(text, order);
  expect('on' in read ? read.on : read.problem).toBe(expected);
});

test.each([
  ['90', 'minutes', 90],
  ['1.5', 'hours', 90],
  ['1,5', 'hours', 90],
  ['1:30', 'minutes', 90],
  ['90 min', 'hours', 90],
  ['1.5 h', 'minutes', 90],
  ['0.33', 'hours', 20],
  ['0', 'minutes', 'amount_zero'],
  ['-5', 'minutes', 'amount_negative'],
  ['all', 'minutes', 'amount_unreadable'],
  ['1 000', 'minutes', 'amount_unreadable'],
] as const)('the amount %j in %s is %s', (text, unit, expected) => {
  const read = readAmount(text, unit);
  expect('minutes' in read ? read.minutes : read.problem).toBe(expected);
});

test.each([
  ['maria peña', 'María Peña', 'same'],
  ['Peña, María', 'María Peña', 'same'],
  ['Maria Pena', 'María José Peña Ruiz', 'same'],
  ['M. Peña Ruiz', 'María José Peña Ruiz', 'same'],
  ['O Neil Sean', "Sean O'Neil", 'same'],
  ['Łukasz Wójcik', 'Lukasz Wojcik', 'same'],
  ['Maria Pana', 'María Peña', 'close'],
  ['Mraia Peña', 'María Peña', 'close'],
  ['María', 'María Peña', 'other'],
  ['M P', 'María Peña', 'other'],
  ['Marta Peralta', 'María Peña', 'other'],
  ['John Smith', 'María Peña', 'other'],
  ['', 'María Peña', 'other'],
])('the name %j beside %j is %s', (given, recorded, expected) => {
  expect(compareNames(given, recorded)).toBe(expected);
});

test('of half a course every topic counts by half, and never more than was attended', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 600 }), { minLength: 1, maxLength: 5 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (parts, share) => {
        const whole = parts.reduce((sum, minutes) => sum + minutes, 0);
        const attended = Math.max(1, Math.round(whole * share));
        const topics = parts.map((minutes) => ({ topic: 'ethics' as const, minutes }));
        const sum = scaledTopics(topics, attended, whole).reduce((total, { minutes }) => total + minutes, 0);
        expect(sum).toBeLessThanOrEqual(attended);
        expect(sum).toBeGreaterThan(attended - parts.length);
      },
    ),
  );
});
