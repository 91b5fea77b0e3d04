import type { RuleWords } from '../../../words/programs/rules/en.ts';
import type { programWords } from '../../../words/programs/en.ts';
import type { Language } from '../explain.ts';
import type { Fee, Span } from '../rules.ts';

/** Who reads: the language, the credentials with their titles, and what the program calls its requirements. */
export interface Reader {
  language: Language;
  say: RuleWords;
  names: typeof programWords;
  credentials: readonly { code: string; title: string }[];
  /** The preset whose names for requirements are used. */
  program: string | undefined;
}

/** One function a field, so that a field that nobody reads does not compile. */
export type FieldReaders<Shape> = {
  [Field in keyof Required<Shape>]: (rules: Shape, reader: Reader) => string[];
};

export function readFields<Shape>(readers: FieldReaders<Shape>, rules: Shape, reader: Reader): string[] {
  return (Object.keys(readers) as (keyof Required<Shape>)[]).flatMap((field) =>
    readers[field](rules, reader),
  );
}

export const saySpan = (span: Span, { say }: Reader): string =>
  'months' in span ? say.months(span.months) : say.days(span.days);

/** What each credential pays; the titles only where it is not the same for all. */
export function sayFee(fee: Fee, { say, credentials }: Reader): string {
  const all = credentials.map(({ code, title }) => {
    const cents = fee[code];
    return { title, cost: cents === undefined ? say.feeNotFound : say.money(cents) };
  });
  const costs = new Set(all.map(({ cost }) => cost));
  return costs.size === 1
    ? [...costs].join('')
    : say.fees(all.map(({ title, cost }) => say.feeOf(title, cost)));
}
