import type { DraftInput } from '../../domain/programs/editor-contract.ts';

/** What the editor holds, and plain ways to change it: each gives a new document and leaves the old one alone. */
export type Doc = Omit<DraftInput, 'version'>;

type Tree = Record<string, unknown> | unknown[];
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const keyOf = (tree: Tree, key: string): unknown =>
  Array.isArray(tree) ? tree[Number(key)] : (tree as Record<string, unknown>)[key];

/** `rules.requirements.cps.1.minutes`; undefined where nothing is there. */
export function valueAt(doc: Doc, path: string): unknown {
  let value: unknown = doc;
  for (const key of path.split('.')) value = isTree(value) ? keyOf(value, key) : undefined;
  return value;
}

/** `undefined` takes the field out, or the item of a list. */
export function withValue(doc: Doc, path: string, value: unknown): Doc {
  return put(doc as unknown as Tree, path.split('.'), value) as unknown as Doc;
}

function put(tree: Tree, [key = '', ...rest]: string[], value: unknown): Tree {
  const inner = keyOf(tree, key);
  const next = rest.length === 0 ? value : put(isTree(inner) ? inner : {}, rest, value);
  if (Array.isArray(tree)) {
    const at = Number(key);
    return next === undefined
      ? tree.toSpliced(at, 1)
      : Object.assign([...(tree as unknown[])], { [at]: next });
  }
  if (next !== undefined) return { ...tree, [key]: next };
  const { [key]: _gone, ...left } = tree;
  return left;
}

const listAt = (doc: Doc, path: string): unknown[] => {
  const value = valueAt(doc, path);
  return Array.isArray(value) ? value : [];
};

/** A list that is absent begins with its first item. */
export const withItem = (doc: Doc, path: string, item: unknown): Doc =>
  withValue(doc, path, [...listAt(doc, path), item]);

/** `goesWhenEmpty`: for lists whose absence says the same as having nothing in them. */
export function withoutItem(doc: Doc, path: string, at: number, goesWhenEmpty = false): Doc {
  const left = listAt(doc, path).toSpliced(at, 1);
  return withValue(doc, path, goesWhenEmpty && left.length === 0 ? undefined : left);
}

export function withMoved(doc: Doc, path: string, at: number, by: 1 | -1): Doc {
  const list = listAt(doc, path);
  const item = list[at];
  return withValue(doc, path, list.toSpliced(at, 1).toSpliced(at + by, 0, item));
}

export const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);

/** The order of fields says nothing. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isTree(inner) && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined';
