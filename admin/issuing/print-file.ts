import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFString,
  PDFWriter,
  type PDFObject,
} from 'pdf-lib';

/**
 * Many certificates as one document, for the printer. The objects are copied as they are: pdf-lib's own `copyPages` would
 * lose the tags, and keep fonts and drawing once for every page. Here what is the same in all is kept once, and the
 * structure trees become parts of one tree, so that the file reads aloud as its pages do.
 */
export async function printFile(
  papers: AsyncIterable<{ bytes: Uint8Array<ArrayBuffer> }>,
  about: { title: string; language: string },
): Promise<Blob> {
  const target = PDFContext.create();
  const book = new Book(target);
  for await (const { bytes } of papers)
    book.add(await PDFParser.forBytesWithOptions(bytes, Infinity).parseDocument());
  book.close(about);
  const file = await PDFWriter.forContext(target, Infinity).serializeToBuffer();
  return new Blob([new Uint8Array(file)], { type: 'application/pdf' });
}

const name = (text: string) => PDFName.of(text);

class Book {
  readonly #target: PDFContext;
  readonly #pages: PDFRef;
  readonly #tree: PDFRef;
  readonly #document: PDFRef;
  readonly #kids: PDFRef[] = [];
  readonly #parts: PDFRef[] = [];
  readonly #parents: PDFObject[] = [];
  /** Streams, fonts and descriptors that were copied, by what they say. */
  readonly #known = new Map<string, PDFRef>();
  #nextKey = 0;
  #intents: PDFObject | undefined;

