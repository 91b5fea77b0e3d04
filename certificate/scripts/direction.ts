import bidiFactory, { type Bidi } from 'bidi-js';

// The package's types say otherwise under Node's resolution: what is imported is the factory in every runtime.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** Even: from left to right; odd: from right to left. One for each unit of the text, or none when all of it is 0. */
export function levelsOf(text: string, base: 'auto' | 'ltr'): Uint8Array | undefined {
  if (!/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text)) return undefined;
  return bidi.getEmbeddingLevels(text, base).levels;
}

/** Pieces of a line as they stand from left to right: rule L2 of the Unicode bidirectional algorithm. */
export function inVisualOrder<Piece extends { readonly level: number }>(pieces: readonly Piece[]): Piece[] {
  const order = [...pieces];
  const levels = order.map(({ level }) => level);
  const lowest = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = Math.max(...levels); level >= lowest; level--) {
    for (let start = 0; start < order.length; start++) {
      if ((order[start]?.level ?? 0) < level) continue;
      let end = start;
      while ((order[end + 1]?.level ?? -1) >= level) end++;
      order.splice(start, end - start + 1, ...order.slice(start, end + 1).toReversed());
      start = end;
    }
  }
  return order;
}

/** A bracket looks the other way in text that runs from right to left. */
export const mirrored = (letter: string): string => bidi.getMirroredCharacter(letter) ?? letter;
