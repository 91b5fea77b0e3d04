/**
 * Verification codes: 26 characters of Crockford base32 (130 bits, given as random bytes) and a check character
 * over 32 that catches a mistyped or switched character. Never derived from name or number.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `random`: at least 26 random bytes; the low five bits of each become a character. */
export function makeCode(random: Uint8Array): string {
  const body = [...random.subarray(0, 26)].map((byte) => alphabet[byte & 31]).join('');
  return body + checkOf(body);
}

/** Weights that are odd are invertible modulo 32: one wrong character always shows; so do most switched ones. */
function checkOf(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += alphabet.indexOf(body[i] ?? '') * (2 * i + 1);
  return alphabet[sum & 31] ?? '';
}

/** As typed or scanned (any case, spaces or hyphens, O for 0, I and L for 1) to the stored form; null: malformed. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{27}$/.test(code)) return null;
  return checkOf(code.slice(0, 26)) === code[26] ? code : null;
}

/** In groups of four, as on the paper. */
export const groupCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1 ');
