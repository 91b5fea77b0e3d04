import type { en } from '../../words/rules/sentences/en.ts';
import { same, valueAt, withValue, type Doc } from './document.ts';

/**
 * A program's rules as sentences with slots. A sentence says a part of the document; each slot reads one thing from it
 * and gives the document with another. The words stand in words/rules: `{minutes}` there is the slot `minutes` here.
 */
export type Say = keyof typeof en.sentences;
export type ActionName = keyof typeof en.actions;
export type PanelName = keyof typeof en.panels;
/** Where the words of a choice stand: the options of this page, or the names that all pages share. */
export type Names =
  | keyof typeof en.options
  | 'topics'
  | 'requirements'
  | 'kinds'
  | 'formats'
  | 'shows'
  | 'standings'
  | 'months';

export interface Choice {
  kind: 'choice';
  names: Names;
  now: string;
  options: readonly string[];
  set: (doc: Doc, value: string) => Doc;
}
export interface Many {
  kind: 'many';
  names: Names;
  now: readonly string[];
  options: readonly string[];
  set: (doc: Doc, value: readonly string[]) => Doc;
}
export interface Amount {
  kind: 'hours' | 'whole' | 'number' | 'money';
  now: number | null;
  /** May it be left empty: nobody has stated it. */
  mayBeEmpty: boolean;
  set: (doc: Doc, value: number | null) => Doc;
}
export interface Wholes {
  kind: 'wholes';
  now: readonly number[];
  set: (doc: Doc, value: readonly number[]) => Doc;
}
export interface Text {
  kind: 'date' | 'time';
  now: string;
  set: (doc: Doc, value: string) => Doc;
}
export type Slot = Choice | Many | Amount | Wholes | Text;

export interface Action {
  name: ActionName;
  set: (doc: Doc) => Doc;
}

export interface Sentence {
  /** The same in two documents where they speak of the same thing: what is compared. */
  id: string;
  say: Say;
  /** What it says of the document: where problems of the service belong. */
  paths: readonly string[];
  slots: Readonly<Record<string, Slot>>;
  /** Says more of the sentence above it. */
  isInner?: true;
  remove?: (doc: Doc) => Doc;
  more?: readonly Action[];
}

export interface Panel {
  name: PanelName;
  sentences: readonly Sentence[];
  adds: readonly Action[];
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

export function amount(doc: Doc, kind: Amount['kind'], path: string, empty?: 'null' | 'absent'): Amount {
  const now = valueAt(doc, path);
  return {
    kind,
    now: isNumber(now) ? now : null,
    mayBeEmpty: empty !== undefined,
    set: (to, value) => withValue(to, path, value ?? (empty === 'null' ? null : undefined)),
  };
}

/** What each option stores; `undefined` takes the field out. */
export function choice(
  doc: Doc,
  names: Names,
  path: string,
  stored: Readonly<Record<string, unknown>>,
): Choice {
  const now = valueAt(doc, path);
  const options = Object.keys(stored);
  return {
    kind: 'choice',
    names,
    options,
    now: options.find((key) => same(stored[key], now)) ?? '',
    set: (to, key) => withValue(to, path, stored[key]),
  };
}

/** A choice that changes the shape of what is stored. Choosing what is chosen already keeps it as it is. */
export const switching = (
  names: Names,
  options: readonly string[],
  now: string,
  set: Choice['set'],
): Choice => ({
  kind: 'choice',
  names,
  options,
  now,
  set: (to, value) => (value === now ? to : set(to, value)),
});

/** A choice whose options are stored as they are. */
export const oneOf = (doc: Doc, names: Names, path: string, options: readonly string[]): Choice =>
  choice(doc, names, path, Object.fromEntries(options.map((one) => [one, one])));

/** `empty`: what is stored when nothing is chosen; an empty list unless told. */
export function many(
  doc: Doc,
  names: Names,
  path: string,
  options: readonly string[],
  empty?: 'absent',
): Many {
  const now = valueAt(doc, path);
  return {
    kind: 'many',
    names,
    options,
    now: Array.isArray(now) ? (now as string[]) : [],
    set: (to, value) => withValue(to, path, empty === 'absent' && value.length === 0 ? undefined : value),
  };
}

const twoDigits = (n: number) => String(n).padStart(2, '0');
const monthNumbers = Array.from({ length: 12 }, (_, i) => twoDigits(i + 1));
const daysIn = (month: string) => new Date(Date.UTC(2023, Number(month), 0)).getUTCDate();

/** A day of every year, in two slots. A day that the month has not becomes its last one. */
export function yearDay(doc: Doc, path: string): { month: Choice; day: Amount } {
  const partsOf = (of: Doc): [string, string] => {
    const value = valueAt(of, path);
    return typeof value === 'string' ? [value.slice(0, 2), value.slice(3)] : ['01', '01'];
  };
  const put = (to: Doc, month: string, day: number) =>
    withValue(to, path, `${month}-${twoDigits(Math.max(1, Math.min(day, daysIn(month))))}`);
  const [month, day] = partsOf(doc);
  return {
    month: {
      kind: 'choice',
      names: 'months',
      options: monthNumbers,
      now: month,
      set: (to, value) => put(to, value, Number(partsOf(to)[1])),
    },
    day: {
      kind: 'whole',
      now: Number(day),
      mayBeEmpty: false,
      set: (to, value) => put(to, partsOf(to)[0], value ?? 1),
    },
  };
}

/** Ids that would be the same twice get a number, so that the second of two is still found. */
export function named(sentences: readonly Sentence[]): Sentence[] {
  const used = new Map<string, number>();
  return sentences.map((one) => {
    const times = (used.get(one.id) ?? 0) + 1;
    used.set(one.id, times);
    return times === 1 ? one : { ...one, id: `${one.id}.${times}` };
  });
}
