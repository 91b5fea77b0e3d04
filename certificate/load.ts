import { zlibSync } from 'fflate';
import { CORNER_BOX, drawArtwork, TILE_BOX, type Decoration } from './artwork.ts';
import { readFace, type Face } from './fonts/face.ts';
import { ascii } from './pdf/bytes.ts';
import type { Form } from './pdf/document.ts';
import { fontProgram, type FontProgram, type Letter } from './pdf/font-program.ts';
import { srgbProfile } from './pdf/srgb.ts';
import type { Picture } from './pictures/picture.ts';
import { openFallback, draws, type FontSource } from './scripts/fallback.ts';
import { graphemes } from './scripts/graphemes.ts';
import type { Family } from './setting.ts';
import { SHEETS } from './sheet.ts';
import { isPlain } from './typeset.ts';

/**
 * The three faces of a certificate: their place in node_modules and the SHA-256 of the file. The hashes are stored with every
 * certificate, since another font file makes other bytes; a test holds them against the installed files.
 */
export const FONT_FILES = {
  record: {
    name: 'Brygada1918-Medium',
    path: '@expo-google-fonts/brygada-1918/500Medium/Brygada1918_500Medium.ttf',
    sha256: '4c2363938514dfc42a7c4c6c1d7cc091c00b823bdd4bd675aa7624c510e8db3f',
  },
  plain: {
    name: 'SourceSans3-Regular',
    path: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    sha256: '393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a',
  },
  plainStrong: {
    name: 'SourceSans3-SemiBold',
    path: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    sha256: 'bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca',
  },
} as const;

/** `record`: names and credentials. */
export type Style = 'record' | 'plain' | 'strong';

/** Where pictures come from: a body's logo, the hands of whom signs. */
export type Pictures = (sha256: string) => Promise<Uint8Array>;

export interface CertificateFonts extends Readonly<Record<Style, Family>> {
  /** Reads the faces that these texts need beside the three; most need none. */
  readonly load: (texts: readonly string[]) => Promise<void>;
  /** The pictures that facts name, by SHA-256. */
  readonly pictures: Pictures;
  /** What every certificate shares, made when the first one is rendered: checking names does not need it. */
  readonly prepared: () => Prepared;
}

export interface Prepared {
  readonly colourProfile: Uint8Array;
  readonly plain: FontProgram;
  readonly strong: FontProgram;
  /** The decoration of a sheet in a body's colour, compressed once. */
  readonly artwork: (decoration: Decoration) => Form;
  /** The latest pictures, unpacked and packed once. */
  readonly pictures: Latest<Picture>;
}

/**
 * Parses the font files. Do it once and keep the result: it serves any number of certificates. Without a source for
 * more faces, names in other scripts are refused.
 */
export function loadFonts(
  files: Readonly<Record<keyof typeof FONT_FILES, Uint8Array>>,
  source?: FontSource,
): CertificateFonts {
  const record = readFace(FONT_FILES.record.name, files.record);
  const plain = readFace(FONT_FILES.plain.name, files.plain);
  const strong = readFace(FONT_FILES.plainStrong.name, files.plainStrong);
  const fallback = openFallback(source);
  const families = { record, plain, strong };
  const family = (base: Face): Family => ({ base, fallback });
  let prepared: Prepared | undefined;
  return {
    record: family(record),
    plain: family(plain),
    strong: family(strong),
    async load(texts) {
      for (const text of texts) {
        const lacking = Object.values(families).filter((base) => !isPlain(family(base), text));
        if (lacking.length === 0) continue;
        const letters = graphemes(text).map(({ segment }) => segment);
        if (/\p{M}/u.test(text)) await fallback.loadShaper();
        const wanted = letters.filter((letter) => lacking.some((base) => !draws(base, letter)));
        await fallback.load([...new Set(wanted)], text);
      }
    },
    pictures: noPictures,
    prepared: () => (prepared ??= prepare(plain, strong)),
  };
}

/** The same faces for whoever has pictures of his own. */
export const withPictures = (fonts: CertificateFonts, pictures: Pictures): CertificateFonts => ({
  ...fonts,
  pictures,
});

async function noPictures(sha256: string): Promise<Uint8Array> {
  throw new Error(`The picture ${sha256} was not brought along.`);
}

/** The letters that nearly every certificate's labels, dates and codes are made of: ASCII, and what Spanish adds. */
const COMMON_LETTERS =
  String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i)) + 'ÁÉÍÑÓÚÜáéíñóúü¿¡’';

export function commonLetters(face: Face): Letter[] {
  return Array.from(COMMON_LETTERS, (text) => ({ id: face.glyphOf(text.charCodeAt(0)), text }));
}

const smallest = (bytes: Uint8Array) => zlibSync(bytes, { level: 9 });

function prepare(plain: Face, strong: Face): Prepared {
  const artworks = latest<Form>(60);
  return {
    colourProfile: smallest(srgbProfile()),
    plain: fontProgram(plain, commonLetters(plain)),
    strong: fontProgram(strong, commonLetters(strong)),
    artwork(decoration) {
      const key = JSON.stringify(decoration);
      return artworks.get(key) ?? artworks.keep(key, artworkOf(decoration));
    },
    pictures: latest<Picture>(30),
  };
}

/** Bodies, their colours and pictures are few; a machine that serves very many forgets the oldest. */
export interface Latest<Thing> {
  get(key: string): Thing | undefined;
  keep(key: string, thing: Thing): Thing;
}

function latest<Thing>(most: number): Latest<Thing> {
  const things = new Map<string, Thing>();
  return {
    get: (key) => things.get(key),
    keep(key, thing) {
      if (things.size >= most) things.delete(things.keys().next().value ?? '');
      things.set(key, thing);
      return thing;
    },
  };
}

function artworkOf(decoration: Decoration): Form {
  const { sheet, tile, corner } = drawArtwork(decoration);
  const { width, height } = SHEETS[decoration.size];
  const form = (box: readonly number[], drawing: string, forms: Form['forms'] = {}): Form => ({
    box,
    stream: smallest(ascii(drawing)),
    forms,
  });
  return form([0, 0, width, height], sheet, { Tile: form(TILE_BOX, tile), Corner: form(CORNER_BOX, corner) });
}
