import { unzlibSync } from 'fflate';
import { refuseSize, UnusablePicture } from './unusable.ts';

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly kind: number;
}

/** Samples a dot, by kind of colour: grey, RGB, palette, grey and alpha, RGB and alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The dots of a PNG as red, green and blue, laid on white paper: PDF for archives knows no transparency. */
export function readPng(file: Uint8Array): { width: number; height: number; dots: Uint8Array } {
  const { header, packed, palette, alpha } = readChunks(file);
  const { width, height, depth, kind } = header;
  const samples = SAMPLES[kind] ?? 0;
  const step = Math.max(1, (samples * depth) >> 3);
  const rowBytes = Math.ceil((width * samples * depth) / 8);
  const rows = unfilter(unpack(packed, (rowBytes + 1) * height), { rowBytes, height, step });
  const most = 2 ** depth - 1;
  const sample = sampleReader(rows, rowBytes, depth);
  const dots = new Uint8Array(3 * width * height);
  const seen = { kind, samples, most, palette, alpha };
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const { colour, opaque } = dotOf(seen, (i) => sample(y, x * samples + i));
      for (const part of colour) dots[at++] = Math.round((part * opaque + 255 * (255 - opaque)) / 255);
    }
  }
  return { width, height, dots };
}

interface Colours {
  readonly kind: number;
  readonly samples: number;
  readonly most: number;
  readonly palette: Uint8Array;
  /** Of each colour of the palette; else the one colour that is seen through. */
  readonly alpha: Uint8Array;
}

function dotOf({ kind, samples, most, palette, alpha }: Colours, sample: (i: number) => number) {
  const first = sample(0);
  if (kind === 3) {
    const colour = [0, 1, 2].map((i) => palette[3 * first + i] ?? 0);
    return { colour, opaque: alpha[first] ?? 255 };
  }
  const raw = samples < 3 ? [first, first, first] : [first, sample(1), sample(2)];
  const shares = (part: number) => Math.round((part * 255) / most);
  const colour = raw.map(shares);
  if (samples === 2 || samples === 4) return { colour, opaque: shares(sample(samples - 1)) };
  const keyed = (i: number) => ((alpha[2 * i] ?? 0) << 8) + (alpha[2 * i + 1] ?? 0);
  const isKey = alpha.length > 0 && raw.every((part, i) => part === keyed(samples < 3 ? 0 : i));
  return { colour, opaque: isKey ? 0 : 255 };
}

function readChunks(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Uint8Array[] = [];
  let header: Header | undefined;
  let palette = new Uint8Array();
  let alpha = new Uint8Array();
  let at = 8;
  while (at + 12 <= file.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const data = file.slice(at + 8, at + 8 + length);
    if (data.length < length) break;
    if (type === 'IHDR') header = readHeader(data);
    else if (type === 'PLTE') palette = data;
    else if (type === 'tRNS') alpha = data;
    else if (type === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  if (!header || parts.length === 0) throw new UnusablePicture('broken');
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    packed.set(part, end);
    end += part.length;
  }
  return { header, packed, palette, alpha };
}

function readHeader(data: Uint8Array): Header {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 13) throw new UnusablePicture('broken');
  const header = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth: view.getUint8(8),
    kind: view.getUint8(9),
  };
  if (SAMPLES[header.kind] === undefined || ![1, 2, 4, 8, 16].includes(header.depth)) {
    throw new UnusablePicture('broken');
  }
  if (view.getUint8(12) !== 0) throw new UnusablePicture('interlaced');
  refuseSize(header.width, header.height);
  return header;
}

/** Into a place of the size that the header promises: a small file cannot ask for more. */
function unpack(packed: Uint8Array, length: number): Uint8Array {
  try {
    const rows = unzlibSync(packed, { out: new Uint8Array(length) });
    if (rows.length === length) return rows;
  } catch {
    // Said below.
  }
  throw new UnusablePicture('broken');
}

/** Every row was written as its difference from what stands to its left and above: this adds it up again. */
function unfilter(
  filtered: Uint8Array,
  { rowBytes, height, step }: { rowBytes: number; height: number; step: number },
): Uint8Array {
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const kind = filtered[y * (rowBytes + 1)];
    for (let i = 0; i < rowBytes; i++) {
      const at = y * rowBytes + i;
      const left = i >= step ? (rows[at - step] ?? 0) : 0;
      const above = y > 0 ? (rows[at - rowBytes] ?? 0) : 0;
      const corner = i >= step && y > 0 ? (rows[at - rowBytes - step] ?? 0) : 0;
      const raw = filtered[y * (rowBytes + 1) + 1 + i] ?? 0;
      if (kind === 0) rows[at] = raw;
      else if (kind === 1) rows[at] = raw + left;
      else if (kind === 2) rows[at] = raw + above;
      else if (kind === 3) rows[at] = raw + ((left + above) >> 1);
      else if (kind === 4) rows[at] = raw + nearest(left, above, corner);
      else throw new UnusablePicture('broken');
    }
  }
  return rows;
}

/** Paeth's predictor: of the three neighbours the one nearest to left + above − corner. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - above),
    Math.abs(guess - corner),
  ];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function sampleReader(rows: Uint8Array, rowBytes: number, depth: number): (y: number, i: number) => number {
  if (depth === 8) return (y, i) => rows[y * rowBytes + i] ?? 0;
  if (depth === 16) {
    return (y, i) => ((rows[y * rowBytes + 2 * i] ?? 0) << 8) + (rows[y * rowBytes + 2 * i + 1] ?? 0);
  }
  const most = 2 ** depth - 1;
  return (y, i) => {
    const bit = i * depth;
    return ((rows[y * rowBytes + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
}
