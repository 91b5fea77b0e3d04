import type { Face } from './fonts/face.ts';
import { cleanText, missingLetters, type TextProblem } from './text.ts';
import { fit, type Room } from './typeset.ts';

/** The name is the largest thing on the sheet; a long one shrinks, then takes two lines. */
const NAME: Room = { width: 620, largest: 46, twoLinesBelow: 28, smallest: 20 };

export type NameCheck =
  | { ok: true; clean: string; size: number; lines: string[] }
  | { ok: false; reason: TextProblem; missing: string[] };

/** What a name will look like on the certificate, or why it cannot be printed. The renderer asks the same function. */
export function checkName(name: string, fonts: { readonly record: Face }): NameCheck {
  // U+FFFD stands where some other program lost a letter.
  if (!name.isWellFormed() || name.includes('\ufffd')) return { ok: false, reason: 'malformed', missing: [] };
  const clean = cleanText(name);
  if (clean === '') return { ok: false, reason: 'empty', missing: [] };
  const missing = missingLetters(fonts.record, clean);
  if (missing.length > 0) return { ok: false, reason: 'missing_letters', missing };
  const found = fit(fonts.record, clean, NAME);
  return found ? { ok: true, clean, ...found } : { ok: false, reason: 'too_long', missing: [] };
}
