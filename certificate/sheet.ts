/**
 * The two sheets that a certificate is printed on: the same drawing, a little wider and lower on A4
 * (`certificate.svg`, `certificate-a4.svg`). Points, counted from the top left corner.
 */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** How much higher everything from the emblem to the square code stands than on letter. */
  readonly lift: number;
  /** Middles of one signature and the square code beside it, and of two signatures round it. */
  readonly besideOne: readonly [number, number];
  readonly two: readonly [number, number];
  /** Baseline of the last line. */
  readonly lastLine: number;
  /** The braid begins so far from the edge and repeats at this distance. */
  readonly braid: { readonly start: number; readonly step: number };
}

export type SheetSize = 'letter' | 'a4';

export const SHEETS: Readonly<Record<SheetSize, Sheet>> = {
  letter: {
    width: 792,
    height: 612,
    lift: 0,
    besideOne: [230, 562],
    two: [180, 612],
    lastLine: 545,
    braid: { start: 56, step: 20 },
  },
  a4: {
    width: 842,
    height: 595,
    lift: 7.14,
    besideOne: [245, 597],
    two: [184, 658],
    lastLine: 528,
    braid: { start: 60, step: 19 },
  },
};
