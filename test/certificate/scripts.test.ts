import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { checkName, furtherFonts, renderCertificate, UnprintableText } from '../../certificate/index.ts';
import { readFace } from '../../certificate/fonts/face.ts';
import { inVisualOrder } from '../../certificate/scripts/direction.ts';
import { factsWith, fontFile, fonts } from './fixtures.ts';
import { openFont, openWoff, points } from './outlines.ts';
import { openPdf } from './read-pdf.ts';
import { shownName } from './shown.ts';

const files = {
  Arabic: '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  Hebrew: '@expo-google-fonts/noto-serif-hebrew/500Medium/NotoSerifHebrew_500Medium.ttf',
  Devanagari: '@expo-google-fonts/noto-serif-devanagari/500Medium/NotoSerifDevanagari_500Medium.ttf',
  Thai: '@expo-google-fonts/noto-sans-thai/500Medium/NotoSansThai_500Medium.ttf',
};
const fileOf = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url));

/** As HarfBuzz's own JavaScript shapes the whole name, which this project does not use: points, and where, in ems. */
function shapedApart(path: string, name: string) {
  const bytes = new Uint8Array(fileOf(path));
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)));
  const buffer = new harfbuzz.Buffer();
  buffer.addText(name);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const { unitsPerEm } = readFace('x', bytes);
  const source = openFont(bytes);
  let pen = 0;
  const glyphs = buffer
    .getGlyphInfosAndPositions()
    .map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
      const glyph = { points: points(source, codepoint, xOffset, yOffset), x: pen / unitsPerEm };
      pen += xAdvance;
      return glyph;
    });
  return glyphs.filter((glyph) => glyph.points.length > 0);
}

const render = async (name: string) => renderCertificate(factsWith({ name }), fonts);

describe('scripts whose letters join, pile up or change places', () => {
  it.each([
    ['Arabic', 'محمد علي'],
    ['Arabic', 'مُحَمَّد عَلِيّ'],
    ['Arabic', 'لالة فاطمة الزهراء'],
    ['Arabic', 'عبد‌الله'],
    ['Hebrew', 'נועה כהן'],
    ['Hebrew', 'מֹשֶׁה'],
    ['Devanagari', 'अनिता शर्मा'],
    ['Devanagari', 'क्षितिज त्रिपाठी कृष्ण'],
    ['Thai', 'สมชาย ใจดี'],
    ['Thai', 'น้ำผึ้ง'],
  ] as const)('%s: %j stands as HarfBuzz alone sets it, glyph by glyph', async (script, name) => {
    const check = await checkName(name, fonts);
    if (!check.ok) throw new Error(check.missing.join(' '));
    const shown = shownName(await render(name));
    const wanted = shapedApart(files[script], check.clean);
    expect(shown.map((glyph) => glyph.points)).toEqual(wanted.map((glyph) => glyph.points));
    shown.forEach(({ x }, i) => expect(x).toBeCloseTo(check.size * (wanted[i]?.x ?? NaN), 1));
  });

  it('places both accents of a Navajo letter, and what is copied is the letter', async () => {
    const name = 'Ha\u0328\u0301bah'.normalize('NFC');
    const pdf = await render(name);
    const [capital, letter, accent] = shownName(pdf);
    const apart = shapedApart(
      '@expo-google-fonts/brygada-1918/500Medium/Brygada1918_500Medium.ttf',
      'ą\u0301',
    );
    expect([letter?.points, accent?.points]).toEqual(apart.map((glyph) => glyph.points));
    expect(accent?.x).toBeGreaterThan(letter?.x ?? Infinity);
    expect(letter?.x).toBeGreaterThan(capital?.x ?? Infinity);
    expect((await openPdf(pdf)).text.replaceAll(' ', '')).toContain(`\n${name}\n`);
  });

  it('keeps high and low marks off the lines above and below', async () => {
    const check = await checkName('مُحَمَّد عَلِيّ', fonts);
    expect(check.ok && check.size).toBeLessThan(46);
    const plain = await checkName('王小明', fonts);
    expect(plain.ok && plain.size).toBe(46);
  });
});

