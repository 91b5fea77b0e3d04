import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CertificateFonts, FontSource } from '../../certificate/index.ts';

let parsed: Promise<CertificateFonts> | undefined;

/** The certificate's faces from their packages, parsed once a process. */
export async function fontsFromPackages(pictures?: CertificateFonts['pictures']): Promise<CertificateFonts> {
  const fonts = await (parsed ??= read());
  if (!pictures) return fonts;
  const { withPictures } = await import('../../certificate/index.ts');
  return withPictures(fonts, pictures);
}

const require = createRequire(import.meta.url);

/** Further faces, and the shaper that places their letters: read when a name needs them. */
export const packages: FontSource = {
  read: async (path) => new Uint8Array(await readFile(require.resolve(path))),
  shaper: async () => WebAssembly.compile(await readFile(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'))),
};

async function read(): Promise<CertificateFonts> {
  const { FONT_FILES, loadFonts } = await import('../../certificate/index.ts');
  const [record, plain, plainStrong] = await Promise.all(
    [FONT_FILES.record, FONT_FILES.plain, FONT_FILES.plainStrong].map(({ path }) => packages.read(path)),
  );
  if (!record || !plain || !plainStrong) throw new Error('a certificate face is missing');
  return loadFonts({ record, plain, plainStrong }, packages);
}
