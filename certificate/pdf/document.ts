import { zlibSync } from 'fflate';
import { PDFContext, PDFHexString, PDFString, PDFWriter, type PDFRef } from 'pdf-lib';
import type { Picture } from '../pictures/picture.ts';
import { ascii } from './bytes.ts';
import type { FontProgram } from './font-program.ts';
import { infoDate, xmp, type DocumentFacts } from './metadata.ts';
import type { Page, Resources } from './page.ts';
import { writeStructure, type Element } from './structure.ts';

/** A drawing that is repeated by name, compressed once. */
export interface Form {
  readonly box: readonly number[];
  readonly stream: Uint8Array;
  readonly forms: Readonly<Record<string, Form>>;
}

export interface DocumentInput {
  readonly facts: DocumentFacts;
  readonly pages: readonly Page[];
  /** In the order of reading. */
  readonly elements: readonly Element[];
  readonly resources: Resources;
  /** What stands behind every page. */
  readonly sheet: Form;
  readonly colourProfile: Uint8Array;
  /** Two files with the same id have the same content: 32 hexadecimal digits. */
  readonly id: string;
}

/**
 * Through pdf-lib's objects and writer only. Its PDFDocument would add a clock, an untagged page and no `/ID`; its fonts
 * draw no kerning and pass over missing letters.
 */
export function writeDocument(input: DocumentInput): Promise<Uint8Array> {
  const { facts, pages, elements, resources, sheet, colourProfile, id } = input;
  const context = PDFContext.create();
  const list = context.nextRef();
  const refs = pages.map(() => context.nextRef());
  const structure = writeStructure(context, refs, elements);
  const fonts = Object.fromEntries(
    Array.from(resources.fonts.values(), ({ resource, program }) => [resource, writeFont(context, program)]),
  );
  const pictures = Object.fromEntries(
    Array.from(resources.pictures, ([picture, name]) => [name, writePicture(context, picture)]),
  );
  const named = { Font: fonts, XObject: { Sheet: writeForm(context, sheet), ...pictures } };
  pages.forEach(({ width, height, content }, i) => {
    const page = {
      Type: 'Page',
      Parent: list,
      MediaBox: [0, 0, width, height],
      Resources: named,
      Contents: compressed(context, zlibSync(ascii(content), { level: 6 })),
      Annots: structure.annotations[i] ?? [],
      Tabs: 'S',
      StructParents: i,
    };
    const ref = refs[i];
    if (ref) context.assign(ref, context.obj(page));
  });
  context.assign(list, context.obj({ Type: 'Pages', Kids: refs, Count: refs.length }));
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Version: '1.7',
      Pages: list,
      Lang: PDFString.of(facts.language),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure.root,
      ViewerPreferences: { DisplayDocTitle: true },
      // Not compressed: archives and search tools look for the packet in the bare bytes.
      Metadata: stream(context, xmp(facts), { Type: 'Metadata', Subtype: 'XML' }),
      OutputIntents: [outputIntent(context, colourProfile)],
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

/** The decoration: a form for the sheet, which repeats others, such as a braid tile and a corner. */
function writeForm(context: PDFContext, { box, stream: bytes, forms }: Form): PDFRef {
  const inner = Object.entries(forms).map(([name, form]) => [name, writeForm(context, form)] as const);
  const resources: Entries = inner.length > 0 ? { XObject: Object.fromEntries(inner) } : {};
  const entries = { Type: 'XObject', Subtype: 'Form', BBox: [...box], Resources: resources };
  return compressed(context, bytes, entries);
}

function writePicture(
  context: PDFContext,
  { width, height, colours, filter, stream: bytes }: Picture,
): PDFRef {
  return stream(context, bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colours,
    BitsPerComponent: 8,
    Filter: filter,
  });
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

function outputIntent(context: PDFContext, colourProfile: Uint8Array): PDFRef {
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
