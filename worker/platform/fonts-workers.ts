import record from '@expo-google-fonts/brygada-1918/500Medium/Brygada1918_500Medium.ttf';
import plain from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
import plainStrong from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf';
import shaper from 'harfbuzzjs/dist/harfbuzz.wasm';
import { assetOf, loadFonts, withPictures, type CertificateFonts } from '../../certificate/index.ts';

/** The static assets beside the Worker, by the binding of wrangler.toml. */
export interface Assets {
  fetch(address: string): Promise<Response>;
}

let parsed: CertificateFonts | undefined;

/**
 * The certificate's faces lie in the bundle (rule "Data" of wrangler.toml), parsed once an isolate; so does the shaper,
 * since a Worker compiles nothing while it runs. Faces of other scripts are assets, read when a name needs them.
 */
export async function fontsFromBundle(
  assets: Assets,
  pictures: CertificateFonts['pictures'],
): Promise<CertificateFonts> {
  const files = {
    record: new Uint8Array(record),
    plain: new Uint8Array(plain),
    plainStrong: new Uint8Array(plainStrong),
  };
  parsed ??= loadFonts(files, { read: (path) => read(assets, path), shaper: async () => shaper });
  return withPictures(parsed, pictures);
}

async function read(assets: Assets, path: string): Promise<Uint8Array> {
  const answer = await assets.fetch(`https://assets.invalid/${assetOf(path)}`);
  if (!answer.ok) throw new Error(`the font ${path} is not among the assets: build the pages first`);
  return new Uint8Array(await answer.arrayBuffer());
}
