import { beginsWith, concat, viewOf } from './bytes.ts';
import type { CleanPicture } from './clean.ts';
import { readOrientation, writeOrientation } from './orientation.ts';

/**
 * A JPEG over its segments: what draws the picture is copied as it is; APP1 to APP15 and comments go (EXIF with its
 * GPS block and thumbnail, XMP, IPTC, maker's notes), but for colour (ICC, Adobe) and which side is up. What follows
 * the end of the image goes too, so that a file that is two things at once becomes one.
 */
const marker = {
  huffman: 0xc4,
  extension: 0xc8,
  arithmetic: 0xcc,
  restart0: 0xd0,
  restart7: 0xd7,
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  quantization: 0xdb,
  restartInterval: 0xdd,
  app0: 0xe0,
  app15: 0xef,
  comment: 0xfe,
};

interface Segment {
  code: number;
  /** Without marker and length. */
  body: Uint8Array;
  /** Where the next marker begins. */
  next: number;
}

/** Null when it is cut off or damaged. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let size: { width: number; height: number } | null = null;
  let scanned = false;
  let at = 2;
  for (;;) {
    const found = nextMarker(bytes, at);
    if (!found) return null;
    if (found.code === marker.end) break;
    const segment = readSegment(bytes, found);
    if (!segment) return null;
    const { code, body, next } = segment;
    at = next;
    if (isApplication(code) || code === marker.comment) {
      orientation = orientation === 1 ? orientationOf(code, body) : orientation;
      const keep = keptApplication(code, body);
      if (keep) kept.push(write(code, keep));
    } else if (isFrame(code)) {
      if (size) return null;
      size = readSize(body);
      if (!size) return null;
      kept.push(write(code, body));
    } else if (code === marker.scan) {
      if (!size) return null;
      const data = endOfScan(bytes, next);
      if (data === null) return null;
      kept.push(write(code, body), bytes.subarray(next, data));
      at = data;
      scanned = true;
    } else if (isTable(code)) kept.push(write(code, body));
    else return null;
  }
  if (!size || !scanned) return null;
  return { bytes: assemble(kept, orientation), ...size };
}

/** JFIF says it comes first; the block with the orientation follows it. */
function assemble(kept: Uint8Array[], orientation: number): Uint8Array<ArrayBuffer> {
  const start = new Uint8Array([0xff, marker.start]);
  const end = new Uint8Array([0xff, marker.end]);
  const upright = orientation === 1 ? [] : [write(0xe1, exifOf(orientation))];
  const jfif = kept[0]?.[1] === marker.app0 ? 1 : 0;
  return concat([start, ...kept.slice(0, jfif), ...upright, ...kept.slice(jfif), end]);
}

const exif = 'Exif\0\0';
const exifOf = (orientation: number) =>
  concat([Uint8Array.from(exif, (letter) => letter.charCodeAt(0)), writeOrientation(orientation)]);

const isApplication = (code: number) => code >= marker.app0 && code <= marker.app15;
const isFrame = (code: number) =>
  code >= 0xc0 &&
  code <= 0xcf &&
  code !== marker.huffman &&
  code !== marker.extension &&
  code !== marker.arithmetic;
const isTable = (code: number) =>
  code === marker.huffman ||
  code === marker.arithmetic ||
  code === marker.quantization ||
  code === marker.restartInterval;

const orientationOf = (code: number, body: Uint8Array): number =>
  code === 0xe1 && beginsWith(body, exif) ? readOrientation(body.subarray(exif.length)) : 1;

/** JFIF without its thumbnail, the colour profile, and how Adobe's programs stored colour; nothing else. */
function keptApplication(code: number, body: Uint8Array): Uint8Array | null {
  if (code === marker.app0 && beginsWith(body, 'JFIF\0') && body.length >= 14) {
    const plain = body.slice(0, 14);
    plain[12] = plain[13] = 0;
    return plain;
  }
  if (code === 0xe2 && beginsWith(body, 'ICC_PROFILE\0')) return body;
  return code === 0xee && beginsWith(body, 'Adobe') && body.length >= 12 ? body.subarray(0, 12) : null;
}

function readSize(frame: Uint8Array): { width: number; height: number } | null {
  if (frame.length < 6) return null;
  const view = viewOf(frame);
  const [height, width, components] = [view.getUint16(1), view.getUint16(3), view.getUint8(5)];
  if (height === 0 || width === 0 || components < 1 || components > 4) return null;
  return frame.length === 6 + 3 * components ? { width, height } : null;
}

/** A marker may be preceded by any number of 0xFF. */
function nextMarker(bytes: Uint8Array, from: number): { code: number; at: number } | null {
  if (bytes[from] !== 0xff) return null;
  let at = from + 1;
  while (bytes[at] === 0xff) at++;
  const code = bytes[at];
  return code === undefined || code === 0 ? null : { code, at: at + 1 };
}

function readSegment(bytes: Uint8Array, { code, at }: { code: number; at: number }): Segment | null {
  if (at + 2 > bytes.length) return null;
  const length = viewOf(bytes).getUint16(at);
  const next = at + length;
  return length < 2 || next > bytes.length ? null : { code, body: bytes.subarray(at + 2, next), next };
}

function write(code: number, body: Uint8Array): Uint8Array {
  const segment = new Uint8Array(body.length + 4);
  viewOf(segment).setUint16(0, 0xff00 | code);
  viewOf(segment).setUint16(2, body.length + 2);
  segment.set(body, 4);
  return segment;
}

/** Coded data runs to the next marker that is neither a stuffed zero nor a restart; null when the file ends first. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1];
    if (code === undefined) return null;
    if (code === 0xff || code === 0) continue;
    if (code < marker.restart0 || code > marker.restart7) return at;
  }
  return null;
}
