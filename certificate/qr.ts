import { encode } from 'uqr';

/**
 * The square code of the public record, as rows of modules (true is black).
 *
 * In capitals the address fits the alphanumeric mode: fewer and larger modules, which a phone reads from further
 * away. So the server takes that path in any case. Medium correction survives a crease or a coffee stain.
 */
export function squareCode(verifyUrl: string, code: string): boolean[][] {
  return encode(recordUrl(verifyUrl, code).toUpperCase(), { ecc: 'M', border: 0 }).data;
}

export function recordUrl(verifyUrl: string, code: string): string {
  return `${verifyUrl}/${code}`;
}
