import type { EvidenceView } from '../activities/contract.ts';
import { mostPixels } from './contract.ts';
import { cleanJpeg } from './jpeg.ts';
import { checkPdf } from './pdf.ts';
import { cleanPng } from './png.ts';

/**
 * From uploaded bytes to bytes that may be kept: a PDF, JPEG or PNG by what it is, by its name and by what the sender
 * says it is; pictures without place, time, camera or comments. Pure and linear in the size of the file, without a
 * decoder of pictures, since workerd has none.
 */
export type MediaType = EvidenceView['mediaType'];

export type FileProblem =
  | 'empty'
  | 'heic'
  | 'unknown_type'
  /** What it is, its name and what was declared do not agree. */
  | 'types_differ'
  /** Cut off or damaged. */
  | 'broken'
  | 'too_many_pixels';

export interface CleanFile {
  mediaType: MediaType;
  bytes: Uint8Array<ArrayBuffer>;
  /** Something was taken out: place, time, camera, comments, a preview, bytes after the end. */
  metadataRemoved: boolean;
}

export interface GivenFile {
  name: string;
  declaredType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A picture as it may be kept. */
export interface CleanPicture {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

const extensions: Record<string, MediaType> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
};

/** What browsers and phones call the three; nothing and "some bytes" say nothing. */
const declared: Record<string, MediaType | null> = {
  '': null,
  'application/octet-stream': null,
  'application/pdf': 'application/pdf',
  'application/x-pdf': 'application/pdf',
  'image/jpeg': 'image/jpeg',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/x-png': 'image/png',
};

export function cleanFile({ name, declaredType, bytes }: GivenFile): CleanFile | { problem: FileProblem } {
  if (bytes.length === 0) return { problem: 'empty' };
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (isHeic(bytes) || extension === 'heic' || extension === 'heif') return { problem: 'heic' };
  const mediaType = sniff(bytes);
  if (!mediaType) return { problem: 'unknown_type' };
  const said = declared[declaredType.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (extensions[extension] !== mediaType || said === undefined || (said !== null && said !== mediaType))
    return { problem: 'types_differ' };
  if (mediaType === 'application/pdf')
    return checkPdf(bytes) ? { mediaType, bytes, metadataRemoved: false } : { problem: 'broken' };
  const picture = mediaType === 'image/jpeg' ? cleanJpeg(bytes) : cleanPng(bytes);
  if (!picture) return { problem: 'broken' };
  if (picture.width * picture.height > mostPixels) return { problem: 'too_many_pixels' };
  return { mediaType, bytes: picture.bytes, metadataRemoved: !sameBytes(picture.bytes, bytes) };
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

function sniff(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  return startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? 'image/png' : null;
}

/** `ftyp` with a brand of the High Efficiency family: what an iPhone makes unless told otherwise. */
function isHeic(bytes: Uint8Array): boolean {
  const box = String.fromCharCode(...bytes.subarray(4, 12));
  return /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/.test(box);
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
