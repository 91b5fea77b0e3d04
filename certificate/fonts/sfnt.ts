import { unzlibSync } from 'fflate';

/** The tables of a TrueType file, by tag. Every reader below works on one of these views. */
export type Tables = ReadonlyMap<string, DataView>;

const TRUETYPE = 0x00010000;
const WOFF = 0x774f4646;

export function readTables(font: Uint8Array): Tables {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (file.byteLength >= 44 && file.getUint32(0) === WOFF && file.getUint32(4) === TRUETYPE) {
    return unpackTables(file);
  }
  if (file.byteLength < 12 || file.getUint32(0) !== TRUETYPE) {
    throw new Error('This is not a TrueType font: static .ttf files or their WOFF 1 only, no OTF or WOFF2.');
  }
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const offset = font.byteOffset + file.getUint32(record + 8);
    tables.set(tagAt(file, record), new DataView(font.buffer, offset, file.getUint32(record + 12)));
  }
  return tables;
}

/** WOFF 1: the same tables, each compressed by itself unless that made it longer. */
function unpackTables(file: DataView): Tables {
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(12); i++) {
    const record = 44 + 20 * i;
    const [packed, length] = [file.getUint32(record + 8), file.getUint32(record + 12)];
    const bytes = new Uint8Array(file.buffer, file.byteOffset + file.getUint32(record + 4), packed);
    const whole = packed < length ? unzlibSync(bytes) : bytes;
    tables.set(tagAt(file, record), new DataView(whole.buffer, whole.byteOffset, length));
  }
  return tables;
}

export function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font has no "${tag}" table.`);
  return found;
}

export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
}

/** A view from `offset` to the end of `view`: font tables point at their parts by such offsets. */
export function within(view: DataView, offset: number): DataView {
  return new DataView(view.buffer, view.byteOffset + offset, view.byteLength - offset);
}
