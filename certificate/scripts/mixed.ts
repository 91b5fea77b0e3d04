import type { Face } from '../fonts/face.ts';
import { UnprintableText } from '../text.ts';
import { plainRun, type Family, type Glyph, type Run, type Setting } from '../setting.ts';
import { inVisualOrder, levelsOf, mirrored } from './direction.ts';
import { draws } from './fallback.ts';
import { graphemes } from './graphemes.ts';
import type { ShapedGlyph } from './harfbuzz.ts';

/** Neighbouring letters of one face and direction. */
interface Piece {
  readonly face: Face;
  /** By HarfBuzz: a face whose letters join, or a letter with a mark. */
  readonly isShaped: boolean;
  readonly level: number;
  readonly text: string;
}

/** A text with letters that the base face lacks, in several faces and directions. */
export function typesetMixed(family: Family, text: string, direction: 'auto' | 'ltr'): Setting {
  const levels = levelsOf(text, direction);
  const pieces = inVisualOrder(piecesOf(family, text, levels));
  const runs = pieces.map((piece) => runOf(family, piece));
  if (runs.some(({ glyphs }) => glyphs.some(({ id }) => id === 0))) {
    throw new UnprintableText(text, 'missing_letters', missingIn(family, text));
  }
  const isShaped = pieces.some((piece) => piece.isShaped);
  return {
    text,
    runs,
    width: runs.reduce((sum, run) => sum + run.width, 0),
    letters: runs.reduce((sum, run) => sum + run.glyphs.length, 0),
    isMixed: true,
    isShaped,
    isRightToLeft: levels !== undefined,
  };
}

/** The letters that neither the base face nor another can draw, each once. */
export function missingIn(family: Family, text: string): string[] {
  const missing = graphemes(text).filter(({ segment }) => faceOf(family, segment, text) === undefined);
  return [...new Set(missing.map(({ segment }) => segment))];
}

/**
 * The base face wherever it has the letter. A letter that keeps a combining mark after NFC (the Navajo "ą́") needs the
 * mark to be placed over it, as the face says where: better refused than printed with the mark astray.
 */
function faceOf({ base, fallback }: Family, grapheme: string, text: string): Face | undefined {
  if (/\p{Co}/u.test(grapheme)) return undefined;
  const isMarked = /\p{M}/u.test(grapheme);
  if (isMarked ? fallback.placesMarks(base, grapheme) : draws(base, grapheme)) return base;
  const face = fallback.faceOf(grapheme, text);
  return face && (fallback.isShaped(face) || !isMarked) ? face : undefined;
}

function piecesOf(family: Family, text: string, levels: Uint8Array | undefined): Piece[] {
  const pieces: Piece[] = [];
  const missing: string[] = [];
  for (const { segment, index } of graphemes(text)) {
    const before = pieces.at(-1);
    const level = levels?.[index] ?? 0;
    // A space inside a script is that script's; elsewhere the base face's, or it would be as wide as a letter.
    const isInside = segment === ' ' && before !== undefined && family.fallback.isShaped(before.face);
    const face = isInside && draws(before.face, ' ') ? before.face : faceOf(family, segment, text);
    if (!face) {
      missing.push(segment);
      continue;
    }
    const isShaped = family.fallback.isShaped(face) || /\p{M}/u.test(segment);
    if (before?.face === face && before.level === level && before.isShaped === isShaped) {
      pieces.splice(-1, 1, { ...before, text: before.text + segment });
    } else pieces.push({ face, isShaped, level, text: segment });
  }
  if (missing.length > 0) throw new UnprintableText(text, 'missing_letters', [...new Set(missing)]);
  return pieces;
}

function runOf(family: Family, { face, isShaped, level, text }: Piece): Run {
  const rightToLeft = level % 2 === 1;
  if (isShaped) {
    return shapedRun(face, text, family.fallback.shape(face, text, rightToLeft), rightToLeft);
  }
  return plainRun(face, rightToLeft ? Array.from(text, mirrored).toReversed().join('') : text);
}

/** What is copied out of a cluster stands with its widest glyph; marks beside it say nothing of their own. */
function shapedRun(face: Face, text: string, shaped: readonly ShapedGlyph[], rightToLeft: boolean): Run {
  const scale = 1000 / face.unitsPerEm;
  const starts = [...new Set(shaped.map(({ cluster }) => cluster))].toSorted((a, b) => a - b);
  const endOf = (cluster: number) => starts[starts.indexOf(cluster) + 1] ?? text.length;
  const speaks = new Set(starts.map((start) => widest(shaped.filter(({ cluster }) => cluster === start))));
  let width = 0;
  const glyphs = shaped.map((one): Glyph => {
    width += one.advance * scale;
    const { id, dx, dy, advance } = one;
    const isMoved = dx !== 0 || dy !== 0 || advance !== face.advanceOf(id);
    return {
      id,
      text: speaks.has(one) ? text.slice(one.cluster, endOf(one.cluster)) : '',
      kern: 0,
      ...(isMoved && { moved: { dx, dy, advance } }),
    };
  });
  const [first] = glyphs;
  // A line from right to left that ends in a mark begins with it on the page, and readers of PDF would take it for
  // something else that stands before the line: a mark of the direction tells them that it belongs to what follows.
  const marksDirection = rightToLeft && first !== undefined && /^\p{M}/u.test(first.text);
  return { face, glyphs: marksDirection ? [directionMark(face), ...glyphs] : glyphs, width };
}

const directionMark = (face: Face): Glyph => ({
  id: face.glyphOf(0x20),
  text: '\u200f',
  kern: 0,
  moved: { dx: 0, dy: 0, advance: 0 },
});

function widest(cluster: readonly ShapedGlyph[]): ShapedGlyph | undefined {
  return cluster.reduce<ShapedGlyph | undefined>(
    (best, one) => (best && best.advance >= one.advance ? best : one),
    undefined,
  );
}
