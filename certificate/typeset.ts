import type { Face } from './fonts/face.ts';
import { missingLetters, UnprintableText } from './text.ts';

/** A line of text turned into glyphs: which, how far apart, how wide. Amounts are in thousandths of the size. */
export interface Run {
  readonly face: Face;
  readonly codePoints: readonly number[];
  /** What to add after each glyph beside its own width. */
  readonly kerns: readonly number[];
  readonly width: number;
}

/** Throws rather than let a missing letter become an empty box. */
export function typeset(face: Face, text: string): Run {
  const codePoints = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const glyphs = codePoints.map(face.glyphOf);
  if (glyphs.includes(0) || /[\p{M}\p{Co}]/u.test(text)) {
    throw new UnprintableText(text, 'missing_letters', missingLetters(face, text));
  }
  const scale = 1000 / face.unitsPerEm;
  let width = 0;
  const kerns = glyphs.map((glyph, i) => {
    const next = glyphs[i + 1];
    const kern = next === undefined ? 0 : face.kernOf(glyph, next) * scale;
    width += face.advanceOf(glyph) * scale + kern;
    return kern;
  });
  return { face, codePoints, kerns, width };
}

/** How a text may give way when it is longer than its place. Sizes and widths in points. */
export interface Room {
  readonly width: number;
  readonly largest: number;
  /** Under this size the text breaks into two lines, if it has a place to break; none: it stays on one. */
  readonly twoLinesBelow?: number;
  readonly smallest: number;
  /** Space between letters, as a share of the size. */
  readonly tracking?: number;
}

export interface Fit {
  readonly size: number;
  readonly lines: string[];
}

/** One line as large as may be, else two balanced lines, else nothing: text never leaves its place. */
export function fit(face: Face, text: string, room: Room): Fit | undefined {
  const oneLine = sizeOf(face, text, room, room.largest);
  const twoLinesBelow = room.twoLinesBelow ?? room.smallest;
  if (oneLine >= twoLinesBelow) return { size: oneLine, lines: [text] };
  const lines = room.twoLinesBelow === undefined ? [text] : balanced(face, text, room);
  const size = Math.min(...lines.map((line) => sizeOf(face, line, room, twoLinesBelow)));
  return size >= room.smallest ? { size, lines } : undefined;
}

/** As `fit`, for the renderer: it stops instead. */
export function fitOrThrow(face: Face, text: string, room: Room): Fit {
  if (text === '') throw new UnprintableText(text, 'empty');
  const found = fit(face, text, room);
  if (!found) throw new UnprintableText(text, 'too_long');
  return found;
}

/** The width at size 1. */
export function widthOf(run: Run, tracking = 0): number {
  return run.width / 1000 + tracking * Math.max(0, run.codePoints.length - 1);
}

/** In tenths of a point, rounded down, so that the line is never wider than the room. */
function sizeOf(face: Face, text: string, room: Room, largest: number): number {
  const width = widthOf(typeset(face, text), room.tracking);
  return width === 0 ? largest : Math.min(largest, Math.floor((room.width * 10) / width) / 10);
}

/** Breaks at the space, or after the hyphen, that makes the longer line shortest. */
function balanced(face: Face, text: string, room: Room): string[] {
  const widest = (lines: string[]) =>
    Math.max(...lines.map((line) => widthOf(typeset(face, line), room.tracking)));
  let best = { lines: [text], width: widest([text]) };
  for (const { index, 0: mark } of text.matchAll(/[ -]/g)) {
    const lines = [text.slice(0, mark === ' ' ? index : index + 1), text.slice(index + 1)];
    if (lines.includes('')) continue;
    const width = widest(lines);
    if (width < best.width) best = { lines, width };
  }
  return best.lines;
}
