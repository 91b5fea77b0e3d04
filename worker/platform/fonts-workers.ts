import record from '@expo-google-fonts/brygada-1918/500Medium/Brygada1918_500Medium.ttf';
import plain from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
import plainStrong from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf';
import { loadFonts, type CertificateFonts } from '../../certificate/index.ts';

let parsed: CertificateFonts | undefined;

/** The certificate's faces lie in the bundle (rule "Data" of wrangler.toml), parsed once an isolate. */
export async function fontsFromBundle(): Promise<CertificateFonts> {
  return (parsed ??= loadFonts({
    record: new Uint8Array(record),
    plain: new Uint8Array(plain),
    plainStrong: new Uint8Array(plainStrong),
  }));
}
