import * as paths from './artwork-paths.ts';
import { fillColour, strokeColour } from './pdf/content.ts';

const PETROL = '#14505c';
const PALE_PETROL = '#8fb3b8';
const GROUND = '#e9f0f0';
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

/** Drawn from the top left corner downward, as `certificate.svg` is: the first matrix turns the sheet over. */
export function drawArtwork(): Artwork {
  return { sheet: drawSheet(), tile: drawTile(), corner: drawCorner() };
}

function drawSheet(): string {
  return [
    '1 0 0 -1 0 612 cm',
    `${strokeColour(GROUND)} 0.6 w ${paths.ground} S`,
    ...braid(),
    strokeColour(PETROL),
    '1.6 w 20 20 752 572 re S',
    '0.4 w 23.5 23.5 745 565 re 48.5 48.5 695 515 re S',
    '0.9 w 51 51 690 510 re S',
    ...[36, 756].flatMap((x) => [36, 576].map((y) => `q 1 0 0 1 ${x} ${y} cm /Corner Do Q`)),
    `${fillColour(WHITE)} ${paths.emblemDisc} f`,
    `0.5 w ${paths.emblemRosette} S`,
    `0.8 w ${paths.emblemRing} B`,
    `${fillColour(PETROL)} ${paths.archHalves} f`,
    `${fillColour(KEYSTONE)} ${paths.archKeystone} f`,
  ].join('\n');
}

/** Tiles of 20 pt along the four sides, between the corners; upright ones are turned by a right angle. */
function braid(): string[] {
  const tiles: string[] = [];
  for (let x = 56; x <= 716; x += 20)
    for (const y of [36, 576]) tiles.push(`q 1 0 0 1 ${x} ${y} cm /Tile Do Q`);
  for (let y = 56; y <= 536; y += 20)
    for (const x of [36, 756]) tiles.push(`q 0 1 -1 0 ${x} ${y} cm /Tile Do Q`);
  return tiles;
}

function drawTile(): string {
  return [
    `${strokeColour(PETROL)} 0.5 w ${paths.tileStrands} S`,
    `${strokeColour(PALE_PETROL)} ${paths.tileEchoes} S`,
    `${strokeColour(PETROL)} 0.35 w ${paths.tileThread} S`,
  ].join('\n');
}

function drawCorner(): string {
  return [
    `${fillColour(WHITE)} ${strokeColour(PETROL)} 0.4 w -12.5 -12.5 25 25 re B`,
    `0.45 w ${paths.cornerRosettes} S`,
    `${strokeColour(PALE_PETROL)} ${paths.cornerHeart} S`,
    `${fillColour(KEYSTONE)} ${paths.cornerDot} f`,
  ].join('\n');
}
