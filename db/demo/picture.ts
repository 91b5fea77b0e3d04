import { zlibSync } from 'fflate';
import { withoutAccents } from './names.ts';
import { linesOf, type PaperFacts } from './papers.ts';

/** A photo of the same paper on a table, as a PNG of shades of grey: letters from a small grid, light from one side. */

// Five columns of seven dots a letter, lowest bit on top.
const grid: Record<string, string> = {
  A: '7e1111117e',
  B: '7f49494936',
  C: '3e41414122',
  D: '7f4141221c',
  E: '7f49494941',
  F: '7f09090901',
  G: '3e41494979',
  H: '7f0808087f',
  I: '00417f4100',
  J: '2040413f01',
  K: '7f08142241',
  L: '7f40404040',
  M: '7f020c027f',
  N: '7f0408107f',
  O: '3e4141413e',
  P: '7f09090906',
  Q: '3e4151215e',
  R: '7f09192946',
  S: '4649494931',
  T: '01017f0101',
  U: '3f4040403f',
  V: '1f2040201f',
  W: '3f4038403f',
  X: '6314081463',
  Y: '0708700807',
  Z: '6151494543',
  '0': '3e5149453e',
  '1': '00427f4000',
  '2': '4261514946',
  '3': '2141454b31',
  '4': '1814127f10',
  '5': '2745454539',
  '6': '3c4a494930',
  '7': '0171090503',
  '8': '3649494936',
  '9': '064949291e',
  '.': '0060600000',
  ',': '0050300000',
  ':': '0036360000',
  '-': '0808080808',
  "'": '0005030000',
};

const width = 900;
const height = 680;

export function takePicture(facts: PaperFacts): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const onPaper = x > 60 && x < width - 60 && y > 50 && y < height - 50;
      // Light falls from the upper left; steps of four keep the file small.
      const light = 30 - ((x + y) >> 5);
      pixels[y * width + x] = ((onPaper ? 222 : 96) + light) & ~3;
    }
  for (const { text, y, size } of linesOf(facts))
    write(pixels, text, Math.round((612 - y) * 1.08), size >= 30 ? 4 : size >= 20 ? 3 : 2);
  write(pixels, `Serial ${facts.serial}`, 590, 2);
  return encode(pixels);
}

function write(pixels: Uint8Array, text: string, top: number, dot: number): void {
  const letters = [...withoutAccents(text).toUpperCase()];
  const scale = Math.max(1, Math.min(dot, Math.floor((width - 160) / (letters.length * 6))));
  let left = Math.round((width - letters.length * 6 * scale) / 2);
  for (const letter of letters) {
    const columns = grid[letter]?.match(/../g) ?? [];
    for (const [column, dots] of columns.entries())
      for (let row = 0; row < 7; row++)
        if ((parseInt(dots, 16) >> row) & 1) blot(pixels, left + column * scale, top + row * scale, scale);
    left += 6 * scale;
  }
}

function blot(pixels: Uint8Array, left: number, top: number, size: number): void {
  for (let y = top; y < top + size; y++) pixels.fill(40, y * width + left, y * width + left + size);
}

/** PNG: signature, then chunks with their check sums. Eight bits of grey, no filter. */
function encode(pixels: Uint8Array): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
