/** The look's own colour: petrol. A body may take another, dark enough to be read by everybody. */
export const PETROL = '#14505c';
export const LEAST_CONTRAST = 7;

/** The colour of a body and the two tints of it that the engraving has. */
export interface Tints {
  readonly colour: string;
  readonly pale: string;
  readonly ground: string;
}

/** Petrol has the tints of the drawing; other colours get the same shares of white. */
export function tintsOf(colour: string): Tints {
  if (colour === PETROL) return { colour, pale: '#8fb3b8', ground: '#e9f0f0' };
  return { colour, pale: whitened(colour, 56), ground: whitened(colour, 91) };
}

/** `share` of a hundred parts are white. In whole numbers, so that every browser makes the same. */
function whitened(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round((channel * (100 - share) + 255 * share) / 100));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast with white paper by WCAG 2: from 1 (white) to 21 (black). */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
