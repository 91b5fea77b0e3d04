/**
 * What a sheet is made of. Points, counted from the top left corner as in the drawing `certificate.svg`; a line of
 * text stands on its baseline.
 */
import type { Picture } from './pictures/picture.ts';
import { inkOf, widthOf, type Family, type Setting } from './setting.ts';
import { leadingOf, typeset, type Fit } from './typeset.ts';

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

export interface Line {
  readonly setting: Setting;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  /** Space between letters, in points. */
  readonly tracking: number;
}

export type Part =
  | {
      kind: 'text';
      role: 'H1' | 'P';
      lines: Line[];
      /** Of the text, where it is another than the paper's. */
      language?: string;
    }
  | { kind: 'strokes'; colour: string; width: number; strokes: Box[] }
  | { kind: 'code'; box: Box; modules: boolean[][]; description: string }
  | { kind: 'picture'; box: Box; picture: Picture; description: string }
  | { kind: 'link'; before: Line; address: Line; box: Box; target: string; description: string };

export type TextPart = Part & { kind: 'text' };

/** Where a text stands and how it looks; `x` is its middle. */
export interface Place {
  readonly family: Family;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  /** Space between letters, as a share of the size. */
  readonly tracking?: number;
  /** `auto`: a name, which begins on the side where its own script does. */
  readonly direction?: 'auto' | 'ltr';
}

/**
 * One centred line. What is read out and copied needs a space where the next line follows, so `after` adds one; it is
 * not seen and does not move the line.
 */
export function centred(place: Place, text: string, size: number, after = ''): Line {
  const { family, direction } = place;
  const seen = typeset(family, text, direction);
  const tracking = seen.isShaped ? 0 : (place.tracking ?? 0);
  const width = size * widthOf(seen, tracking);
  // From right to left the space would stand before the line.
  const setting = after === '' || seen.isRightToLeft ? seen : typeset(family, text + after, direction);
  return {
    setting,
    size,
    colour: place.colour,
    x: place.x - width / 2,
    y: place.y,
    tracking: size * tracking,
  };
}

/** A paragraph of one or two centred lines, the second below the first. */
export function paragraph(place: Place, { size, lines }: Fit): TextPart {
  const leading = size * leadingOf(settingsOf(place, lines));
  const set = lines.map((text, i) => {
    const after = i === lines.length - 1 || text.endsWith('-') ? '' : ' ';
    return centred({ ...place, y: place.y + i * leading }, text, size, after);
  });
  return { kind: 'text', role: 'P', lines: set };
}

/** As `paragraph`, with two lines standing half above and half below the place of one. */
export function paragraphAround(place: Place, found: Fit): TextPart {
  const leading = found.size * leadingOf(settingsOf(place, found.lines));
  return paragraph({ ...place, y: place.y - (leading / 2) * (found.lines.length - 1) }, found);
}

const settingsOf = ({ family, direction }: Place, lines: readonly string[]): Setting[] =>
  lines.map((line) => typeset(family, line, direction));

/** How much lower a paragraph must stand so that its ink keeps between two heights; marks may reach far. */
export function shiftBetween({ lines }: TextPart, top: number, bottom: number): number {
  const mixed = lines.filter(({ setting }) => setting.isMixed);
  const ends = mixed.map(({ setting, size, y }) => {
    const ink = inkOf(setting);
    return [y - size * ink.above, y + size * ink.below] as const;
  });
  const down = Math.max(0, ...ends.map(([highest]) => top - highest));
  return down - Math.max(0, ...ends.map(([, lowest]) => lowest + down - bottom));
}

export function lowered(part: TextPart, shift: number): TextPart {
  if (shift === 0) return part;
  return { ...part, lines: part.lines.map((line) => ({ ...line, y: line.y + shift })) };
}

/** The largest box of a picture's own shape inside another: in its middle, or standing on its lower edge. */
export function within(picture: Picture, room: Box, stands: 'middle' | 'bottom'): Box {
  const [left, top, right, bottom] = room;
  const scale = Math.min((right - left) / picture.width, (bottom - top) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const x = (left + right - width) / 2;
  const y = stands === 'bottom' ? bottom - height : (top + bottom - height) / 2;
  return [x, y, x + width, y + height];
}

/** The right end of a line, without a space after it. */
export function endOf({ setting, size, x, tracking }: Line): number {
  return x + size * widthOf(setting) + tracking * Math.max(0, setting.letters - 1);
}
