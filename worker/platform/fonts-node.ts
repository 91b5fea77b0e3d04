import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CertificateFonts } from '../../certificate/index.ts';

let parsed: Promise<CertificateFonts> | undefined;

/** The certificate's faces from their packages, parsed once a process. */
export function fontsFromPackages(): Promise<CertificateFonts> {
  return (parsed ??= read());
}

async function read(): Promise<CertificateFonts> {
  const { FONT_FILES, loadFonts } = await import('../../certificate/index.ts');
  const require = createRequire(import.meta.url);
  const [record, plain, plainStrong] = await Promise.all(
    [FONT_FILES.record, FONT_FILES.plain, FONT_FILES.plainStrong].map(
      async ({ path }) => new Uint8Array(await readFile(require.resolve(path))),
    ),
  );
  if (!record || !plain || !plainStrong) throw new Error('a certificate face is missing');
  return loadFonts({ record, plain, plainStrong });
}
