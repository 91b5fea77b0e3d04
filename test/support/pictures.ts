import { deflateSync, crc32 } from 'node:zlib';

/** Small files for tests: a photo with everything a phone writes into it, a PNG, a PDF. */

export type Bytes = Uint8Array<ArrayBuffer>;

export const join = (...parts: (Uint8Array | number[])[]): Bytes =>
  new Uint8Array(parts.flatMap((part) => [...part]));
export const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
export const has = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes).includes(Buffer.from(text, 'latin1'));

export const segment = (code: number, body: Uint8Array | number[]): Bytes =>
  join([0xff, code, (body.length + 2) >> 8, (body.length + 2) & 0xff], body);

/** EXIF as a phone writes it, little-endian: orientation, the camera, and a GPS block. */
export function exif(orientation: number): Bytes {
  const tiff = Buffer.alloc(200);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x010f, 2, 12, 100);
  entry(22, 0x0112, 3, 1, orientation);
  entry(34, 0x8825, 4, 1, 60);
  tiff.write('PhoneCamera\0', 100, 'latin1');
  tiff.writeUInt16LE(1, 60);
  entry(62, 0x001d, 2, 11, 120);
  tiff.write('GPS40.4406N\0', 120, 'latin1');
  return join(ascii('Exif\0\0'), tiff);
}

export interface PhotoOptions {
  orientation?: number;
  width?: number;
  height?: number;
  trailing?: string;
  metadata?: boolean;
  /** Makes two photos differ. */
  shade?: number;
}

export function photo(options: PhotoOptions = {}): Bytes {
  const { orientation = 6, width = 8, height = 8, trailing = '', metadata = true, shade = 0x3f } = options;
  const personal = [
    segment(0xe1, exif(orientation)),
    segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPSLatitude</x:xmpmeta>')),
    segment(0xe2, ascii('MPF\0GPS second picture')),
    segment(0xed, ascii('Photoshop 3.0\0GPS city')),
    segment(0xfe, ascii('GPS comment')),
  ];
  return join(
    [0xff, 0xd8],
    segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 1, 1, 0x47, 0x50, 0x53]),
    ...(metadata ? personal : []),
    segment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile')),
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    segment(0xc4, [0, 1, ...Array<number>(15).fill(0), 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    // Coded data with a stuffed zero and a restart mark, neither of which ends it.
    [0x2a, 0xff, 0x00, 0x11, 0xff, 0xd0, shade],
    [0xff, 0xd9],
    ascii(trailing),
  );
}

export function chunk(type: string, data: Uint8Array | number[], broken = false): Bytes {
  const typed = join(ascii(type), data);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE((crc32(typed) ^ (broken ? 1 : 0)) >>> 0);
  return join(length, typed, sum);
}

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function header(width: number, height: number): Bytes {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = 8;
  return chunk('IHDR', data);
}

/** Grey, with text, a time and EXIF, and something after its end. */
export function drawing(options: { width?: number; height?: number; trailing?: string } = {}): Bytes {
  const { width = 2, height = 2, trailing = '' } = options;
  return join(
    pngSignature,
    header(width, height),
    chunk('pHYs', [0, 0, 0, 1, 0, 0, 0, 1, 1]),
    chunk('tEXt', ascii('Comment\0GPS here')),
    chunk('eXIf', exif(3).subarray(6)),
    chunk('tIME', [7, 234, 1, 1, 0, 0, 0]),
    chunk('IDAT', deflateSync(Buffer.alloc(6))),
    chunk('IEND', []),
    ascii(trailing),
  );
}

export const pdf = (text = 'Certificate of attendance'): Bytes =>
  join(ascii(`%PDF-1.7\n1 0 obj\n(${text})\nendobj\n%%EOF\n`));
