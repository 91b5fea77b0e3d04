import { describe, expect, test } from 'vitest';
import { cleanFile, type CleanFile } from '../../domain/evidence/clean.ts';
import { attachmentHeader, readableFileName } from '../../domain/evidence/file-name.ts';
import { readOrientation } from '../../domain/evidence/orientation.ts';
import {
  ascii,
  chunk,
  drawing,
  has,
  header,
  join,
  pdf,
  photo,
  pngSignature,
  segment,
  type Bytes,
} from '../support/pictures.ts';

const clean = (name: string, bytes: Bytes, declaredType = '') => cleanFile({ name, declaredType, bytes });
const kept = (name: string, bytes: Bytes): CleanFile => {
  const cleaned = clean(name, bytes);
  if ('problem' in cleaned) throw new Error(cleaned.problem);
  return cleaned;
};
const problemOf = (name: string, bytes: Bytes, declaredType = '') => {
  const cleaned = clean(name, bytes, declaredType);
  return 'problem' in cleaned ? cleaned.problem : null;
};
/** The TIFF block of the first APP1, or none. */
const exifIn = (bytes: Uint8Array) => {
  const at = Buffer.from(bytes).indexOf('Exif\0\0', 0, 'latin1');
  return at < 0 ? null : bytes.subarray(at + 6);
};

describe('a photo', () => {
  test('loses place, camera, comments, previews and what follows its end, and keeps which side is up', () => {
    const given = photo({ orientation: 6, trailing: 'PK\x03\x04 GPS second file' });
    const { bytes, metadataRemoved, mediaType } = kept('paper.JPG', given);
    expect([mediaType, metadataRemoved]).toEqual(['image/jpeg', true]);
    for (const gone of ['GPS', 'PhoneCamera', 'xmpmeta', 'MPF', 'Photoshop', 'PK'])
      expect(has(bytes, gone)).toBe(false);
    expect(has(bytes, 'ICC_PROFILE')).toBe(true);
    const exif = exifIn(bytes);
    expect(exif && readOrientation(exif)).toBe(6);
    expect(Array.from(bytes.subarray(-2))).toEqual([0xff, 0xd9]);
  });

  test('that lies as it is gets no EXIF at all, and cleaning twice changes nothing', () => {
    const once = kept('a.jpg', photo({ orientation: 1 }));
    expect(exifIn(once.bytes)).toBe(null);
    const turned = kept('a.jpeg', photo({ orientation: 8 }));
    const twice = kept('a.jpeg', turned.bytes);
    expect(twice.metadataRemoved).toBe(false);
    expect([...twice.bytes]).toEqual([...turned.bytes]);
  });

  test('keeps its picture to the byte', () => {
    const { bytes } = kept('a.jpg', photo());
    expect(has(bytes, '\x2a\xff\x00\x11\xff\xd0\x3f')).toBe(true);
    expect(has(bytes, String.fromCharCode(...segment(0xdb, [0, ...Array<number>(64).fill(1)])))).toBe(true);
  });

  test('that was cut off anywhere is refused, never stored in part', () => {
    const whole = photo({ metadata: true });
    for (let length = 3; length < whole.length; length++)
      expect(problemOf('a.jpg', whole.slice(0, length))).toBe('broken');
  });

  test('of more than 40 million dots is refused by its header', () => {
    expect(problemOf('a.jpg', photo({ width: 8000, height: 5000 }))).toBe(null);
    expect(problemOf('a.jpg', photo({ width: 8001, height: 5000 }))).toBe('too_many_pixels');
    expect(problemOf('a.jpg', photo({ width: 0, height: 5000 }))).toBe('broken');
  });

  test('with an EXIF block that points outside itself is cleaned all the same', () => {
    for (const wild of ['II*\0\xff\xff\xff\xff', 'MM\0*', 'II*\0\x08\0\0\0\xff\xff', 'nonsense']) {
      const given = join(
        [0xff, 0xd8],
        segment(0xe1, ascii(`Exif\0\0${wild}`)),
        photo({ metadata: false }).slice(2),
      );
      expect(exifIn(kept('a.jpg', given).bytes)).toBe(null);
    }
  });
});

