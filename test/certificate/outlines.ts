import { inflateSync } from 'node:zlib';

/** A second, independent reader of TrueType outlines: composites are taken apart, so that two fonts can be compared. */
interface Font {
  view: DataView;
  at: (tag: string) => number;
}

export function openFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const tag = Buffer.from(bytes.subarray(12 + 16 * i, 16 + 16 * i)).toString('latin1');
    tables.set(tag, view.getUint32(12 + 16 * i + 8));
  }
  return {
    view,
    at: (tag) => {
      const offset = tables.get(tag);
      if (offset === undefined) throw new Error(`no ${tag}`);
      return offset;
    },
  };
}

/** WOFF 1: the tables unpacked one behind the other. */
export function openWoff(bytes: Uint8Array): Font {
  const file = Buffer.from(bytes);
  const tables = new Map<string, number>();
  let all = Buffer.alloc(0);
  for (let i = 0, record = 44; i < file.readUInt16BE(12); i++, record += 20) {
    const [start, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(record + at));
    const part = file.subarray(start, (start ?? 0) + (packed ?? 0));
    tables.set(file.toString('latin1', record, record + 4), all.length);
    all = Buffer.concat([all, packed === length ? part : inflateSync(part)]);
  }
  return {
    view: new DataView(all.buffer, all.byteOffset, all.byteLength),
    at: (tag) => tables.get(tag) ?? -1,
  };
}

export function glyphCount({ view, at }: Font): number {
  return view.getUint16(at('maxp') + 4);
}

export function advance({ view, at }: Font, glyph: number): number {
  return view.getUint16(at('hmtx') + 4 * Math.min(glyph, view.getUint16(at('hhea') + 34) - 1));
}

/** Points as "x,y,on the curve" and the ends of contours, composites flattened; instructions are part of it. */
export function outline(font: Font, glyph: number): string[] {
  const { view, at } = font;
  const long = view.getInt16(at('head') + 50) === 1;
  const offset = (i: number) =>
    long ? view.getUint32(at('loca') + 4 * i) : 2 * view.getUint16(at('loca') + 2 * i);
  if (offset(glyph) === offset(glyph + 1)) return [];
  const start = at('glyf') + offset(glyph);
  return view.getInt16(start) < 0 ? composite(font, start + 10) : simple(view, start);
}

function composite(font: Font, start: number): string[] {
  const { view } = font;
  const points: string[] = [];
  let p = start;
  let flags: number;
  do {
    flags = view.getUint16(p);
    const part = view.getUint16(p + 2);
    const argumentsEnd = p + 4 + (flags & 1 ? 4 : 2);
    const end = argumentsEnd + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    let placed = `part ${flags & ~0x20}`;
    for (let q = p + 4; q < end; q++) placed += ` ${view.getUint8(q)}`;
    points.push(placed, ...outline(font, part));
    p = end;
  } while (flags & 0x20);
  return points;
}

function simple(view: DataView, start: number): string[] {
  const contours = view.getInt16(start);
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(start + 10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let p = start + 10 + 2 * contours;
  p += 2 + view.getUint16(p);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(p++);
    const repeats = flag & 8 ? view.getUint8(p++) : 0;
    for (let i = 0; i <= repeats; i++) flags.push(flag);
  }
  const axis = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(p++) : -view.getUint8(p++);
      else if (!(flag & same)) {
        value += view.getInt16(p);
        p += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return [`ends ${ends.join(' ')}`, ...flags.map((flag, i) => `${xs[i]},${ys[i]},${flag & 1}`)];
}

/**
 * Points of a glyph in its own coordinates, the parts of composites put where they belong: what is seen of it, however it
 * is made. Parts that are scaled or turned stay as they are written.
 */
export function points(font: Font, glyph: number, dx = 0, dy = 0): string[] {
  const { view, at } = font;
  const long = view.getInt16(at('head') + 50) === 1;
  const offset = (i: number) =>
    long ? view.getUint32(at('loca') + 4 * i) : 2 * view.getUint16(at('loca') + 2 * i);
  const start = at('glyf') + offset(glyph);
  if (offset(glyph) === offset(glyph + 1)) return [];
  if (view.getInt16(start) >= 0) {
    const [ends = '', ...rest] = simple(view, start);
    const moved = rest.map((point) => {
      const [x = 0, y = 0, on] = point.split(',').map(Number);
      return `${x + dx},${y + dy},${on}`;
    });
    return [ends, ...moved];
  }
  const found: string[] = [];
  let flags: number;
  let p = start + 10;
  do {
    flags = view.getUint16(p);
    const part = view.getUint16(p + 2);
    const words = (flags & 1) !== 0;
    const [x, y] = words
      ? [view.getInt16(p + 4), view.getInt16(p + 6)]
      : [view.getInt8(p + 4), view.getInt8(p + 5)];
    found.push(...points(font, part, dx + x, dy + y));
    p += words ? 8 : 6;
    for (const [bit, size] of [
      [8, 2],
      [0x40, 4],
      [0x80, 8],
    ] as const) {
      if ((flags & bit) === 0) continue;
      for (let q = p; q < p + size; q++) found.push(`scale ${view.getUint8(q)}`);
      p += size;
    }
  } while (flags & 0x20);
  return found;
}
