/** Left-to-right and right-to-left marks, embeddings and isolates: they reorder a name without being seen. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;
const CONTROLS = /\p{Cc}/gu;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/**
 * Text as it is printed and stored: composed (NFC), on one line, single spaces, nothing invisible.
 * Half surrogates become U+FFFD, which no font of ours holds, so they are refused further on.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, ' ')
    .replace(CONTROLS, '')
    .replace(BIDI, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

export type TextProblem = 'empty' | 'malformed' | 'missing_letters' | 'too_long';

/** A text of the facts that cannot be printed. Nothing is drawn: no box, no question mark, no text over the edge. */
export class UnprintableText extends Error {
  override name = 'UnprintableText';
  readonly text: string;
  readonly reason: TextProblem;
  readonly missing: readonly string[];

  constructor(text: string, reason: TextProblem, missing: readonly string[] = []) {
    const letters = missing.length > 0 ? ` (${missing.join(' ')})` : '';
    super(`"${text}" cannot be printed on a certificate: ${reason}${letters}.`);
    this.text = text;
    this.reason = reason;
    this.missing = missing;
  }
}
