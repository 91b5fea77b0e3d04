import { openFont, advance, points } from './outlines.ts';
import { pageContent, streams } from './read-pdf.ts';

/** A glyph as a reader of the PDF draws it: its points in units of its font, and where its line has come to, in points. */
export interface Shown {
  points: string[];
  x: number;
}

/** What stands on the page in its largest letters, the name: worked out from operators and embedded fonts alone. */
export function shownName(pdf: Uint8Array): Shown[] {
  const line = /\/H1 <<\/MCID \d+>> BDC\n([^]*?)\nEMC\n\//.exec(pageContent(pdf))?.[1] ?? '';
  const fonts = fontsByResource(pdf);
  const shown: Shown[] = [];
  let [x, size, resource] = [0, 0, ''];
  for (const [, font, number, pieces] of line.matchAll(/\/(\w+) ([\d.]+) Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) {
      [resource, size] = [font, Number(number)];
      continue;
    }
    const embedded = fonts.get(resource);
    if (!embedded) throw new Error(`no font ${resource}`);
    for (const [, codes, shift] of (pieces ?? '').matchAll(/<([0-9a-f]*)>|([-\d.]+)/g)) {
      if (shift !== undefined) x -= (Number(shift) * size) / 1000;
      for (const [code] of (codes ?? '').matchAll(/[0-9a-f]{4}/g)) {
        const glyph = Number.parseInt(code, 16);
        shown.push({ points: points(embedded.font, glyph), x });
        x += (advance(embedded.font, glyph) * size) / embedded.unitsPerEm;
      }
    }
  }
  return shown.filter((glyph) => glyph.points.length > 0);
}

/** By the names the page has for them: they are written in the order of its resources. */
function fontsByResource(pdf: Uint8Array) {
  const file = Buffer.from(pdf).toString('latin1');
  const resources = /\/Font <<\n([^>]*?)>>/.exec(file)?.[1] ?? '';
  const names = Array.from(resources.matchAll(/\/(\w+) \d+ 0 R/g), ([, name = '']) => name);
  const files = streams(pdf).filter(({ dictionary }) => dictionary.includes('/Length1'));
  return new Map(
    files.map(({ bytes }, i) => {
      const font = openFont(bytes);
      return [names[i] ?? '', { font, unitsPerEm: font.view.getUint16(font.at('head') + 18) }];
    }),
  );
}
