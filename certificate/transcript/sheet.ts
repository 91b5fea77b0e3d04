import { zlibSync } from 'fflate';
import { drawTile, TILE_BOX } from '../artwork.ts';
import { tintsOf } from '../colours.ts';
import { ascii } from '../pdf/bytes.ts';
import { fixed, strokeColour } from '../pdf/content.ts';
import type { Form } from '../pdf/document.ts';

/** Portrait. */
export const PAPERS = { letter: { width: 612, height: 792 }, a4: { width: 595, height: 842 } } as const;

export const MARGIN = 54;
const BAND = 40;

/** The certificate's braid as a band between rules at the top of every page. */
export function transcriptSheet(size: keyof typeof PAPERS, colour: string): Form {
  const { width, height } = PAPERS[size];
  const long = width - 2 * MARGIN;
  const tiles = Math.round(long / 20);
  const along = long / tiles / 20;
  const smallest = (drawing: string) => zlibSync(ascii(drawing), { level: 9 });
  const drawing = [
    `1 0 0 -1 0 ${height} cm`,
    strokeColour(colour),
    `1.6 w ${MARGIN} ${BAND - 13} m ${width - MARGIN} ${BAND - 13} l S`,
    `0.4 w ${MARGIN} ${BAND - 10.5} m ${width - MARGIN} ${BAND - 10.5} l S`,
    `0.4 w ${MARGIN} ${BAND + 10.5} m ${width - MARGIN} ${BAND + 10.5} l S`,
    ...Array.from({ length: tiles }, (_, i) => {
      const x = MARGIN + i * along * 20;
      return `q ${Math.round(along * 10000) / 10000} 0 0 1 ${fixed(x)} ${BAND} cm /Tile Do Q`;
    }),
  ];
  return {
    box: [0, 0, width, height],
    stream: smallest(drawing.join('\n')),
    forms: { Tile: { box: TILE_BOX, stream: smallest(drawTile(tintsOf(colour))), forms: {} } },
  };
}
