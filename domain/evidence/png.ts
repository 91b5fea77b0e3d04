import { concat, viewOf } from './bytes.ts';
import type { CleanPicture } from './clean.ts';
import { readOrientation, writeOrientation } from './orientation.ts';

/**
 * A PNG over its chunks: what draws the picture and its colour stay; text, time, EXIF (but for which side is up),
 * unknown pieces and what follows the end go. Order and check sums of what stays are tested.
 */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'cHRM', 'iCCP', 'pHYs']);
const signature = 8;

/** Null when it is cut off or damaged. */
export function cleanPng(bytes: Uint8Array): CleanPicture | null {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, signature)];
  const seen = new Map<string, number>();
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let previous = '';
  let at = signature;
  while (previous !== 'IEND') {
    if (at + 12 > bytes.length) return null;
    const length = view.getUint32(at);
    const next = at + 12 + length;
    if (next > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) return null;
    const data = bytes.subarray(at + 8, next - 4);
    if (!isInOrder(type, seen, previous)) return null;
    if (type === 'IHDR') size = readHeader(data);
    if (type === 'IHDR' && !size) return null;
    if (type === 'eXIf') orientation = readOrientation(data);
    if (kept.has(type)) {
      if (view.getUint32(next - 4) !== checksum(bytes.subarray(at + 4, next - 4))) return null;
      // Before the picture's data, where every reader looks for it.
      if (type === 'IDAT' && !seen.has('IDAT') && orientation !== 1)
        parts.push(chunk('eXIf', writeOrientation(orientation)));
      parts.push(bytes.subarray(at, next));
    } else if (isCritical(type)) return null;
    seen.set(type, (seen.get(type) ?? 0) + 1);
    previous = type;
    at = next;
  }
  return size && seen.has('IDAT') ? { bytes: concat(parts), ...size } : null;
}

const isCritical = (type: string) => /^[A-Z]/.test(type);

/** The header first; once each, but data in one run. */
function isInOrder(type: string, seen: ReadonlyMap<string, number>, previous: string): boolean {
  if ((previous === '') !== (type === 'IHDR')) return false;
  if (type === 'IDAT') return previous === 'IDAT' || !seen.has('IDAT');
  if (type === 'PLTE' && seen.has('IDAT')) return false;
  return !kept.has(type) || !seen.has(type);
}

function readHeader(data: Uint8Array): { width: number; height: number } | null {
  if (data.length !== 13) return null;
  const view = viewOf(data);
  const [width, height, depth, colour] = [view.getUint32(0), view.getUint32(4), data[8] ?? 0, data[9] ?? 0];
  const readable = [1, 2, 4, 8, 16].includes(depth) && [0, 2, 3, 4, 6].includes(colour);
  return readable && width > 0 && height > 0 ? { width, height } : null;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = viewOf(whole);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) whole[4 + i] = type.charCodeAt(i);
  whole.set(data, 8);
  view.setUint32(data.length + 8, checksum(whole.subarray(4, data.length + 8)));
  return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of ISO 3309, over type and data. */
function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
