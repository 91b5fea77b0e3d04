import { readFace, type Face } from '../fonts/face.ts';
import { sha256 } from '../sha256.ts';
import { familiesFor, type Family } from './families.ts';
import { startShaper, type Shaper } from './harfbuzz.ts';

/** Where further faces come from: packages on a single machine, static assets in the browser and on Workers. */
export interface FontSource {
  /** A file of a package, by its path in node_modules. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** HarfBuzz, compiled: `harfbuzzjs/dist/harfbuzz.wasm`. */
  readonly shaper: () => Promise<WebAssembly.Module>;
}

/** Faces beside the certificate's own, kept once they are read. */
export interface Fallback {
  /** Reads what these letters need, each one grapheme of `text`. What no face has is simply not there afterwards. */
  readonly load: (letters: readonly string[], text: string) => Promise<void>;
  readonly faceOf: (letter: string, text: string) => Face | undefined;
  readonly isShaped: (face: Face) => boolean;
  /** Gets the shaper ready, where there is one. */
  readonly loadShaper: () => Promise<void>;
  /** Whether a face puts the marks of a letter where they belong, once the shaper is there. */
  readonly placesMarks: (face: Face, letter: string) => boolean;
  readonly shape: Shaper;
  /** SHA-256 of the file of a face that was read. */
  readonly hashOf: (face: Face) => string | undefined;
}

interface Cut {
  readonly path: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export function openFallback(source: FontSource | undefined): Fallback {
  const faces = new Map<string, Face>();
  const cuts = new Map<Family, readonly Cut[]>();
  const hashes = new Map<Face, string>();
  const shaped = new Set<Face>();
  let shaper: Shaper | undefined;

  async function read(family: Family, path: string, from: FontSource): Promise<Face> {
    const file = await from.read(path);
    const cut = /-(\d+)-500-normal/.exec(path)?.[1];
    const face = readFace(cut === undefined ? family.name : `${family.name}-${cut}`, file);
    const hash = await sha256(file);
    // Somebody else may have read it meanwhile. Promises are not shared: a Worker may not wait for another request's.
    const known = faces.get(path);
    if (known) return known;
    hashes.set(face, hash);
    if (family.shaped) shaped.add(face);
    faces.set(path, face);
    return face;
  }

  async function open(family: Family, codePoint: number, from: FontSource): Promise<Face | undefined> {
    const path = await fileWith(family, codePoint, from);
    return path === undefined ? undefined : (faces.get(path) ?? (await read(family, path, from)));
  }

  async function fileWith(family: Family, codePoint: number, from: FontSource): Promise<string | undefined> {
    if (family.shaped) return family.path;
    const list =
      cuts.get(family) ?? readCuts(family.package, await from.read(`${family.package}/unicode.json`));
    cuts.set(family, list);
    return list.find((cut) => holds(cut, codePoint))?.path;
  }

  async function loadShaper(): Promise<void> {
    if (source) shaper ??= await startShaper(await source.shaper());
  }

  const knownFile = (family: Family, codePoint: number) =>
    family.shaped ? family.path : cuts.get(family)?.find((cut) => holds(cut, codePoint))?.path;

  return {
    async load(letters, text) {
      if (!source) return;
      for (const letter of letters) {
        for (const family of familiesFor(letter, text)) {
          const face = await open(family, letter.codePointAt(0) ?? 0, source);
          if (!face || !draws(face, letter)) continue;
          if (family.shaped) await loadShaper();
          break;
        }
      }
    },
    faceOf(letter, text) {
      for (const family of familiesFor(letter, text)) {
        const face = faces.get(knownFile(family, letter.codePointAt(0) ?? 0) ?? '');
        if (face && draws(face, letter)) return face;
      }
      return undefined;
    },
    isShaped: (face) => shaped.has(face),
    loadShaper,
    placesMarks(face, letter) {
      if (!shaper || !draws(face, letter)) return false;
      const glyphs = shaper(face, letter, false);
      // One glyph for all of it, or each mark moved: a mark that the face has no place for stays where it was.
      return glyphs.every(({ id, dx, dy }, i) => id !== 0 && (i === 0 || dx !== 0 || dy !== 0));
    },
    shape(face, text, rightToLeft) {
      if (!shaper) throw new Error('The shaper was not loaded.');
      return shaper(face, text, rightToLeft);
    },
    hashOf: (face) => hashes.get(face),
  };
}

/** Joiners and variation selectors are instructions to the shaper, not letters. */
const isUnseen = (codePoint: number) =>
  codePoint === 0x200c || codePoint === 0x200d || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);

export function draws(face: Face, grapheme: string): boolean {
  for (const letter of grapheme) {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (!isUnseen(codePoint) && face.glyphOf(codePoint) === 0) return false;
  }
  return true;
}

const holds = ({ ranges }: Cut, codePoint: number) =>
  ranges.some(([first, last]) => first <= codePoint && codePoint <= last);

/** `{"[4]": "U+1f1e9-1f1f5,U+21a", …}`; files without a number repeat letters that our own faces have. */
function readCuts(packageName: string, json: Uint8Array): Cut[] {
  const list = JSON.parse(new TextDecoder().decode(json)) as Record<string, string>;
  const family = packageName.slice(packageName.indexOf('/') + 1);
  return Object.entries(list).flatMap(([key, ranges]) => {
    const number = /^\[(\d+)\]$/.exec(key)?.[1];
    if (number === undefined) return [];
    const parsed = ranges.split(',').map((range) => {
      const [first = '', last = first] = range.slice(2).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    });
    return [{ path: `${packageName}/files/${family}-${number}-500-normal.woff`, ranges: parsed }];
  });
}
