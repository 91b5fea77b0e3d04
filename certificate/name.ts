import type { CertificateFonts, Style } from './load.ts';
import { missingIn } from './scripts/mixed.ts';
import { cleanText, type TextProblem } from './text.ts';
import { fit, isPlain, type Room } from './typeset.ts';

/** The name is the largest thing on the sheet; a long one shrinks, then takes two lines. */
const NAME: Room = { width: 620, largest: 46, twoLinesBelow: 28, smallest: 20, height: 58 };

export type NameCheck =
  | { ok: true; clean: string; size: number; lines: string[] }
  | { ok: false; reason: TextProblem; missing: string[] };

/**
 * What a name will look like on the certificate, or why it cannot be printed. The renderer asks the same function.
 * Asynchronous because faces of other scripts are read when a name needs them.
 */
export async function checkName(
  name: string,
  fonts: CertificateFonts,
  style: Style = 'record',
): Promise<NameCheck> {
  // U+FFFD stands where some other program lost a letter.
  if (!name.isWellFormed() || name.includes('\ufffd')) return { ok: false, reason: 'malformed', missing: [] };
  const clean = cleanText(name);
  if (clean === '') return { ok: false, reason: 'empty', missing: [] };
  const family = fonts[style];
  if (!isPlain(family, clean)) {
    await fonts.load([clean]);
    const missing = missingIn(family, clean);
    if (missing.length > 0) return { ok: false, reason: 'missing_letters', missing };
  }
  const found = fit(family, clean, NAME);
  return found ? { ok: true, clean, ...found } : { ok: false, reason: 'too_long', missing: [] };
}
