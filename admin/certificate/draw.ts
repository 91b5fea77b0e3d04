import recordUrl from '@expo-google-fonts/brygada-1918/500Medium/Brygada1918_500Medium.ttf?url';
import plainUrl from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import strongUrl from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import shaperUrl from 'harfbuzzjs/dist/harfbuzz.wasm?url';
import type { CertificateFacts } from '../../certificate/contract.ts';
import {
  assetOf,
  loadFonts,
  renderCertificate,
  withPictures,
  type CertificateFonts,
} from '../../certificate/index.ts';

/**
 * Draws a certificate in the browser with the module that the service uses: the same facts, the same bytes. In a module
 * Worker: a name in Arabic, say, needs WebAssembly, which the policy of the pages does not allow.
 */
let fonts: Promise<CertificateFonts> | undefined;

const bytesOf = async (url: string): Promise<Uint8Array> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`not found: ${url}`);
  return new Uint8Array(await answer.arrayBuffer());
};

const source = {
  read: (path: string) => bytesOf(`/${assetOf(path)}`),
  shaper: async () => WebAssembly.compile(new Uint8Array(await bytesOf(shaperUrl))),
};

async function readFonts(): Promise<CertificateFonts> {
  const [record, plain, plainStrong] = await Promise.all([recordUrl, plainUrl, strongUrl].map(bytesOf));
  if (!record || !plain || !plainStrong) throw new Error('font not found');
  const fonts = loadFonts({ record, plain, plainStrong }, source);
  return withPictures(fonts, (sha256) => bytesOf(`/api/pictures/${sha256}`));
}

/** Fetched and parsed once a Worker. A fetch that failed is tried again. */
export function certificateFonts(): Promise<CertificateFonts> {
  fonts ??= readFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  return fonts;
}

export async function drawCertificate(facts: CertificateFacts): Promise<Blob> {
  const bytes = await renderCertificate(facts, await certificateFonts());
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}
