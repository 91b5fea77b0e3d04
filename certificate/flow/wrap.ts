import { graphemes } from '../scripts/graphemes.ts';
import { missingIn } from '../scripts/mixed.ts';
import { widthOf, type Family } from '../setting.ts';
import { cleanText } from '../text.ts';
import { isPlain, typeset } from '../typeset.ts';

/** Letters of one size in one face. */
export interface Type {
  readonly family: Family;
  readonly size: number;
  readonly colour: string;
}

/**
 * Free text as it can be printed in long documents: a letter that no face has (an emoji in the title of a course)
 * becomes a question mark. On a certificate, where every letter was checked before, it would be refused.
 */
export function printable(family: Family, text: string): string {
  const clean = cleanText(text);
  if (isPlain(family, clean)) return clean;
  const missing = new Set(missingIn(family, clean));
  if (missing.size === 0) return clean;
  return graphemes(clean)
    .map(({ segment }) => (missing.has(segment) ? '?' : segment))
    .join('');
}

/** Lines no wider than `width`, broken between words; a word that is wider than a line is broken inside. */
export function wrap({ family, size }: Type, text: string, width: number): string[] {
  const widthAt = (piece: string) => size * widthOf(typeset(family, piece));
  const space = widthAt(' ');
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    for (const piece of widthAt(word) > width ? broken(word, width, widthAt) : [word]) {
      const wide = widthAt(piece);
      if (line !== '' && taken + space + wide > width) {
        lines.push(line);
        line = '';
      }
      taken = line === '' ? wide : taken + space + wide;
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  return [...lines, line];
}

function broken(word: string, width: number, widthAt: (piece: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes(word)) {
    if (piece !== '' && widthAt(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