  constructor(target: PDFContext) {
    this.#target = target;
    [this.#pages, this.#tree, this.#document] = [target.nextRef(), target.nextRef(), target.nextRef()];
  }

  add(source: PDFContext): void {
    const catalog = source.lookup(source.trailerInfo.Root, PDFDict);
    const sourcePages = catalog.get(name('Pages'));
    const sourceTree = catalog.get(name('StructTreeRoot'));
    const copies = new Map<PDFObject, PDFRef>();
    if (sourcePages) copies.set(sourcePages, this.#pages);
    if (sourceTree) copies.set(sourceTree, this.#tree);
    const copier = new Copier(source, this.#target, copies, this.#known, this.#nextKey);
    const kids = source.lookup(sourcePages, PDFDict).lookup(name('Kids'), PDFArray);
    for (const page of kids.asArray()) this.#kids.push(copier.copy(page) as PDFRef);
    if (sourceTree) this.#addTree(source.lookup(sourceTree, PDFDict), copier);
    this.#intents ??= copier.copyOf(catalog.get(name('OutputIntents')));
  }

  /** Its "Document" becomes a part of ours; keys of the tree of parents go on where the last certificate ended. */
  #addTree(tree: PDFDict, copier: Copier): void {
    for (const kid of tree.lookup(name('K'), PDFArray).asArray()) {
      const part = copier.copy(kid) as PDFRef;
      const element = this.#target.lookup(part, PDFDict);
      element.set(name('S'), name('Part'));
      element.set(name('P'), this.#document);
      this.#parts.push(part);
    }
    const numbers = tree.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray();
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [key, value] = [numbers[at], numbers[at + 1]];
      if (!(key instanceof PDFNumber) || !value) continue;
      this.#parents.push(PDFNumber.of(key.asNumber() + this.#nextKey), copier.copy(value));
    }
    this.#nextKey += tree.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  }

  close({ title, language }: { title: string; language: string }): void {
    const target = this.#target;
    target.assign(this.#pages, target.obj({ Type: 'Pages', Kids: this.#kids, Count: this.#kids.length }));
    target.assign(
      this.#document,
      target.obj({ Type: 'StructElem', S: 'Document', P: this.#tree, K: this.#parts }),
    );
    target.assign(
      this.#tree,
      target.obj({
        Type: 'StructTreeRoot',
        K: [this.#document],
        ParentTree: target.register(target.obj({ Nums: this.#parents })),
        ParentTreeNextKey: this.#nextKey,
      }),
    );
    target.trailerInfo.Root = target.register(
      target.obj({
        Type: 'Catalog',
        Version: '1.7',
        Pages: this.#pages,
        Lang: PDFString.of(language),
        MarkInfo: { Marked: true },
        StructTreeRoot: this.#tree,
        // What a printer should do with a sheet whose size is that of the paper: nothing.
        ViewerPreferences: { DisplayDocTitle: true, PrintScaling: 'None' },
        ...(this.#intents && { OutputIntents: this.#intents }),
      }),
    );
    target.trailerInfo.Info = target.register(target.obj({ Title: PDFHexString.fromText(title) }));
  }
}

/** Types that stand in no circle of references: a copy that says the same is the same. */
const shared = new Set(['/Font', '/FontDescriptor']);

class Copier {
  readonly #source: PDFContext;
  readonly #target: PDFContext;
  readonly #copies: Map<PDFObject, PDFRef>;
  readonly #known: Map<string, PDFRef>;
  readonly #firstKey: number;

  constructor(
    source: PDFContext,
    target: PDFContext,
    copies: Map<PDFObject, PDFRef>,
    known: Map<string, PDFRef>,
    firstKey: number,
  ) {
    this.#source = source;
    this.#target = target;
    this.#copies = copies;
    this.#known = known;
    this.#firstKey = firstKey;
  }

  copyOf = (object: PDFObject | undefined): PDFObject | undefined =>
    object === undefined ? undefined : this.copy(object);

  copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.#copyRef(object);
    if (object instanceof PDFRawStream)
      return PDFRawStream.of(this.#copyDict(object.dict), object.getContents());
    if (object instanceof PDFDict) return this.#copyDict(object);
    if (object instanceof PDFArray) {
      const copy = PDFArray.withContext(this.#target);
      for (const one of object.asArray()) copy.push(this.copy(one));
      return copy;
    }
    return object;
  }

  #copyRef(ref: PDFRef): PDFRef {
    const known = this.#copies.get(ref);
    if (known) return known;
    const object = this.#source.lookup(ref);
    if (object === undefined) throw new Error(`nothing at ${ref.toString()}`);
    if (this.#isShared(object)) return this.#copyOnce(ref, object);
    // Its place first: pages and elements of the tree name each other.
    const place = this.#target.nextRef();
    this.#copies.set(ref, place);
    this.#target.assign(place, this.copy(object));
    return place;
  }

  #isShared = (object: PDFObject): boolean =>
    object instanceof PDFRawStream ||
    (object instanceof PDFDict && shared.has(String(object.get(name('Type')))));

  #copyOnce(ref: PDFRef, object: PDFObject): PDFRef {
    const copy = this.copy(object);
    const says = copy instanceof PDFRawStream ? sayStream(copy) : copy.toString();
    const place = this.#known.get(says) ?? this.#target.register(copy);
    this.#known.set(says, place);
    this.#copies.set(ref, place);
    return place;
  }

  #copyDict(dict: PDFDict): PDFDict {
    const copy = PDFDict.withContext(this.#target);
    for (const [key, value] of dict.entries()) copy.set(key, this.#isKey(key, value) ?? this.copy(value));
    return copy;
  }

  /** Where a page and a link stand in the tree of parents. */
  #isKey(key: PDFName, value: PDFObject): PDFNumber | undefined {
    if (!(value instanceof PDFNumber)) return undefined;
    return key === name('StructParents') || key === name('StructParent')
      ? PDFNumber.of(value.asNumber() + this.#firstKey)
      : undefined;
  }
}

const latin1 = new TextDecoder('latin1');
const sayStream = (stream: PDFRawStream): string =>
  `${stream.dict.toString()}\n${latin1.decode(stream.getContents())}`;
