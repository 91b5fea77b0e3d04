import { zlibSync } from 'fflate';
import type { Face } from '../fonts/face.ts';
import { subset } from '../fonts/subset.ts';
import { ascii } from './bytes.ts';
import { hex } from './content.ts';

/** Some letters of a face, ready to be embedded. */
export interface FontProgram {
  readonly face: Face;
  /** With the six letters that PDF asks of a subset. */
  readonly name: string;
  /** The character code of a letter: its place in the sorted list, as four hexadecimal digits. */
  readonly codeOf: (codePoint: number) => string;
  readonly holds: (codePoints: Iterable<number>) => boolean;
  /** Of character code 1, 2, 3, …, in thousandths of the size. */
  readonly widths: readonly number[];
  readonly file: Uint8Array;
  readonly fileLength: number;
  readonly toUnicode: Uint8Array;
}

/**
 * Every code point gets a character code and a glyph of its own, even where the font draws two letters alike (Latin A
 * and Greek Α): so copied text is always the text that was set.
 */
export function fontProgram(face: Face, letters: Iterable<number>): FontProgram {
  const codePoints = [...new Set(letters)].toSorted((a, b) => a - b);
  const codes = new Map(codePoints.map((codePoint, i) => [codePoint, hex(i + 1)]));
  const glyphs = codePoints.map(face.glyphOf);
  const file = subset(face, glyphs);
  return {
    face,
    name: `${subsetTag(face.name, codePoints)}+${face.name}`,
    codeOf: (codePoint) => {
      const code = codes.get(codePoint);
      if (code === undefined) throw new Error(`U+${hex(codePoint)} is not embedded.`);
      return code;
    },
    holds: (wanted) => [...wanted].every((codePoint) => codes.has(codePoint)),
    widths: glyphs.map((glyph) => (face.advanceOf(glyph) * 1000) / face.unitsPerEm),
    file: zlibSync(file, { level: 6 }),
    fileLength: file.length,
    toUnicode: zlibSync(ascii(toUnicode(codePoints)), { level: 6 }),
  };
}

/** Two subsets with different letters must have different tags, and the same letters the same one. */
function subsetTag(name: string, codePoints: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const part of [...name].map((letter) => letter.charCodeAt(0)).concat(codePoints)) {
    hash = Math.imul(hash ^ part, 0x01000193) >>> 0;
  }
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

/** At most this many lines may stand in one block of the map. */
const BLOCK = 100;

function toUnicode(codePoints: readonly number[]): string {
  const entries = codePoints.map((codePoint, i) => `<${hex(i + 1)}> <${utf16(codePoint)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += BLOCK) {
    const block = entries.slice(i, i + BLOCK);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function utf16(codePoint: number): string {
  return Array.from({ length: codePoint > 0xffff ? 2 : 1 }, (_, i) =>
    hex(String.fromCodePoint(codePoint).charCodeAt(i)),
  ).join('');
}
