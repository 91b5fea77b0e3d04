import { zlibSync } from 'fflate';
import { PDFContext, PDFHexString, PDFString, PDFWriter, type PDFRef } from 'pdf-lib';
import { CORNER_BOX, TILE_BOX } from '../artwork.ts';
import { SHEET } from '../parts.ts';
import { ascii } from './bytes.ts';
import type { FontProgram } from './font-program.ts';
import { infoDate, xmp, type DocumentFacts } from './metadata.ts';
import type { Page, PageFont } from './page.ts';
import { writeStructure } from './structure.ts';

/** Streams that are the same in every certificate, compressed once. */
export interface SharedStreams {
  readonly sheet: Uint8Array;
  readonly tile: Uint8Array;
  readonly corner: Uint8Array;
  readonly colourProfile: Uint8Array;
}

export interface DocumentInput {
  readonly facts: DocumentFacts;
  readonly page: Page;
  readonly fonts: readonly PageFont[];
  readonly shared: SharedStreams;
  /** Two files with the same id have the same content: 32 hexadecimal digits. */
  readonly id: string;
}

/**
 * Through pdf-lib's objects and writer only. Its PDFDocument would add a clock, an untagged page and no `/ID`; its fonts
 * draw no kerning and pass over missing letters.
 */
export function writeDocument({ facts, page, fonts, shared, id }: DocumentInput): Promise<Uint8Array> {
  const context = PDFContext.create();
  const pages = context.nextRef();
  const sheet = context.nextRef();
  const structure = writeStructure(context, sheet, page.elements);
  const font = Object.fromEntries(
    fonts.map(({ resource, program }) => [resource, writeFont(context, program)]),
  );
  const content = zlibSync(ascii(page.content), { level: 6 });
  context.assign(
    sheet,
    context.obj({
      Type: 'Page',
      Parent: pages,
      MediaBox: [0, 0, SHEET.width, SHEET.height],
      Resources: { Font: font, XObject: { Sheet: writeArtwork(context, shared) } },
      Contents: compressed(context, content),
      Annots: structure.annotations,
      Tabs: 'S',
      StructParents: 0,
    }),
  );
  context.assign(pages, context.obj({ Type: 'Pages', Kids: [sheet], Count: 1 }));
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Version: '1.7',
      Pages: pages,
      Lang: PDFString.of(facts.language),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure.root,
      ViewerPreferences: { DisplayDocTitle: true },
      // Not compressed: archives and search tools look for the packet in the bare bytes.
      Metadata: stream(context, xmp(facts), { Type: 'Metadata', Subtype: 'XML' }),
      OutputIntents: [outputIntent(context, shared)],
    }),
  );
  context.trailerInfo.Info = context.register(context.obj(info(facts)));
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  // Never yields between objects: one certificate takes a millisecond, and whoever makes many sets the pace.
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
}

type Entries = NonNullable<Parameters<PDFContext['stream']>[1]>;

function stream(context: PDFContext, bytes: Uint8Array, entries: Entries): PDFRef {
  return context.register(context.stream(bytes, entries));
}

function compressed(context: PDFContext, bytes: Uint8Array, entries: Entries = {}): PDFRef {
  return stream(context, bytes, { ...entries, Filter: 'FlateDecode' });
}

/** The decoration: a form for the sheet, which repeats a braid tile and a corner. */
function writeArtwork(context: PDFContext, { sheet, tile, corner }: SharedStreams): PDFRef {
  const form = (box: readonly number[], bytes: Uint8Array, resources: Entries = {}) =>
    compressed(context, bytes, { Type: 'XObject', Subtype: 'Form', BBox: [...box], Resources: resources });
  const repeated = { Tile: form(TILE_BOX, tile), Corner: form(CORNER_BOX, corner) };
  return form([0, 0, SHEET.width, SHEET.height], sheet, { XObject: repeated });
}

/** A TrueType subset addressed by two-byte codes, with the way back from every code to its letter. */
function writeFont(context: PDFContext, program: FontProgram): PDFRef {
  const { face, name } = program;
  const scaled = (amount: number) => Math.round((amount * 1000) / face.unitsPerEm);
  const { box, ascent, descent, capHeight, weight } = face.metrics;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: box.map(scaled),
      ItalicAngle: 0,
      Ascent: scaled(ascent),
      Descent: scaled(descent),
      CapHeight: scaled(capHeight),
      // Not in the file; readers use it only when they must replace the font. Grows with the weight.
      StemV: Math.round(10 + (220 * (weight - 50)) / 900),
      FontFile2: compressed(context, program.file, { Length1: program.fileLength }),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      W: [1, program.widths.map((width) => Math.round(width * 100) / 100)],
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: compressed(context, program.toUnicode),
    }),
  );
}

/** Codes are our own numbers, not those of a standard alphabet. */
const SYMBOLIC = 4;

function outputIntent(context: PDFContext, { colourProfile }: SharedStreams): PDFRef {
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: compressed(context, colourProfile, { N: 3 }),
    }),
  );
}

function info(facts: DocumentFacts): Entries {
  const date = PDFString.of(infoDate(facts));
  return {
    Title: PDFHexString.fromText(facts.title),
    Author: PDFHexString.fromText(facts.author),
    Subject: PDFHexString.fromText(facts.subject),
    Creator: PDFHexString.fromText(facts.creator),
    Producer: PDFHexString.fromText(facts.producer),
    CreationDate: date,
    ModDate: date,
  };
}
