import { mostColumns, mostLetters, mostRows, type FileProblem } from './codes.ts';

/**
 * A text as rows of cells: RFC 4180 with any of three separators and any end of line. Written here because limits,
 * row numbers and what to say of a broken quote have to hold while it reads, and domain/ takes no packages for it: one
 * row of a million columns is refused at the first cell too many.
 */
export type Separator = ',' | ';' | '\t';

export interface TableRow {
  /** As a spreadsheet counts: blank rows and the heading too, from 1. */
  row: number;
  cells: string[];
}

export interface Table {
  separator: Separator;
  rows: TableRow[];
}

export interface TableProblem {
  problem: FileProblem;
  row?: number;
}

export function readTable(given: string): Table | TableProblem {
  const text = given.startsWith('\u{feff}') ? given.slice(1) : given;
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  let at = 0;
  let row = 0;
  while (at < text.length) {
    row++;
    const read = readRow(text, at, separator);
    if (read.isOpen) return { problem: 'quote_open', row };
    if (read.isWide && rows.length === 0) return { problem: 'too_many_columns' };
    if (read.cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells: read.cells });
    // The heading is no row of anybody's.
    if (rows.length > mostRows + 1) return { problem: 'too_many_rows' };
    at = read.next;
  }
  return rows.length === 0 ? { problem: 'empty' } : { separator, rows };
}

export const isProblem = (table: Table | TableProblem): table is TableProblem => 'problem' in table;

/** The one that parts the first row into most cells; a tab is never typed by chance. */
function separatorOf(text: string): Separator {
  const first = /[^\s][^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const bare = first.replaceAll(/"[^"]*"/g, '');
  if (bare.includes('\t')) return '\t';
  const count = (letter: string) => bare.split(letter).length;
  return count(';') > count(',') ? ';' : ',';
}

interface ReadRow {
  cells: string[];
  next: number;
  isWide: boolean;
  /** A quote was opened and never closed. */
  isOpen: boolean;
}

/** One cell more than may be stands for all that follow; a cell is kept one letter longer than it may be. */
function readRow(text: string, start: number, separator: Separator): ReadRow {
  const cells: string[] = [];
  let isWide = false;
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    if (!cell) return { cells, next: text.length, isWide, isOpen: true };
    if (cells.length <= mostColumns) cells.push(cell.value.slice(0, mostLetters + 1));
    isWide ||= cells.length > mostColumns;
    at = cell.next;
    if (text[at] === separator && !(isWide && start === 0)) {
      at++;
      continue;
    }
    const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
    return { cells, next, isWide, isOpen: false };
  }
}

interface ReadCell {
  value: string;
  /** Where the separator, the end of the line or the end of the text stands. */
  next: number;
}

function plainCell(text: string, start: number, separator: Separator): ReadCell {
  let at = start;
  while (at < text.length) {
    const letter = text[at];
    if (letter === separator || letter === '\n' || letter === '\r') break;
    at++;
  }
  return { value: text.slice(start, at), next: at };
}

/** Null when it never ends. What stands between the closing quote and the separator belongs to the cell. */
function quotedCell(text: string, start: number, separator: Separator): ReadCell | null {
  let value = '';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return null;
    value += text.slice(at, end);
    if (text[end + 1] !== '"') {
      const rest = plainCell(text, end + 1, separator);
      return { value: value + rest.value, next: rest.next };
    }
    value += '"';
    at = end + 2;
  }
}
