import type { Face } from './fonts/face.ts';
import { commonLetters, type CertificateFonts } from './load.ts';
import { fontProgram, type FontProgram, type Letter } from './pdf/font-program.ts';
import type { PageFont } from './pdf/page.ts';
import { isPlain } from './typeset.ts';
import { graphemes } from './scripts/graphemes.ts';
import type { Setting } from './setting.ts';

/**
 * The fonts of a document: the three, and those that stand in for letters they lack. A face takes its prepared program when that
 * holds all letters, else one with the others added.
 */
export function embed(fonts: CertificateFonts, settings: readonly Setting[]): Map<Face, PageFont> {
  const letters = lettersByFace(settings);
  const prepared = fonts.prepared();
  const extended = (common: FontProgram): FontProgram => {
    const used = letters.get(common.face) ?? [];
    return common.holds(used) ? common : fontProgram(common.face, [...commonLetters(common.face), ...used]);
  };
  const record = fonts.record.base;
  const own = new Map<Face, PageFont>([
    [record, { resource: 'Record', program: fontProgram(record, letters.get(record) ?? []) }],
    [fonts.plain.base, { resource: 'Plain', program: extended(prepared.plain) }],
    [fonts.strong.base, { resource: 'Strong', program: extended(prepared.strong) }],
  ]);
  const others = [...letters].filter(([face]) => !own.has(face));
  const more = others.map(
    ([face, used], i) => [face, { resource: `More${i + 1}`, program: fontProgram(face, used) }] as const,
  );
  return new Map([...own, ...more]);
}

function lettersByFace(settings: readonly Setting[]): Map<Face, Letter[]> {
  const letters = new Map<Face, Letter[]>();
  for (const { face, glyphs } of settings.flatMap(({ runs }) => runs)) {
    const used = letters.get(face) ?? [];
    used.push(...glyphs);
    letters.set(face, used);
  }
  return letters;
}

/** SHA-256 of the files of the faces that stand in for letters of these texts, once they are read. */
export function hashesOf(
  { record, plain, strong }: CertificateFonts,
  texts: readonly string[],
): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const { base, fallback } of [record, plain, strong]) {
    for (const text of texts) {
      if (isPlain({ base, fallback }, text)) continue;
      for (const { segment } of graphemes(text)) {
        const face = fallback.faceOf(segment, text);
        const hash = face && fallback.hashOf(face);
        if (face && hash !== undefined) hashes[face.name] = hash;
      }
    }
  }
  return hashes;
}
