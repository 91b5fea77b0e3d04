import { t } from './words.ts';

/** What a row of the log keeps, flattened to lines: `before` and `after` stand side by side. */
export interface DetailLine {
  name: string;
  value: string;
}

export function detailLines(detail: Record<string, unknown>): DetailLine[] {
  const { before, after, ...rest } = detail;
  return [...changes(before, after), ...Object.entries(rest).flatMap(([name, value]) => lineOf(name, value))];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changes(before: unknown, after: unknown): DetailLine[] {
  if (!isRecord(before) || !isRecord(after)) {
    const pair = [before, after].filter((value) => value !== undefined).map(textOf);
    return pair.length === 0 ? [] : [{ name: t('after'), value: pair.join(' → ') }];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => {
    const [was, is] = [textOf(before[name]), textOf(after[name])];
    return { name: spaced(name), value: was === is ? is : `${was} → ${is}` };
  });
}

function lineOf(name: string, value: unknown): DetailLine[] {
  if (isRecord(value))
    return Object.entries(value).map(([inner, one]) => ({
      name: `${spaced(name)}: ${spaced(inner)}`,
      value: textOf(one),
    }));
  return [{ name: spaced(name), value: textOf(value) }];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return t('nothing');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (Array.isArray(value)) return value.length === 0 ? t('nothing') : value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Names of stored fields as words: "doneOn" is "done on". */
const spaced = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('_', ' ');
