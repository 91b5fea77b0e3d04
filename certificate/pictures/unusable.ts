/** Why a picture cannot stand on a paper. */
export type PictureProblem =
  'unknown_type' | 'broken' | 'too_many_pixels' | 'interlaced' | 'print_colours' | 'turned';

export class UnusablePicture extends Error {
  override name = 'UnusablePicture';
  readonly reason: PictureProblem;

  constructor(reason: PictureProblem) {
    super(`This picture cannot stand on a certificate: ${reason}.`);
    this.reason = reason;
  }
}

/** A logo or a hand needs no more: at 26 mm this is far finer than any printer. */
const MOST_PIXELS = 2_000_000;

export function refuseSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new UnusablePicture('broken');
  if (width * height > MOST_PIXELS) throw new UnusablePicture('too_many_pixels');
}
