/** Pieces of PDF content: numbers, colours, glyphs. */
import type { Run } from '../setting.ts';
import type { FontProgram } from './font-program.ts';

/** Two decimals, never an exponent: finer differences are not seen, and coarser numbers are the same everywhere. */
export function fixed(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}

export function fillColour(hex: string): string {
  return `${channels(hex)} rg`;
}

export function strokeColour(hex: string): string {
  return `${channels(hex)} RG`;
}

/** `#14505c` as three shares of one, to three decimals. */
function channels(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return parts.map((part) => String(Math.round((part * 1000) / 255) / 1000)).join(' ');
}

/** The glyphs of a run for the TJ operator: `[<0001> 20 <00020003>]`, where a positive number moves closer. */
export function glyphs(run: Run, program: FontProgram): string {
  let shown = '<';
  for (const glyph of run.glyphs) {
    shown += program.codeOf(glyph);
    if (glyph.kern !== 0) shown += `>${fixed(-glyph.kern)}<`;
  }
  return `[${shown}>] TJ`;
}

/** A number as two bytes in hexadecimal. */
export function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
