import { readCmap, type GlyphOf } from './cmap.ts';
import { readKerning, type KernOf } from './kerning.ts';
import { readTables, table, type Tables } from './sfnt.ts';

/** A parsed font file: read once, shared by every certificate. Amounts are in font units. */
export interface Face {
  /** The name inside the PDF, without the subset tag. */
  readonly name: string;
  /** The file as it was read. */
  readonly file: Uint8Array;
  readonly tables: Tables;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly metrics: FaceMetrics;
  readonly glyphOf: GlyphOf;
  readonly kernOf: KernOf;
  readonly advanceOf: (glyph: number) => number;
  readonly leftBearingOf: (glyph: number) => number;
}

export interface FaceMetrics {
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** 400 is regular, 700 is bold. */
  readonly weight: number;
}

export function readFace(name: string, font: Uint8Array): Face {
  const tables = readTables(font);
  const hmtx = table(tables, 'hmtx');
  const measured = table(tables, 'hhea').getUint16(34);
  return {
    name,
    file: font,
    tables,
    unitsPerEm: table(tables, 'head').getUint16(18),
    glyphCount: table(tables, 'maxp').getUint16(4),
    metrics: readMetrics(tables),
    glyphOf: readCmap(table(tables, 'cmap')),
    kernOf: readKerning(tables.get('GPOS')),
    // The last glyphs of a font may share the last written width and then store their bearing only.
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, measured - 1)),
    leftBearingOf: (glyph) =>
      hmtx.getInt16(glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured)),
  };
}

function readMetrics(tables: Tables): FaceMetrics {
  const [head, hhea, os2] = [table(tables, 'head'), table(tables, 'hhea'), table(tables, 'OS/2')];
  const ascent = hhea.getInt16(4);
  return {
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent,
    descent: hhea.getInt16(6),
    capHeight: os2.getUint16(0) >= 2 ? os2.getInt16(88) : ascent,
    weight: os2.getUint16(4),
  };
}
