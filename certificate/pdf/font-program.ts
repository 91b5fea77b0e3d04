import { zlibSync } from 'fflate';
import type { Face } from '../fonts/face.ts';
import type { Moved } from '../setting.ts';
import { subset } from '../fonts/subset.ts';
import { ascii } from './bytes.ts';
import { hex } from './content.ts';

/** A glyph and the letters that it says when it is copied. */
export interface Letter {
  readonly id: number;
  readonly text: string;
  readonly moved?: Moved;
}

/** Some letters of a face, ready to be embedded. */
export interface FontProgram {
  readonly face: Face;
  /** With the six letters that PDF asks of a subset. */
  readonly name: string;
  /** The character code of a letter: its place in the sorted list, as four hexadecimal digits. */
  readonly codeOf: (letter: Letter) => string;
  readonly holds: (letters: Iterable<Letter>) => boolean;
  /** Of character code 1, 2, 3, …, in thousandths of the size. */
  readonly widths: readonly number[];
  readonly file: Uint8Array;
  readonly fileLength: number;
  readonly toUnicode: Uint8Array;
}

/**
 * Every letter gets a character code and a glyph of its own, even where the font draws two alike (Latin A and Greek Α):
 * so copied text is always the text that was set.
 */
export function fontProgram(face: Face, wanted: Iterable<Letter>): FontProgram {
  const letters = [...new Map(Array.from(wanted, (letter) => [keyOf(letter), letter])).values()];
  letters.sort(byText);
  const codes = new Map(letters.map((letter, i) => [keyOf(letter), hex(i + 1)]));
  const file = subset(face, letters);
  return {
    face,
    name: `${subsetTag(face, letters)}+${face.name}`,
    codeOf: (letter) => {
      const code = codes.get(keyOf(letter));
      if (code === undefined) throw new Error(`"${letter.text}" (glyph ${letter.id}) is not embedded.`);
      return code;
    },
    holds: (others) => [...others].every((letter) => codes.has(keyOf(letter))),
    widths: letters.map(({ id, moved }) => ((moved?.advance ?? face.advanceOf(id)) * 1000) / face.unitsPerEm),
    file: zlibSync(file, { level: 6 }),
    fileLength: file.length,
    toUnicode: zlibSync(ascii(toUnicode(letters)), { level: 6 }),
  };
}

const keyOf = ({ id, text, moved }: Letter) =>
  moved ? `${id} ${text} ${moved.dx} ${moved.dy} ${moved.advance}` : `${id} ${text}`;

const codePointsOf = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

function byText(one: Letter, other: Letter): number {
  const [ours, theirs] = [codePointsOf(one.text), codePointsOf(other.text)];
  const differs = ours.findIndex((codePoint, i) => codePoint !== theirs[i]);
  if (differs >= 0) return (ours[differs] ?? 0) - (theirs[differs] ?? -1);
  return ours.length - theirs.length || one.id - other.id || (keyOf(one) < keyOf(other) ? -1 : 1);
}

/** Two subsets with different letters must have different tags, and the same letters the same one. */
function subsetTag(face: Face, letters: readonly Letter[]): string {
  const parts = letters.flatMap((letter) => {
    const { id, text, moved } = letter;
    const codePoints = codePointsOf(text);
    const [codePoint] = codePoints;
    const isOwn = codePoint !== undefined && codePoints.length === 1 && face.glyphOf(codePoint) === id;
    return isOwn && !moved ? codePoints : Array.from(keyOf(letter), (sign) => sign.charCodeAt(0));
  });
  let hash = 0x811c9dc5;
  for (const part of Array.from(face.name, (letter) => letter.charCodeAt(0)).concat(parts)) {
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

/** A glyph that says nothing still needs an entry: a space without width. */
function toUnicode(letters: readonly Letter[]): string {
  const entries = letters.map(({ text }, i) => `<${hex(i + 1)}> <${utf16(text || '\u200b')}>`);
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

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
}
