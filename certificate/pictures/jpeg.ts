import { refuseSize, UnusablePicture } from './unusable.ts';

/**
 * The measure of a JPEG, from its frame header; the file itself goes into the PDF as it is. Baseline and progressive
 * are what every reader of PDF draws. Four colours are a printer's inks, which need a profile that is not sRGB.
 */
export function readJpeg(file: Uint8Array): {
  width: number;
  height: number;
  colours: 'DeviceRGB' | 'DeviceGray';
} {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 2;
  while (at + 9 < file.length) {
    if (view.getUint8(at) !== 0xff) break;
    const marker = view.getUint8(at + 1);
    if (marker === 0xe1) refuseTurned(view, at + 4);
    if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
      const [height, width, parts] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)];
      refuseSize(width, height);
      if (parts !== 1 && parts !== 3) throw new UnusablePicture('print_colours');
      if (view.getUint8(at + 4) !== 8) break;
      return { width, height, colours: parts === 1 ? 'DeviceGray' : 'DeviceRGB' };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  throw new UnusablePicture('broken');
}

/** A phone that was held sideways says so in a note that PDF does not read: the hand would lie on its side. */
function refuseTurned(view: DataView, start: number): void {
  const isExif = view.byteLength > start + 14 && view.getUint32(start) === 0x45786966;
  if (!isExif) return;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const list = tiff + view.getUint32(tiff + 4, little);
  if (list + 2 > view.byteLength) return;
  for (let i = 0, entry = list + 2; i < view.getUint16(list, little); i++, entry += 12) {
    if (entry + 10 > view.byteLength) return;
    const turned = view.getUint16(entry, little) === 0x0112 && view.getUint16(entry + 8, little) !== 1;
    if (turned) throw new UnusablePicture('turned');
  }
}
