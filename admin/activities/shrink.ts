import { mostBytes } from '../../domain/evidence/contract.ts';

/**
 * Makes a file fit to send. Photos become JPEG of at most 1600 px: small enough for a slow line, large enough to
 * read, and the place where they were taken does not survive. PDFs stay as they are.
 */
export type Unfit = 'notOpened' | 'notKnown' | 'tooLarge';
export type Fitted = { blob: Blob; name: string; isPhoto: boolean } | { unfit: Unfit };

const longestSide = 1600;
const quality = 0.8;

export async function fit(file: File): Promise<Fitted> {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  if (isPdf(head))
    return file.size > mostBytes ? { unfit: 'tooLarge' } : { blob: file, name: file.name, isPhoto: false };
  if (!isPicture(head) && !file.type.startsWith('image/')) return { unfit: 'notKnown' };
  try {
    const blob = await shrink(file);
    return { blob, name: `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`, isPhoto: true };
  } catch {
    return { unfit: 'notOpened' };
  }
}

async function shrink(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  // A see-through picture would turn black as JPEG.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality),
  );
}

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const isPdf = (head: Uint8Array) => text(head).startsWith('%PDF');
/** JPEG, PNG, or the family that phones call HEIC (which some browsers open and some do not). */
const isPicture = (head: Uint8Array) =>
  (head[0] === 0xff && head[1] === 0xd8) ||
  text(head.slice(1, 4)) === 'PNG' ||
  text(head.slice(4, 8)) === 'ftyp';
