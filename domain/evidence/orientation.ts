import { viewOf } from './bytes.ts';

/** The one fact of a photo's EXIF block that is kept: which side is up. Without it half of all photos lie on their side. */

const orientationTag = 0x0112;
const short = 3;

/** Reads the first directory of a TIFF block; 1 (as it lies) where it says nothing, or nothing that can be trusted. */
export function readOrientation(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1;
  const view = viewOf(tiff);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  if (view.getUint16(2, little) !== 42) return 1;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return view.getUint16(entry + 2, little) === short && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF block that says which side is up and nothing else. */
export function writeOrientation(orientation: number): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = viewOf(tiff);
  view.setUint32(0, 0x4d4d002a); // big-endian, 42
  view.setUint32(4, 8); // the directory follows
  view.setUint16(8, 1); // one entry
  view.setUint16(10, orientationTag);
  view.setUint16(12, short);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff; // the last four bytes: no further directory
}
