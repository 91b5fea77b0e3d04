import { mostPictureBytes } from '../../domain/bodies/contract.ts';

/** Fine enough for the paper: a logo is at most 85 mm wide there, a hand 56 mm. */
const longestSide = 900;

/**
 * A picture as papers can take it, whatever the browser can open: upright, in RGB, without what a camera wrote into it.
 * PNG, so that what is seen through stays so; a photo that would be too large becomes JPEG on white.
 */
export async function fitPicture(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const png = await blobOf(canvas, 'image/png');
  if (png.size <= mostPictureBytes) return new File([png], 'picture.png', { type: 'image/png' });
  pen.globalCompositeOperation = 'destination-over';
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return new File([await blobOf(canvas, 'image/jpeg')], 'picture.jpg', { type: 'image/jpeg' });
}

const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), type, 0.85),
  );
