import type { Face } from './face.ts';
import { table } from './sfnt.ts';

/** A glyph that is wanted, where it shall stand, and how wide it shall be if not as in the font. */
export interface Wanted {
  readonly id: number;
  readonly moved?: { readonly dx: number; readonly dy: number; readonly advance: number };
}

/**
 * A TrueType file that holds only some glyphs, as PDF wants it (no cmap, no names, no layout tables).
 *
 * Glyph `i + 1` of the result is `wanted[i]`; glyph 0 is the source's .notdef; parts of composite glyphs follow. A glyph
 * that was moved becomes a composite of one part: lifted on the page instead, a mark over a letter would be taken by
 * most readers for the beginning of another word.
 * Offsets are written in the long form and every glyph is padded to four bytes. The short form stores halved
 * offsets and breaks silently on a glyph of odd length: the text still extracts while the page shows rubbish.
 */
export function subset(face: Face, wanted: readonly Wanted[]): Uint8Array {
  const kept: Wanted[] = [{ id: 0 }, ...wanted];
  const places = withParts(face, kept);
  const outlines = kept.map((one) =>
    one.moved ? movedOutline(face, one, places) : renumbered(face, one.id, places),
  );
  const starts = new DataView(new ArrayBuffer(4 * (kept.length + 1)));
  let end = 0;
  outlines.forEach((outline, i) => {
    end += padded(outline.length);
    starts.setUint32(4 * (i + 1), end);
  });
  const glyf = new Uint8Array(end);
  outlines.forEach((outline, i) => glyf.set(outline, starts.getUint32(4 * i)));

  const head = copyOf(face, 'head');
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  const hhea = copyOf(face, 'hhea');
  hhea.setUint16(34, kept.length);
  const maxp = copyOf(face, 'maxp');
  maxp.setUint16(4, kept.length);
  if (wanted.some(({ moved }) => moved)) allowParts(maxp);
  const tables: [string, Uint8Array][] = [
    ['glyf', glyf],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', widths(face, kept)],
    ['loca', bytesOf(starts)],
    ['maxp', bytesOf(maxp)],
  ];
  if (face.tables.has('prep')) tables.push(['prep', bytesOf(copyOf(face, 'prep'))]);
  return assemble(tables);
}

/** What a reader sets aside for composites: a moved one has one level more, and as many points as its part. */
function allowParts(maxp: DataView): void {
  maxp.setUint16(12, Math.max(maxp.getUint16(8), maxp.getUint16(12)));
  maxp.setUint16(14, Math.max(maxp.getUint16(10), maxp.getUint16(14)));
  maxp.setUint16(28, Math.max(1, maxp.getUint16(28)));
  maxp.setUint16(30, maxp.getUint16(30) + 1);
}

/** The glyph's bytes in the source font. */
export function outlineOf(face: Face, glyph: number): DataView {
  const loca = table(face.tables, 'loca');
  const glyf = table(face.tables, 'glyf');
  const long = table(face.tables, 'head').getInt16(50) === 1;
  const start = long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  const end = long ? loca.getUint32(4 * glyph + 4) : 2 * loca.getUint16(2 * glyph + 2);
  return new DataView(glyf.buffer, glyf.byteOffset + start, end - start);
}

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_PARTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** Where a composite glyph names its parts: the offset of each part's glyph number. */
export function partOffsets(outline: DataView): number[] {
  const offsets: number[] = [];
  if (outline.byteLength === 0 || outline.getInt16(0) >= 0) return offsets;
  let at = 10;
  let flags: number;
  do {
    flags = outline.getUint16(at);
    offsets.push(at + 2);
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
  } while (flags & MORE_PARTS);
  return offsets;
}

/** Adds the parts of composite and moved glyphs to `kept`; the answer says where each plain glyph lies. */
function withParts(face: Face, kept: Wanted[]): Map<number, number> {
  const places = new Map<number, number>();
  kept.forEach(({ id, moved }, place) => {
    if (!moved && !places.has(id)) places.set(id, place);
  });
  const need = (id: number) => {
    if (places.has(id)) return;
    places.set(id, kept.length);
    kept.push({ id });
  };
  // The list grows while it is read, so that parts of parts are found too.
  for (const { id, moved } of kept) {
    if (moved) need(id);
    const outline = outlineOf(face, id);
    for (const offset of partOffsets(outline)) need(outline.getUint16(offset));
  }
  return places;
}

function renumbered(face: Face, glyph: number, places: ReadonlyMap<number, number>): Uint8Array {
  const source = outlineOf(face, glyph);
  const bytes = bytesOf(source).slice();
  const copy = new DataView(bytes.buffer);
  for (const offset of partOffsets(source)) copy.setUint16(offset, places.get(source.getUint16(offset)) ?? 0);
  return bytes;
}

const ARGUMENTS_ARE_PLACES = 0x0002;

function movedOutline(face: Face, { id, moved }: Wanted, places: ReadonlyMap<number, number>): Uint8Array {
  const source = outlineOf(face, id);
  if (source.byteLength === 0 || !moved) return new Uint8Array();
  const { dx, dy } = moved;
  const outline = new DataView(new ArrayBuffer(18));
  outline.setInt16(0, -1);
  for (const [at, shift] of [
    [2, dx],
    [4, dy],
    [6, dx],
    [8, dy],
  ] as const) {
    outline.setInt16(at, source.getInt16(at) + shift);
  }
  outline.setUint16(10, ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_PLACES);
  outline.setUint16(12, places.get(id) ?? 0);
  outline.setInt16(14, dx);
  outline.setInt16(16, dy);
  return bytesOf(outline);
}

function widths(face: Face, kept: readonly Wanted[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(4 * kept.length));
  kept.forEach(({ id, moved }, i) => {
    hmtx.setUint16(4 * i, moved?.advance ?? face.advanceOf(id));
    hmtx.setInt16(4 * i + 2, face.leftBearingOf(id) + (moved?.dx ?? 0));
  });
  return bytesOf(hmtx);
}

/** Writes the table directory and both checksums: some print servers refuse a font without them. */
function assemble(tables: readonly [string, Uint8Array][]): Uint8Array {
  const size = tables.reduce((sum, [, data]) => sum + padded(data.length), 12 + 16 * tables.length);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  const power = 31 - Math.clz32(tables.length);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let offset = 12 + 16 * tables.length;
  let head = 0;
  tables.forEach(([tag, data], i) => {
    const record = 12 + 16 * i;
    font.set(data, offset);
    for (let j = 0; j < 4; j++) view.setUint8(record + j, tag.charCodeAt(j));
    view.setUint32(record + 4, checksum(view, offset, padded(data.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, data.length);
    if (tag === 'head') head = offset;
    offset += padded(data.length);
  });
  view.setUint32(head + 8, 0xb1b0afba - checksum(view, 0, size));
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let i = start; i < start + length; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function copyOf(face: Face, tag: string): DataView {
  return new DataView(bytesOf(table(face.tables, tag)).slice().buffer);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
