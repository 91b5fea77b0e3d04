import { zlibSync } from 'fflate';
import { drawArtwork } from './artwork.ts';
import { readFace, type Face } from './fonts/face.ts';
import { ascii } from './pdf/bytes.ts';
import type { SharedStreams } from './pdf/document.ts';
import { fontProgram, type FontProgram } from './pdf/font-program.ts';
import { srgbProfile } from './pdf/srgb.ts';

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

export interface CertificateFonts {
  /** Names and credentials. */
  readonly record: Face;
  readonly plain: Face;
  readonly strong: Face;
  /** What every certificate shares, made when the first one is rendered: checking names does not need it. */
  readonly prepared: () => Prepared;
}

export interface Prepared {
  readonly streams: SharedStreams;
  readonly plain: FontProgram;
  readonly strong: FontProgram;
}

/** Parses the font files. Do it once and keep the result: it serves any number of certificates. */
export function loadFonts(files: Readonly<Record<keyof typeof FONT_FILES, Uint8Array>>): CertificateFonts {
  const record = readFace(FONT_FILES.record.name, files.record);
  const plain = readFace(FONT_FILES.plain.name, files.plain);
  const strong = readFace(FONT_FILES.plainStrong.name, files.plainStrong);
  let prepared: Prepared | undefined;
  return { record, plain, strong, prepared: () => (prepared ??= prepare(plain, strong)) };
}

/** The letters that nearly every certificate's labels, dates and codes are made of: ASCII, and what Spanish adds. */
export const COMMON_LETTERS: readonly number[] = Array.from(
  String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i)) + 'ÁÉÍÑÓÚÜáéíñóúü¿¡’',
  (letter) => letter.charCodeAt(0),
);

function prepare(plain: Face, strong: Face): Prepared {
  const { sheet, tile, corner } = drawArtwork();
  const smallest = (bytes: Uint8Array) => zlibSync(bytes, { level: 9 });
  return {
    streams: {
      sheet: smallest(ascii(sheet)),
      tile: smallest(ascii(tile)),
      corner: smallest(ascii(corner)),
      colourProfile: smallest(srgbProfile()),
    },
    plain: fontProgram(plain, COMMON_LETTERS),
    strong: fontProgram(strong, COMMON_LETTERS),
  };
}
