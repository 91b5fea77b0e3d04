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

/**
 * The glyphs of a run as TJ operators: `[<0001> 20 <00020003>] TJ`, where a positive number moves closer. A glyph that
 * stands higher, such as a mark over a letter, is lifted by Ts.
 */
export function glyphs(run: Run, program: FontProgram, size: number): string {
  let shown = '[<';
  let rise = '0';
  for (const glyph of run.glyphs) {
    const wanted = fixed((glyph.dy * size) / 1000);
    if (wanted !== rise) shown += `>] TJ ${(rise = wanted)} Ts [<`;
    if (glyph.dx !== 0) shown += `>${fixed(-glyph.dx)}<`;
    shown += program.codeOf(glyph);
    const after = glyph.kern - glyph.dx;
    if (after !== 0) shown += `>${fixed(-after)}<`;
  }
  return `${shown}>] TJ${rise === '0' ? '' : ' 0 Ts'}`;
}

/** A number as two bytes in hexadecimal. */
export function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
