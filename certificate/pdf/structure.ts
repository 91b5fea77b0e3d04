import { PDFHexString, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { Box } from '../parts.ts';

/** A marked piece of a page. */
export interface Mark {
  readonly page: number;
  readonly mark: number;
}

/** An element of the structure tree; boxes are counted from the bottom. */
export interface Element {
  readonly role: string;
  readonly content: readonly (Mark | Element)[];
  /** Of a figure. */
  readonly box?: Box;
  readonly description?: string;
  /** Of a header cell. */
  readonly scope?: 'Row' | 'Column';
  readonly actualText?: string;
  readonly language?: string;
  readonly link?: {
    readonly page: number;
    readonly box: Box;
    readonly target: string;
    readonly description: string;
  };
}

/**
 * The structure tree: what each marked piece of the pages is, in reading order, for screen readers and for export.
 * Writes the links' annotations too, since tree and annotations point at each other; they come back page by page.
 */
export function writeStructure(context: PDFContext, pages: readonly PDFRef[], elements: readonly Element[]) {
  const root = context.nextRef();
  const document = context.nextRef();
  const marks: PDFRef[][] = pages.map(() => []);
  const annotations: PDFRef[][] = pages.map(() => []);
  const links: PDFRef[] = [];

  function writeElement(element: Element, parent: PDFRef): PDFRef {
    const own = context.nextRef();
    const home = element.content.find((piece) => 'mark' in piece)?.page;
    const page = home === undefined ? undefined : pages[home];
    const kids = element.content.map((piece) => {
      if (!('mark' in piece)) return writeElement(piece, own);
      const list = marks[piece.page];
      if (list) list[piece.mark] = own;
      if (piece.page === home) return piece.mark;
      return { Type: 'MCR', Pg: pages[piece.page], MCID: piece.mark };
    });
    const object = element.link ? [writeLink(element.link, own)] : [];
    context.assign(
      own,
      context.obj({
        Type: 'StructElem',
        P: parent,
        ...(page && { Pg: page }),
        K: [...kids, ...object],
        S: element.role,
        ...attributes(element),
      }),
    );
    return own;
  }

  function writeLink(link: NonNullable<Element['link']>, own: PDFRef) {
    const annotation = context.register(context.obj(annotationOf(link, pages.length + links.length)));
    links.push(own);
    annotations[link.page]?.push(annotation);
    return { Type: 'OBJR', Obj: annotation, Pg: pages[link.page] };
  }

  const children = elements.map((element) => writeElement(element, document));
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: children }));
  const numbers = [...marks, ...links].flatMap((entry, key) => [key, entry]);
  const parents = context.register(context.obj({ Nums: numbers }));
  const tree = {
    Type: 'StructTreeRoot',
    K: [document],
    ParentTree: parents,
    ParentTreeNextKey: pages.length + links.length,
  };
  context.assign(root, context.obj(tree));
  return { root, annotations };
}

function attributes({ box, description, scope, actualText, language }: Element) {
  return {
    ...(description !== undefined && { Alt: PDFHexString.fromText(description) }),
    ...(box && { A: { O: 'Layout', Placement: 'Block', BBox: [...box] } }),
    ...(scope && { A: { O: 'Table', Scope: scope } }),
    ...(actualText !== undefined && { ActualText: PDFHexString.fromText(actualText) }),
    ...(language !== undefined && { Lang: PDFString.of(language) }),
  };
}

function annotationOf(link: NonNullable<Element['link']>, structParent: number) {
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: link.box.map((edge) => Math.round(edge * 100) / 100),
    Border: [0, 0, 0],
    // Printed with the page, as PDF/UA wants of every annotation.
    F: 4,
    Contents: PDFHexString.fromText(link.description),
    A: { Type: 'Action', S: 'URI', URI: PDFString.of(link.target) },
    StructParent: structParent,
  };
}
