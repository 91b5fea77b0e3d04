import { PDFHexString, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import { fromBottom, type Element } from './page.ts';

/**
 * The structure tree: what each marked piece of the page is, in reading order, for screen readers and for export.
 * Writes the link's annotation too, since tree and annotation point at each other.
 */
export function writeStructure(context: PDFContext, page: PDFRef, elements: readonly Element[]) {
  const root = context.nextRef();
  const document = context.nextRef();
  const marks: PDFRef[] = [];
  const annotations: PDFRef[] = [];
  const links: PDFRef[] = [];
  const children = elements.map((element) => {
    const own = context.nextRef();
    const base = { Type: 'StructElem', P: document, Pg: page, K: element.marks };
    for (const mark of element.marks) marks[mark] = own;
    if (element.role === 'Figure') {
      const box = { O: 'Layout', Placement: 'Block', BBox: [...fromBottom(element.box)] };
      const figure = { ...base, S: 'Figure', Alt: PDFHexString.fromText(element.description), A: box };
      context.assign(own, context.obj(figure));
    } else if (element.role === 'P with link') {
      const link = context.nextRef();
      const annotation = context.register(context.obj(annotationOf(element, links.length + 1)));
      const object = { Type: 'OBJR', Obj: annotation, Pg: page };
      const linkElement = { ...base, S: 'Link', P: own, K: [...element.linkMarks, object] };
      context.assign(link, context.obj(linkElement));
      context.assign(own, context.obj({ ...base, S: 'P', K: [...element.marks, link] }));
      for (const mark of element.linkMarks) marks[mark] = link;
      annotations.push(annotation);
      links.push(link);
    } else {
      context.assign(own, context.obj({ ...base, S: element.role }));
    }
    return own;
  });
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: children }));
  const numbers = [0, marks, ...links.flatMap((link, i) => [i + 1, link])];
  const parents = context.register(context.obj({ Nums: numbers }));
  const tree = {
    Type: 'StructTreeRoot',
    K: [document],
    ParentTree: parents,
    ParentTreeNextKey: links.length + 1,
  };
  context.assign(root, context.obj(tree));
  return { root, annotations };
}

function annotationOf(link: Element & { role: 'P with link' }, structParent: number) {
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: fromBottom(link.box).map((edge) => Math.round(edge * 100) / 100),
    Border: [0, 0, 0],
    // Printed with the page, as PDF/UA wants of every annotation.
    F: 4,
    Contents: PDFHexString.fromText(link.description),
    A: { Type: 'Action', S: 'URI', URI: PDFString.of(link.target) },
    StructParent: structParent,
  };
}
