import * as paths from './artwork-paths.ts';
import { tintsOf, type Tints } from './colours.ts';
import { fillColour, fixed, strokeColour } from './pdf/content.ts';
import { SHEETS, type Sheet, type SheetSize } from './sheet.ts';

const KEYSTONE = '#a86b12';
const WHITE = '#ffffff';

/** The decoration as content of three PDF forms: the sheet's own, which repeats the other two by name. */
export interface Artwork {
  readonly sheet: string;
  readonly tile: string;
  readonly corner: string;
}

export const TILE_BOX = [-1, -9, 21, 9] as const;
export const CORNER_BOX = [-13, -13, 13, 13] as const;

export interface Decoration {
  readonly size: SheetSize;
  readonly colour: string;
  /** Standing's own emblem: not where a body has its logo. */
  readonly emblem: boolean;
}

/** Drawn from the top left corner downward, as `certificate.svg` is: the first matrix turns the sheet over. */
export function drawArtwork({ size, colour, emblem }: Decoration): Artwork {
  const tints = tintsOf(colour);
  return {
    sheet: drawSheet(SHEETS[size], tints, emblem),
    tile: drawTile(tints),
    corner: drawCorner(tints),
  };
}

function drawSheet(sheet: Sheet, { colour, ground }: Tints, emblem: boolean): string {
  const { width, height } = sheet;
  const [right, bottom] = [width - 36, height - 36];
  return [
    `1 0 0 -1 0 ${height} cm`,
    ...placed(sheet, [`${strokeColour(ground)} 0.6 w ${paths.ground} S`]),
    ...braid(sheet),
    strokeColour(colour),
    `1.6 w 20 20 ${width - 40} ${height - 40} re S`,
    `0.4 w 23.5 23.5 ${width - 47} ${height - 47} re 48.5 48.5 ${width - 97} ${height - 97} re S`,
    `0.9 w 51 51 ${width - 102} ${height - 102} re S`,
    ...[36, right].flatMap((x) => [36, bottom].map((y) => `q 1 0 0 1 ${x} ${y} cm /Corner Do Q`)),
    ...(emblem ? placed(sheet, drawEmblem(colour)) : []),
  ].join('\n');
}

/** The paths are those of the letter sheet: on another one they are moved to its middle. */
function placed({ width, lift }: Sheet, drawing: string[]): string[] {
  if (width === SHEETS.letter.width) return drawing;
  return [`q 1 0 0 1 ${(width - SHEETS.letter.width) / 2} ${fixed(-lift)} cm`, ...drawing, 'Q'];
}

function drawEmblem(colour: string): string[] {
  return [
    `${fillColour(WHITE)} ${paths.emblemDisc} f`,
    `0.5 w ${paths.emblemRosette} S`,
    `0.8 w ${paths.emblemRing} B`,
    `${fillColour(colour)} ${paths.archHalves} f`,
    `${fillColour(KEYSTONE)} ${paths.archKeystone} f`,
  ];
}

/** Tiles along the four sides, between the corners; upright ones are turned by a right angle. */
function braid({ width, height, braid: { start, step } }: Sheet): string[] {
  // A tile is drawn 20 pt long.
  const along = step / 20;
  const tiles: string[] = [];
  for (let x = start; x <= width - start - step; x += step)
    for (const y of [36, height - 36]) tiles.push(`q ${along} 0 0 1 ${x} ${y} cm /Tile Do Q`);
  for (let y = start; y <= height - start - step; y += step)
    for (const x of [36, width - 36]) tiles.push(`q 0 ${along} -1 0 ${x} ${y} cm /Tile Do Q`);
  return tiles;
}

/** A tile of the braid, which stands on the transcript too. */
export function drawTile({ colour, pale }: Tints): string {
  return [
    `${strokeColour(colour)} 0.5 w ${paths.tileStrands} S`,
    `${strokeColour(pale)} ${paths.tileEchoes} S`,
    `${strokeColour(colour)} 0.35 w ${paths.tileThread} S`,
  ].join('\n');
}

function drawCorner({ colour, pale }: Tints): string {
  return [
    `${fillColour(WHITE)} ${strokeColour(colour)} 0.4 w -12.5 -12.5 25 25 re B`,
    `0.45 w ${paths.cornerRosettes} S`,
    `${strokeColour(pale)} ${paths.cornerHeart} S`,
    `${fillColour(KEYSTONE)} ${paths.cornerDot} f`,
  ].join('\n');
}