describe('a PNG', () => {
  test('keeps picture, size and which side is up; text, time and what follows go', () => {
    const { bytes, metadataRemoved } = kept('a.png', drawing({ trailing: 'GPS <script>' }));
    expect(metadataRemoved).toBe(true);
    for (const gone of ['GPS', 'tEXt', 'tIME', 'PhoneCamera', 'script']) expect(has(bytes, gone)).toBe(false);
    for (const stays of ['IHDR', 'pHYs', 'IDAT', 'IEND']) expect(has(bytes, stays)).toBe(true);
    const exif = Buffer.from(bytes).indexOf('eXIf');
    expect(readOrientation(bytes.subarray(exif + 4))).toBe(3);
    expect(kept('a.png', bytes).metadataRemoved).toBe(false);
  });

  test('cut off, with a wrong check sum, out of order or with unknown parts is refused', () => {
    const whole = drawing();
    for (let length = 9; length < whole.length; length++)
      expect(problemOf('a.png', whole.slice(0, length))).toBe('broken');
    const data = chunk('IDAT', [1, 2, 3]);
    const end = chunk('IEND', []);
    const made = (...parts: Bytes[]) => join(pngSignature, ...parts);
    expect(problemOf('a.png', made(header(2, 2), data, end))).toBe(null);
    expect(problemOf('a.png', made(header(2, 2), chunk('IDAT', [1, 2, 3], true), end))).toBe('broken');
    expect(problemOf('a.png', made(data, header(2, 2), end))).toBe('broken');
    expect(problemOf('a.png', made(header(2, 2), header(2, 2), data, end))).toBe('broken');
    expect(problemOf('a.png', made(header(2, 2), data, chunk('pHYs', [0]), data, end))).toBe('broken');
    expect(problemOf('a.png', made(header(2, 2), chunk('EVIL', [1]), data, end))).toBe('broken');
    expect(problemOf('a.png', made(header(2, 2), end))).toBe('broken');
    expect(problemOf('a.png', made(header(100_000, 100_000), data, end))).toBe('too_many_pixels');
  });
});

describe('what a file is', () => {
  test('is told by its first bytes, its ending and what the sender says, together', () => {
    const program = join(ascii('MZ\x90\0'), Array<number>(200).fill(0));
    expect(problemOf('certificate.pdf', program, 'application/pdf')).toBe('unknown_type');
    expect(problemOf('certificate.exe', pdf())).toBe('types_differ');
    expect(problemOf('certificate.pdf', photo())).toBe('types_differ');
    expect(problemOf('photo.jpg', photo(), 'text/html')).toBe('types_differ');
    expect(problemOf('photo.jpg', photo(), 'application/pdf')).toBe('types_differ');
    expect(problemOf('photo', photo())).toBe('types_differ');
    expect(problemOf('photo.jpg', photo(), 'application/octet-stream')).toBe(null);
    expect(problemOf('a.svg', join(ascii('<svg onload="x()"/>')))).toBe('unknown_type');
    expect(problemOf('a.pdf', new Uint8Array())).toBe('empty');
    expect(problemOf('IMG_1.HEIC', join([0, 0, 0, 24], ascii('ftypheic0000')))).toBe('heic');
    expect(problemOf('IMG_1.jpg', join([0, 0, 0, 24], ascii('ftypmif10000')))).toBe('heic');
  });

  test('a PDF is kept as it is, and is refused when its end is missing', () => {
    expect(kept('a.pdf', pdf()).bytes).toEqual(pdf());
    expect(problemOf('a.pdf', pdf().slice(0, 20))).toBe('broken');
  });
});

test('a name becomes one readable line, and travels by RFC 6266', () => {
  expect(readableFileName('C:\\photos\\Mi título\u202e\n.pdf')).toBe('Mi título.pdf');
  expect(readableFileName(`${'x'.repeat(300)}.jpeg`)).toMatch(/^x{100}\.jpeg$/);
  expect(attachmentHeader('Peña "1"\r\n.pdf')).not.toMatch(/[\r\n]/);
  expect(attachmentHeader('Peña.pdf')).toBe(
    `attachment; filename="Pe_a.pdf"; filename*=UTF-8''Pe%C3%B1a.pdf`,
  );
});
