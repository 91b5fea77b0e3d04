import type { Face } from './fonts/face.ts';
import { outlineOf } from './fonts/subset.ts';
import type { Fallback } from './scripts/fallback.ts';

/** A face, and what stands in for letters that it does not have. */
export interface Family {
  readonly base: Face;
  readonly fallback: Fallback;
}

/** A glyph as it stands in a line. */
export interface Glyph {
  readonly id: number;
  /** The letters that it says when text is copied; none: a neighbour says them. */
  readonly text: string;
  /** What to add after it beside its own width, in thousandths of the size. */
  readonly kern: number;
  /** Where a shaper has put it. */
  readonly moved?: Moved;
}

/** A glyph with another place and width than the font gives it, such as a mark over its letter. In font units. */
export interface Moved {
  readonly dx: number;
  readonly dy: number;
  readonly advance: number;
}

/** Glyphs of one face, from left to right. */
export interface Run {
  readonly face: Face;
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

/** A line of text turned into glyphs: which, how far apart, how wide. */
export interface Setting {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly width: number;
  /** How many glyphs: a line that is spaced out has so many gaps and one less. */
  readonly letters: number;
  /** Has letters of other faces than the family's own. */
  readonly isMixed: boolean;
  /** Has glyphs that are more, or fewer, than its letters. */
  readonly isShaped: boolean;
  readonly isRightToLeft: boolean;
}

/** One code point, one glyph, and pair kerning: all that Latin, Greek, Cyrillic, Chinese, Japanese and Korean ask for. */
export function plainRun(face: Face, text: string): Run {
  const letters = [...text];
  const ids = letters.map((letter) => face.glyphOf(letter.codePointAt(0) ?? 0));
  const scale = 1000 / face.unitsPerEm;
  let width = 0;
  const glyphs = letters.map((letter, i): Glyph => {
    const [id = 0, next] = [ids[i], ids[i + 1]];
    const kern = next === undefined ? 0 : face.kernOf(id, next) * scale;
    width += face.advanceOf(id) * scale + kern;
    return { id, text: letter, kern };
  });
  return { face, glyphs, width };
}

/** The width at size 1. Letters that join, or carry marks, are never spaced out. */
export function widthOf(setting: Setting, tracking = 0): number {
  const gaps = setting.isShaped ? 0 : Math.max(0, setting.letters - 1);
  return setting.width / 1000 + tracking * gaps;
}

/** How far ink reaches above and below the baseline, at size 1. */
export function inkOf({ runs }: Setting): { above: number; below: number } {
  let [above, below] = [0, 0];
  for (const { face, glyphs } of runs) {
    for (const { id, moved } of glyphs) {
      const outline = outlineOf(face, id);
      if (outline.byteLength === 0) continue;
      const dy = moved?.dy ?? 0;
      above = Math.max(above, (outline.getInt16(8) + dy) / face.unitsPerEm);
      below = Math.max(below, -(outline.getInt16(4) + dy) / face.unitsPerEm);
    }
  }
  return { above, below };
}
