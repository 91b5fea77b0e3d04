import { zlibSync } from 'fflate';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { UnusablePicture } from './unusable.ts';

/** A picture ready to be embedded: once in a file, however often it is drawn. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: 'DeviceRGB' | 'DeviceGray';
  /** As the file brought it (JPEG), or our own packing of its dots (PNG). */
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly stream: Uint8Array;
}

/** PNG or JPEG; what is seen through in a PNG is white paper. The same bytes give the same picture everywhere. */
export function readPicture(file: Uint8Array): Picture {
  if (file[0] === 0xff && file[1] === 0xd8) return { ...readJpeg(file), filter: 'DCTDecode', stream: file };
  if (file[0] !== 0x89 || file[1] !== 0x50) throw new UnusablePicture('unknown_type');
  const { width, height, dots } = readPng(file);
  const stream = zlibSync(dots, { level: 9 });
  return { width, height, colours: 'DeviceRGB', filter: 'FlateDecode', stream };
}
