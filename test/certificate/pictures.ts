import { deflateSync } from 'node:zlib';
import { chunk, join, pngSignature } from '../support/pictures.ts';

interface PngOptions {
  width: number;
  height: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  kind: number;
  depth?: number;
  /** Rows as PNG keeps them: a filter's number, then bytes. */
  rows: number[][];
  palette?: number[];
  alpha?: number[];
  interlaced?: boolean;
}

export function png({ width, height, kind, depth = 8, rows, palette, alpha, interlaced }: PngOptions) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, kind, 0, 0, interlaced ? 1 : 0], 8);
  return join(
    pngSignature,
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    ...(alpha ? [chunk('tRNS', alpha)] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', []),
  );
}

/** A line of ink on nothing, as a signing tablet saves it. */
export function hand(width = 60, height = 20) {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => [
      36,
      56,
      107,
      Math.abs(y - (x % height)) < 2 ? 255 : 0,
    ]).flat(),
  ]);
  return png({ width, height, kind: 6, rows });
}