describe('scripts of a thousand letters', () => {
  it.each([
    ['王小明', 'noto-serif-sc', ['116', '118', '118']],
    ['さくら', 'noto-serif-jp', ['119', '119', '119']],
    ['김민준', 'noto-serif-kr', ['116', '116', '116']],
  ])('%s is drawn in the letters of its own country', async (name, family, cuts) => {
    const wanted = Array.from(name, (letter, i) => {
      const file = fileOf(`@fontsource/${family}/files/${family}-${cuts[i]}-500-normal.woff`);
      const glyph = readFace('x', new Uint8Array(file)).glyphOf(letter.codePointAt(0) ?? 0);
      expect(glyph).toBeGreaterThan(0);
      return points(openWoff(file), glyph);
    });
    const shown = shownName(await render(name));
    expect(shown.map((glyph) => glyph.points)).toEqual(wanted);
  });

  it('takes kana for Japanese and Hangul for Korean, and Chinese letters otherwise', async () => {
    const facesOf = async (name: string) => Object.keys(await furtherFonts(factsWith({ name }), fonts));
    expect(await facesOf('佐藤 さくら')).toEqual(['NotoSerifJP-Medium-107', 'NotoSerifJP-Medium-119']);
    expect(await facesOf('金민준')).toEqual(['NotoSerifKR-Medium-105', 'NotoSerifKR-Medium-116']);
    expect(await facesOf('佐藤')).toEqual(['NotoSerifSC-Medium-106', 'NotoSerifSC-Medium-107']);
  });
});

describe('text that is taken out', () => {
  it.each(['김민준', 'محمد علي', 'נועה כהן', 'अनिता शर्मा', 'สมชาย ใจดี'])(
    'of %j is exactly that',
    async (name) => expect((await openPdf(await render(name))).text).toContain(`\n${name}\n`),
  );

  it.each([
    ['محمد Ali 123', 'und-Arab'],
    ['مُحَمَّد عَلِيّ', 'und-Arab'],
    ['נועה כהן', 'he'],
  ])('of %j is told in its order, with its language', async (name, language) => {
    const pdf = await render(name);
    const heading = /\/S \/H1\n\/ActualText <([0-9A-F]+)>\n\/Lang \((\S+)\)/.exec(
      Buffer.from(pdf).toString('latin1'),
    );
    const text = Buffer.from(heading?.[1] ?? '', 'hex')
      .swap16()
      .toString('utf16le');
    // NFC puts marks in an order of their own, before the mark of the byte order.
    expect([text.slice(1), heading?.[2]]).toEqual([name.normalize('NFC'), language]);
  });

  it('keeps the direction of each part: Latin and numbers run to the right inside Arabic', async () => {
    const shown = shownName(await render('محمد Ali 123'));
    const source = openFont(fontFile('record'));
    const latin = Array.from('Ali123', (letter) =>
      points(source, fonts.record.base.glyphOf(letter.charCodeAt(0))),
    );
    // The Arabic part begins the name, so it stands at the right.
    expect(shown.slice(0, 6).map((glyph) => glyph.points)).toEqual(latin);
  });
});

describe('other texts of the paper', () => {
  it('may be in any script too', async () => {
    const facts = factsWith({
      body: '同行支持协会',
      credential: 'مساند نظير معتمد',
      signatories: [{ name: 'สมชาย ใจดี', title: 'अध्यक्ष' }],
    });
    const { text } = await openPdf(await renderCertificate(facts, fonts));
    for (const wanted of ['مساند نظير معتمد', 'สมชาย ใจดี', 'अध्यक्ष']) expect(text).toContain(wanted);
    expect(Object.keys(await furtherFonts(facts, fonts))).toEqual(
      expect.arrayContaining(['Amiri-Regular', 'NotoSansThai-Medium', 'NotoSerifDevanagari-Medium']),
    );
  });

  it('are stored with the SHA-256 of every further face, and a Latin paper with none', async () => {
    const hashes = await furtherFonts(factsWith({ name: 'נועה' }), fonts);
    const wanted = createHash('sha256').update(fileOf(files.Hebrew)).digest('hex');
    expect(hashes).toEqual({ 'NotoSerifHebrew-Medium': wanted });
    expect(await furtherFonts(factsWith(), fonts)).toEqual({});
  });

  it('are refused with the letters that no face has', async () => {
    const facts = factsWith({ body: 'Board 𠮷ꦲ' });
    await expect(renderCertificate(facts, fonts)).rejects.toThrow(UnprintableText);
    await expect(renderCertificate(facts, fonts)).rejects.toMatchObject({ missing: ['ꦲ'] });
  });
});

it.each([
  [[0, 1, 0], 'abc'],
  [[1, 1, 1], 'cba'],
  [[1, 2, 1], 'cba'],
  [[1, 2, 2, 1], 'dbca'],
  [[0, 1, 2, 1, 0], 'adcbe'],
])('pieces of the levels %j stand as %s', (levels, wanted) => {
  const pieces = levels.map((level, i) => ({ level, text: 'abcde'[i] ?? '' }));
  expect(
    inVisualOrder(pieces)
      .map(({ text }) => text)
      .join(''),
  ).toBe(wanted);
});
