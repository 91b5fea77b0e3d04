/**
 * What a sheet is made of. Points, counted from the top left corner as in the drawing `certificate.svg`; a line of
 * text stands on its baseline.
 */
import type { Face } from './fonts/face.ts';
import { typeset, widthOf, type Fit, type Run } from './typeset.ts';

export const SHEET = { width: 792, height: 612 };

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

export interface Line {
  readonly run: Run;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  /** Space between letters, in points. */
  readonly tracking: number;
}

export type Part =
  | { kind: 'text'; role: 'H1' | 'P'; lines: Line[] }
  | { kind: 'strokes'; colour: string; width: number; strokes: Box[] }
  | { kind: 'code'; box: Box; modules: boolean[][]; description: string }
  | { kind: 'link'; before: Line; address: Line; box: Box; target: string; description: string };

export type TextPart = Part & { kind: 'text' };

/** Where a text stands and how it looks; `x` is its middle. */
export interface Place {
  readonly face: Face;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  /** Space between letters, as a share of the size. */
  readonly tracking?: number;
}

/**
 * One centred line. What is read out and copied needs a space where the next line follows, so `after` adds one; it is
 * not seen and does not move the line.
 */
export function centred(place: Place, text: string, size: number, after = ''): Line {
  const tracking = place.tracking ?? 0;
  const width = size * widthOf(typeset(place.face, text), tracking);
  const run = typeset(place.face, text + after);
  return { run, size, colour: place.colour, x: place.x - width / 2, y: place.y, tracking: size * tracking };
}

/** A paragraph of one or two centred lines, the second below the first. */
export function paragraph(place: Place, { size, lines }: Fit): TextPart {
  const leading = 1.15 * size;
  const set = lines.map((text, i) => {
    const after = i === lines.length - 1 || text.endsWith('-') ? '' : ' ';
    return centred({ ...place, y: place.y + i * leading }, text, size, after);
  });
  return { kind: 'text', role: 'P', lines: set };
}

/** As `paragraph`, with two lines standing half above and half below the place of one. */
export function paragraphAround(place: Place, found: Fit): TextPart {
  return paragraph({ ...place, y: place.y - 0.575 * found.size * (found.lines.length - 1) }, found);
}

/** The right end of a line, without a space after it. */
export function endOf({ run, size, x, tracking }: Line): number {
  return x + size * widthOf(run) + tracking * Math.max(0, run.codePoints.length - 1);
}
