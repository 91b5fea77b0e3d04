import { within } from './sfnt.ts';

/** From a code point to a glyph; 0 when the font has no glyph for it. */
export type GlyphOf = (codePoint: number) => number;

/** Reads the widest Unicode map of a font: format 12 (all of Unicode) before format 4 (the first plane). */
export function readCmap(cmap: DataView): GlyphOf {
  let best: { format: number; map: DataView } | undefined;
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const record = 4 + 8 * i;
    if (!isUnicode(cmap.getUint16(record), cmap.getUint16(record + 2))) continue;
    const map = within(cmap, cmap.getUint32(record + 4));
    const format = map.getUint16(0);
    if ((format === 4 || format === 12) && format > (best?.format ?? 0)) best = { format, map };
  }
  if (!best) throw new Error('The font has no Unicode character map of format 4 or 12.');
  const { format, map } = best;
  return format === 12
    ? (codePoint) => fromGroups(map, codePoint)
    : (codePoint) => fromSegments(map, codePoint);
}

function isUnicode(platform: number, encoding: number): boolean {
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
}

function fromGroups(map: DataView, codePoint: number): number {
  let low = 0;
  let high = map.getUint32(12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = 16 + 12 * middle;
    if (codePoint < map.getUint32(group)) high = middle - 1;
    else if (codePoint > map.getUint32(group + 4)) low = middle + 1;
    else return map.getUint32(group + 8) + codePoint - map.getUint32(group);
  }
  return 0;
}

function fromSegments(map: DataView, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const doubled = map.getUint16(6);
  const [ends, starts, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled];
  for (let i = 0; i < doubled; i += 2) {
    if (codePoint > map.getUint16(ends + i)) continue;
    const start = map.getUint16(starts + i);
    if (codePoint < start) return 0;
    const delta = map.getUint16(deltas + i);
    const offset = map.getUint16(offsets + i);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = map.getUint16(offsets + i + offset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
