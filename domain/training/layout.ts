import { sortNameOf } from '../people/names.ts';
import type { Field } from './codes.ts';
import type { ColumnView, Layout } from './contract.ts';
import { readDay } from './day.ts';
import type { TableRow } from './table.ts';

/** Which column holds what: by its heading, else by what stands in it. The person sees the guess and may change it. */

const headings: Record<Field, readonly string[]> = {
  who: [
    'certificate number',
    'certification number',
    'certificate',
    'credential number',
    'cert number',
    'cert no',
    'cert',
    'number',
    'credential',
    'id',
    'email',
    'e mail',
    'email address',
    'numero de certificado',
    'numero de certificacion',
    'numero',
    'certificado',
    'credencial',
    'correo',
    'correo electronico',
  ],
  name: [
    'name',
    'full name',
    'first name',
    'given name',
    'participant',
    'participant name',
    'attendee',
    'student',
    'nombre',
    'nombre completo',
    'nombres',
    'participante',
    'asistente',
  ],
  familyName: ['last name', 'family name', 'surname', 'apellido', 'apellidos'],
  course: [
    'course',
    'course code',
    'code',
    'class',
    'training',
    'training code',
    'curso',
    'codigo',
    'codigo del curso',
    'codigo de curso',
    'capacitacion',
  ],
  completedOn: [
    'date',
    'completed',
    'completed on',
    'completion date',
    'date completed',
    'end date',
    'training date',
    'fecha',
    'fecha de termino',
    'fecha de finalizacion',
    'terminado',
    'terminado el',
  ],
  amount: [
    'minutes',
    'hours',
    'minutes attended',
    'hours attended',
    'attended',
    'duration',
    'minutos',
    'horas',
    'duracion',
    'minutos asistidos',
    'horas asistidas',
  ],
  note: ['note', 'notes', 'comment', 'comments', 'nota', 'notas', 'comentario', 'observaciones'],
};

const plain = (text: string): string => sortNameOf(text.replaceAll(/[^\p{L}\p{N}]+/gu, ' '));

export const headingOf = (text: string): Field | null => {
  const heading = plain(text);
  const found = Object.entries(headings).find(([, names]) => names.includes(heading));
  return found ? (found[0] as Field) : null;
};

const none: Layout['columns'] = {
  who: null,
  name: null,
  familyName: null,
  course: null,
  completedOn: null,
  amount: null,
  note: null,
};

export function guessLayout(rows: readonly TableRow[]): Layout {
  const first = rows[0]?.cells ?? [];
  const named = first.map(headingOf);
  const header = named.some((field) => field !== null);
  const columns = header ? byHeading(named) : byContent(rows.slice(0, 20));
  const amountHeading = header && columns.amount !== null ? plain(first[columns.amount] ?? '') : '';
  return {
    header,
    columns,
    dateOrder: null,
    amountUnit: /\b(hours|horas)\b/.test(amountHeading) ? 'hours' : 'minutes',
    courseForAll: null,
    completedOnForAll: null,
  };
}

function byHeading(named: readonly (Field | null)[]): Layout['columns'] {
  const columns = { ...none };
  named.forEach((field, index) => {
    if (field) columns[field] ??= index;
  });
  return columns;
}

type Kind = 'who' | 'completedOn' | 'amount' | 'course' | 'name' | 'other';

function kindOf(cell: string): Kind {
  const text = cell.trim();
  if (/^\S+@\S+\.\S+$/.test(text)) return 'who';
  if (!('problem' in readDay(text, 'month_first'))) return 'completedOn';
  if (/^\d{1,4}([.,]\d{1,2})?$/.test(text)) return 'amount';
  if (/^[A-Za-z]{1,6}[- ]?\d{2,4}[- ]?\d{3,}$/.test(text)) return 'who';
  if (/^[\p{L}.'’-]+(,? [\p{L}.'’-]+)+$/u.test(text)) return 'name';
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(text)) return 'course';
  return 'other';
}

function byContent(rows: readonly TableRow[]): Layout['columns'] {
  const columns = { ...none };
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let index = 0; index < width; index++) {
    const kinds = rows
      .map(({ cells }) => cells[index] ?? '')
      .filter((cell) => cell.trim() !== '')
      .map(kindOf);
    const field = mostOften(kinds) ?? 'note';
    if (field === 'other') columns.note ??= index;
    else columns[field] ??= index;
  }
  return columns;
}

function mostOften(kinds: readonly Kind[]): Kind | undefined {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

export function columnsOf(rows: readonly TableRow[], { header }: Layout): ColumnView[] {
  const data = header ? rows.slice(1) : rows;
  const looked = data.slice(0, 50);
  const width = Math.max(0, rows[0]?.cells.length ?? 0, ...looked.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => ({
    index,
    heading: header ? (rows[0]?.cells[index] ?? '').slice(0, 60) : null,
    samples: looked
      .map(({ cells }) => (cells[index] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .map((cell) => cell.slice(0, 60)),
  }));
}

/** The form of a file: its headings, or how many columns it has. A layout is remembered for files of the same form. */
export function formOf(rows: readonly TableRow[]): string {
  const first = rows[0]?.cells ?? [];
  return first.some(headingOf) ? first.map(plain).join('|').slice(0, 500) : `${first.length}`;
}
