/** Reads a certificate back without our own writer: pdf.js for what a reader sees, bare bytes for the rest. */
import { unzlibSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface TextLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
}

export async function openPdf(pdf: Uint8Array) {
  // pdf.js keeps the bytes it is given.
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const lines: TextLine[] = [];
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [left, baseline] = [Number(item.transform[4]), Number(item.transform[5])];
    const before = lines.at(-1);
    // Words of one line, in content order, stand no further apart than this.
    if (before?.baseline === baseline && left > before.left && left - before.right < item.height) {
      before.text += ` ${item.str.trim()}`;
      before.right = left + item.width;
    } else {
      lines.push({ text: item.str.trim(), left, right: left + item.width, baseline });
    }
  }
  return { document, page, lines, text: lines.map(({ text }) => `\n${text}\n`).join('') };
}

/** Every compressed stream of the file, unpacked, in file order, with the dictionary before it. */
export function streams(pdf: Uint8Array): { dictionary: string; bytes: Uint8Array }[] {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const found = file.matchAll(/\d+ 0 obj\n(<<(?:(?!endobj)[^])*?\/Length (\d+)[^]*?>>)\nstream\n/g);
  return Array.from(found).flatMap(({ index, 0: whole, 1: dictionary = '', 2: length }) => {
    if (!dictionary.includes('/FlateDecode')) return [];
    const start = index + whole.length;
    return [{ dictionary, bytes: unzlibSync(pdf.subarray(start, start + Number(length))) }];
  });
}

/** The drawing operators of the page. */
export function pageContent(pdf: Uint8Array): string {
  const contents = streams(pdf).map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
  const page = contents.find((content) => content.includes('/Sheet Do'));
  if (page === undefined) throw new Error('The page has no content.');
  return page;
}
