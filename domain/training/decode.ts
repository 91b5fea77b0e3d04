import type { Encoding } from './codes.ts';

/**
 * From the bytes of a file to text. Spreadsheets write UTF-8, UTF-16 or Windows-1252, and rarely say which. A file in
 * which two of them meet keeps what can be read; the rest becomes U+FFFD, by which its rows are told to be typed again.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  const whole = strictly(bytes);
  if (whole !== null) return { text: whole, encoding: 'utf-8' };
  return hasUtf8(bytes)
    ? { text: new TextDecoder('utf-8').decode(bytes), encoding: 'mixed' }
    : { text: windows1252(bytes), encoding: 'windows-1252' };
}

/** By its mark, or by every other byte being zero, as the Latin letters of a table are. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const looked = Math.min(bytes.length, 200) & ~1;
  if (looked < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < looked; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  if (oddZeros > looked * 0.35 && evenZeros === 0) return 'utf-16le';
  return evenZeros > looked * 0.35 && oddZeros === 0 ? 'utf-16be' : null;
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Some letter of two bytes or more is whole: nobody writes those by chance. */
function hasUtf8(bytes: Uint8Array): boolean {
  const continues = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0xc2 || lead > 0xf4) continue;
    const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let at = 1;
    while (at <= more && continues(bytes[i + at])) at++;
    if (at > more && !continues(bytes[i + at])) return true;
  }
  return false;
}

/** What Windows-1252 has between 0x80 and 0x9f; elsewhere it is Latin-1. Not every runtime's decoder knows it. */
const high = '€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ';

function windows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const size = 8192;
  for (let from = 0; from < bytes.length; from += size) {
    const letters: number[] = [];
    for (const byte of bytes.subarray(from, from + size))
      letters.push(byte >= 0x80 && byte < 0xa0 ? high.charCodeAt(byte - 0x80) : byte);
    parts.push(String.fromCharCode(...letters));
  }
  return parts.join('');
}
