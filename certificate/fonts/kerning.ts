import { tagAt, within } from './sfnt.ts';

/** How much closer (negative) or further apart the second glyph stands, in font units. */
export type KernOf = (left: number, right: number) => number;

const PAIRS = 2;
const EXTENSION = 9;
const X_ADVANCE = 0x0004;

/**
 * The pair kerning of a font's GPOS table: only the `kern` feature, pair formats 1 and 2.
 *
 * All scripts of our fonts point at the same kern lookups, so the script is not asked for. Every lookup adds
 * its amount; within a lookup the first subtable that knows the pair decides.
 */
export function readKerning(gpos: DataView | undefined): KernOf {
  if (!gpos) return () => 0;
  const lookups = kernLookups(gpos).map((index) => pairSubtables(gpos, index));
  return (left, right) => {
    let sum = 0;
    for (const subtables of lookups) {
      for (const subtable of subtables) {
        const amount = subtable(left, right);
        if (amount === undefined) continue;
        sum += amount;
        break;
      }
    }
    return sum;
  };
}

function kernLookups(gpos: DataView): number[] {
  const features = within(gpos, gpos.getUint16(6));
  const found = new Set<number>();
  for (let i = 0; i < features.getUint16(0); i++) {
    if (tagAt(features, 2 + 6 * i) !== 'kern') continue;
    const feature = within(features, features.getUint16(6 + 6 * i));
    for (let j = 0; j < feature.getUint16(2); j++) found.add(feature.getUint16(4 + 2 * j));
  }
  return [...found].toSorted((a, b) => a - b);
}

/** `undefined` says that this subtable does not know the pair and the next one is asked. */
type PairSubtable = (left: number, right: number) => number | undefined;

function pairSubtables(gpos: DataView, index: number): PairSubtable[] {
  const list = within(gpos, gpos.getUint16(8));
  const lookup = within(list, list.getUint16(2 + 2 * index));
  const subtables: PairSubtable[] = [];
  for (let i = 0; i < lookup.getUint16(4); i++) {
    let type = lookup.getUint16(0);
    let subtable = within(lookup, lookup.getUint16(6 + 2 * i));
    if (type === EXTENSION) {
      type = subtable.getUint16(2);
      subtable = within(subtable, subtable.getUint32(4));
    }
    if (type !== PAIRS) continue;
    subtables.push(subtable.getUint16(0) === 1 ? listedPairs(subtable) : classPairs(subtable));
  }
  return subtables;
}

/** Format 1: every left glyph has its list of right glyphs. */
function listedPairs(subtable: DataView): PairSubtable {
  const coverage = within(subtable, subtable.getUint16(2));
  const value = valueReader(subtable.getUint16(4));
  const step = 2 + value.bytes + valueBytes(subtable.getUint16(6));
  return (left, right) => {
    const covered = coverageIndex(coverage, left);
    if (covered < 0) return undefined;
    const set = within(subtable, subtable.getUint16(10 + 2 * covered));
    let low = 0;
    let high = set.getUint16(0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const record = 2 + step * middle;
      const second = set.getUint16(record);
      if (right < second) high = middle - 1;
      else if (right > second) low = middle + 1;
      else return value.read(set, record + 2);
    }
    return undefined;
  };
}

/** Format 2: glyphs have classes, and a grid holds the amount for every pair of classes. */
function classPairs(subtable: DataView): PairSubtable {
  const coverage = within(subtable, subtable.getUint16(2));
  const value = valueReader(subtable.getUint16(4));
  const step = value.bytes + valueBytes(subtable.getUint16(6));
  const [lefts, rights] = [within(subtable, subtable.getUint16(8)), within(subtable, subtable.getUint16(10))];
  const width = subtable.getUint16(14);
  return (left, right) => {
    if (coverageIndex(coverage, left) < 0) return undefined;
    const cell = classOf(lefts, left) * width + classOf(rights, right);
    return value.read(subtable, 16 + step * cell);
  };
}

function valueBytes(format: number): number {
  let bytes = 0;
  for (let bits = format; bits > 0; bits >>= 1) bytes += 2 * (bits & 1);
  return bytes;
}

function valueReader(format: number): { bytes: number; read: (view: DataView, offset: number) => number } {
  const before = valueBytes(format & (X_ADVANCE - 1));
  const read = (view: DataView, offset: number) => (format & X_ADVANCE ? view.getInt16(offset + before) : 0);
  return { bytes: valueBytes(format), read };
}

function coverageIndex(coverage: DataView, glyph: number): number {
  const ranges = coverage.getUint16(0) === 2;
  const step = ranges ? 6 : 2;
  let low = 0;
  let high = coverage.getUint16(2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = 4 + step * middle;
    const first = coverage.getUint16(record);
    const last = ranges ? coverage.getUint16(record + 2) : first;
    if (glyph < first) high = middle - 1;
    else if (glyph > last) low = middle + 1;
    else return ranges ? coverage.getUint16(record + 4) + glyph - first : middle;
  }
  return -1;
}

function classOf(classes: DataView, glyph: number): number {
  if (classes.getUint16(0) === 1) {
    const index = glyph - classes.getUint16(2);
    return index >= 0 && index < classes.getUint16(4) ? classes.getUint16(6 + 2 * index) : 0;
  }
  let low = 0;
  let high = classes.getUint16(2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = 4 + 6 * middle;
    if (glyph < classes.getUint16(record)) high = middle - 1;
    else if (glyph > classes.getUint16(record + 2)) low = middle + 1;
    else return classes.getUint16(record + 4);
  }
  return 0;
}
