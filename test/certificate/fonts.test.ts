import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../certificate/index.ts';
import { readFace } from '../../certificate/fonts/face.ts';
import { subset } from '../../certificate/fonts/subset.ts';
import { typeset } from '../../certificate/typeset.ts';
import { fontFile, fonts } from './fixtures.ts';
import { advance, glyphCount, openFont, outline } from './outlines.ts';

const LETTERS = 'AÁÅÑÖŁŻŞĞÞðæœßgjyẫễệąǫʼʻ’ΆΑΩάπЂђЄїґШщ0123456789 -.,';
const files = ['record', 'plain', 'plainStrong'] as const;
const families = { record: fonts.record, plain: fonts.plain, plainStrong: fonts.strong };

const wanted = (glyphs: readonly number[]) => glyphs.map((id) => ({ id }));

describe.each(files)('%s', (which) => {
  const face = families[which].base;

  it('is the file whose hash is stored with certificates', () => {
    const sha256 = createHash('sha256').update(fontFile(which)).digest('hex');
    expect(sha256).toBe(FONT_FILES[which].sha256);
  });

  it('keeps every outline and width in the subset', () => {
    const glyphs = Array.from(LETTERS, (letter) => face.glyphOf(letter.codePointAt(0) ?? 0));
    expect(glyphs).not.toContain(0);
    const source = openFont(fontFile(which));
    const small = openFont(subset(face, wanted(glyphs)));
    glyphs.forEach((glyph, i) => {
      expect(outline(small, i + 1), LETTERS[i]).toEqual(outline(source, glyph));
      expect(advance(small, i + 1)).toBe(advance(source, glyph));
    });
  });

  it('keeps every one of its glyphs, in subsets of one hundred', () => {
    const source = openFont(fontFile(which));
    for (let first = 1; first < face.glyphCount; first += 100) {
      const glyphs = Array.from({ length: Math.min(100, face.glyphCount - first) }, (_, i) => first + i);
      const small = openFont(subset(face, wanted(glyphs)));
      expect(glyphs.map((_, i) => outline(small, i + 1))).toEqual(
        glyphs.map((glyph) => outline(source, glyph)),
      );
    }
  });

  it('holds only what was asked for, and the parts of composites', () => {
    const glyphs = Array.from('Añ', (letter) => face.glyphOf(letter.codePointAt(0) ?? 0));
    expect(glyphCount(openFont(subset(face, wanted(glyphs))))).toBeLessThanOrEqual(1 + 2 + 2);
  });

  it('sums to the checksum that TrueType asks for', () => {
    const font = subset(face, wanted([face.glyphOf(0x41), face.glyphOf(0xf1)]));
    const view = new DataView(font.buffer);
    let sum = 0;
    for (let i = 0; i < font.length; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

/** Amounts that HarfBuzz gives for the same files (hb-shape, all other features off). */
const KERNS: [keyof typeof families, string, number][] = [
  ['record', 'AV', -70],
  ['record', 'ΑΥ', -90],
  ['record', 'Γα', -70],
  ['record', 'Уд', -40],
  ['record', 'P.', -90],
  ['record', 'Ñí', 0],
  ['plain', 'AV', -14],
  ['plain', 'To', -66],
  ['plain', 'Łu', -10],
  ['plain', 'Γα', -105],
  ['plain', 'Ту', -33],
  ['plainStrong', 'P.', -122],
  ['plainStrong', 'Ту', -28],
];

describe('kerning', () => {
  it.each(KERNS)('of %s in %j is %d', (which, pair, amount) => {
    expect(typeset(families[which], pair).runs[0]?.glyphs[0]?.kern).toBe(amount);
  });
});

it('refuses a file that is not TrueType', () => {
  expect(() => readFace('x', new TextEncoder().encode('wOF2 and so on'))).toThrow('not a TrueType font');
});
