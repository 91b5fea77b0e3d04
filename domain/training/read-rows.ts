import { sortNameOf } from '../people/names.ts';
import { fields, mostLetters, type Field, type ReasonCode } from './codes.ts';
import type { Edit, Layout } from './contract.ts';
import { readAmount } from './amount.ts';
import { readDay } from './day.ts';
import type { TableRow } from './table.ts';

/** What each row says by itself, before anybody is asked who and what is known. */

export interface Reason {
  code: ReasonCode;
  field: Field | null;
  params?: Record<string, string | number>;
}

export interface ReadRow {
  row: number;
  cells: Record<Field, string>;
  reasons: Reason[];
  who: { kind: 'number' | 'email'; value: string } | null;
  /** In capitals, as courses are named. */
  course: string | null;
  completedOn: string | null;
  /** Null: the row does not say, or what it says is among the reasons. */
  minutes: number | null;
}

export function readRows(rows: readonly TableRow[], layout: Layout, edits: readonly Edit[] = []): ReadRow[] {
  const data = layout.header ? rows.slice(1) : rows;
  const width = rows[0]?.cells.length ?? 0;
  const mended = new Map<number, Edit[]>();
  for (const edit of edits) mended.set(edit.row, [...(mended.get(edit.row) ?? []), edit]);
  return data.map((row) => readRow(row, layout, width, mended.get(row.row)));
}

function readRow(row: TableRow, layout: Layout, width: number, edits: readonly Edit[] | undefined): ReadRow {
  const cells = cellsOf(row, layout, edits);
  // Somebody has looked at it since: what it was cut into no longer matters.
  const reasons = edits ? [] : formReasons(row, layout, width);
  for (const field of fields) {
    const reason = letterReason(field, cells[field]);
    if (reason)
      reasons.push({ code: reason, field, ...(reason === 'too_long' && { params: { most: mostLetters } }) });
  }
  const told = new Set(reasons.map(({ field }) => field));
  // That cells are missing is told once, not again for each of them.
  if (!edits)
    for (const field of fields) if ((layout.columns[field] ?? 0) >= row.cells.length) told.add(field);
  const tell = (code: ReasonCode, field: Field) => {
    if (!told.has(field)) reasons.push({ code, field });
  };
  const who = readWho(cells.who, tell);
  if (cells.name === '') tell('name_missing', 'name');
  if (cells.course === '') tell('course_missing', 'course');
  const completedOn = readOn(cells.completedOn, layout, tell);
  const minutes = readMinutes(cells.amount, layout, tell);
  const course = cells.course === '' ? null : cells.course.toUpperCase();
  return { row: row.row, cells, reasons, who, course, completedOn, minutes };
}

function cellsOf({ cells }: TableRow, layout: Layout, edits: readonly Edit[] = []): Record<Field, string> {
  const { columns, courseForAll, completedOnForAll } = layout;
  const at = (field: Field): string => {
    const edit = edits.length > 0 && edits.findLast((one) => one.field === field);
    if (edit) return edit.value.trim();
    const column = columns[field];
    return column === null ? '' : trimmed(cells[column] ?? '');
  };
  const family = at('familyName');
  const isNameMended = edits.some(({ field }) => field === 'name');
  return {
    who: at('who'),
    name: isNameMended ? at('name') : `${at('name')} ${family}`.trim(),
    familyName: '',
    course: at('course') || (columns.course === null ? (courseForAll ?? '') : ''),
    completedOn: at('completedOn') || (columns.completedOn === null ? (completedOnForAll ?? '') : ''),
    amount: at('amount'),
    note: at('note'),
  };
}

/** Spaces, that of a no-break space too. A tab at the beginning stays: a spreadsheet would run what follows it. */
const trimmed = (cell: string): string =>
  (/^[ \u{a0}]/u.test(cell) ? cell.replace(/^[ \u{a0}]+/u, '') : cell).trimEnd();

function formReasons({ cells }: TableRow, { columns }: Layout, width: number): Reason[] {
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return [{ code: 'too_many_cells', field: null }];
  const needed = [columns.who, columns.name, columns.course, columns.completedOn].map(
    (column) => column ?? -1,
  );
  return cells.length <= Math.max(...needed) ? [{ code: 'too_few_cells', field: null }] : [];
}

/** Control characters, letters that could not be read, and two encodings that were taken for each other ("PeÃ±a"). */
const unreadable = /[^\P{Cc}\t\n\r]|\u{fffd}|[ÃÂ][\u{80}-\u{bf}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

function letterReason(field: Field, cell: string): ReasonCode | null {
  if (cell === '') return null;
  if (cell.length > mostLetters) return 'too_long';
  // Most cells of most lists are plain letters.
  if (!/^[ -~]*$/.test(cell) && (unreadable.test(cell) || !cell.isWellFormed())) return 'encoding';
  const first = cell.trimStart()[0] ?? '';
  const isFormula =
    first === '=' ||
    first === '@' ||
    ((first === '+' || first === '-') && field !== 'amount' && field !== 'note') ||
    cell[0] === '\t' ||
    cell[0] === '\r';
  return isFormula ? 'formula' : null;
}

type Tell = (code: ReasonCode, field: Field) => void;

function readWho(cell: string, tell: Tell): ReadRow['who'] {
  if (cell === '') return (tell('who_missing', 'who'), null);
  if (cell.includes('@')) return { kind: 'email', value: cell.toLowerCase() };
  const value = cell
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s*-\s*|\s+/g, '-')
    .toUpperCase();
  if (value.length <= 31 && /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(value)) return { kind: 'number', value };
  return (tell('number_form', 'who'), null);
}

function readOn(cell: string, layout: Layout, tell: Tell): string | null {
  if (cell === '') return (tell('date_missing', 'completedOn'), null);
  const read = readDay(cell, layout.dateOrder);
  if ('on' in read) return read.on;
  return (tell(read.problem, 'completedOn'), null);
}

function readMinutes(cell: string, layout: Layout, tell: Tell): number | null {
  if (cell === '') return null;
  const read = readAmount(cell, layout.amountUnit);
  if ('minutes' in read) return read.minutes;
  return (tell(read.problem, 'amount'), null);
}

/** The same for every way to write one name: who stands twice under one number with two names is noticed by it. */
export const nameKey = (name: string): string =>
  sortNameOf(name)
    .split(/[^\p{L}\p{N}]+/u)
    .toSorted()
    .join(' ')
    .trim();
