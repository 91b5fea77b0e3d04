import { typesetMixed } from './scripts/mixed.ts';
import { inkOf, plainRun, widthOf, type Family, type Setting } from './setting.ts';
import { UnprintableText } from './text.ts';

/** Throws rather than let a missing letter become an empty box. A name begins where its first letter says. */
export function typeset(family: Family, text: string, direction: 'auto' | 'ltr' = 'ltr'): Setting {
  if (!isPlain(family, text)) return typesetMixed(family, text, direction);
  const run = plainRun(family.base, text);
  const { width, glyphs } = run;
  const none = { isMixed: false, isShaped: false, isRightToLeft: false };
  return { text, runs: [run], width, letters: glyphs.length, ...none };
}

/** Every letter has its own glyph in the base face: nearly always. */
export function isPlain({ base }: Family, text: string): boolean {
  if (/[\p{M}\p{Co}]/u.test(text)) return false;
  for (const letter of text) if (base.glyphOf(letter.codePointAt(0) ?? 0) === 0) return false;
  return true;
}

/** How a text may give way when it is longer than its place. Sizes and widths in points. */
export interface Room {
  readonly width: number;
  readonly largest: number;
  /** Under this size the text breaks into two lines, if it has a place to break; none: it stays on one. */
  readonly twoLinesBelow?: number;
  readonly smallest: number;
  /** Space between letters, as a share of the size. */
  readonly tracking?: number;
  /** Between what stands above and below: scripts that pile up marks must not touch it. */
  readonly height?: number;
}

export interface Fit {
  readonly size: number;
  readonly lines: string[];
}

/** One line as large as may be, else two balanced lines, else nothing: text never leaves its place. */
export function fit(family: Family, text: string, room: Room): Fit | undefined {
  const oneLine = sizeOf(family, text, room, room.largest);
  const twoLinesBelow = room.twoLinesBelow ?? room.smallest;
  if (oneLine >= twoLinesBelow) return { size: oneLine, lines: [text] };
  const lines = room.twoLinesBelow === undefined ? [text] : balanced(family, text, room);
  const leading = leadingOf(lines.map((line) => typeset(family, line)));
  const size = Math.min(
    ...lines.map((line) => sizeOf(family, line, room, twoLinesBelow, leading * (lines.length - 1))),
  );
  return size >= room.smallest ? { size, lines } : undefined;
}

/** As `fit`, for the renderer: it stops instead. */
export function fitOrThrow(family: Family, text: string, room: Room): Fit {
  if (text === '') throw new UnprintableText(text, 'empty');
  const found = fit(family, text, room);
  if (!found) throw new UnprintableText(text, 'too_long');
  return found;
}

/** In tenths of a point, rounded down, so that the line is never wider than the room. */
function sizeOf(family: Family, text: string, room: Room, largest: number, otherLines = 0): number {
  const setting = typeset(family, text);
  const width = widthOf(setting, room.tracking);
  const { above, below } = setting.isMixed ? inkOf(setting) : { above: 0, below: 0 };
  const height = setting.isMixed ? above + below + otherLines : 0;
  const tenths = (room: number, taken: number) =>
    taken === 0 ? largest : Math.floor((room * 10) / taken) / 10;
  return Math.min(largest, tenths(room.width, width), tenths(room.height ?? Infinity, height));
}

/** From line to line, as a share of the size: more where marks are piled up. */
export function leadingOf(lines: readonly Setting[]): number {
  const inks = lines.filter(({ isMixed }) => isMixed).map(inkOf);
  const above = Math.max(0, ...inks.map((ink) => ink.above));
  const below = Math.max(0, ...inks.map((ink) => ink.below));
  return Math.max(1.15, above + below + 0.05);
}

/** Breaks at the space, or after the hyphen, that makes the longer line shortest. */
function balanced(family: Family, text: string, room: Room): string[] {
  const widest = (lines: string[]) =>
    Math.max(...lines.map((line) => widthOf(typeset(family, line), room.tracking)));
  let best = { lines: [text], width: widest([text]) };
  for (const { index, 0: mark } of text.matchAll(/[ -]/g)) {
    const lines = [text.slice(0, mark === ' ' ? index : index + 1), text.slice(index + 1)];
    if (lines.includes('')) continue;
    const width = widest(lines);
    if (width < best.width) best = { lines, width };
  }
  return best.lines;
}
