/** From parts to the content of the page, and the list of what a reader with a screen reader is told about it. */
import { PDFHexString } from 'pdf-lib';
import type { Box, Line, Part } from '../parts.ts';
import type { Face } from '../fonts/face.ts';
import type { Picture } from '../pictures/picture.ts';
import { fillColour, fixed, glyphs, strokeColour } from './content.ts';
import type { FontProgram } from './font-program.ts';
import type { Element } from './structure.ts';

/** A font as the page names it. */
export interface PageFont {
  readonly resource: string;
  readonly program: FontProgram;
}

/** What a page may name. */
export interface Resources {
  readonly fonts: ReadonlyMap<Face, PageFont>;
  readonly pictures: ReadonlyMap<Picture, string>;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface Page extends PageSize {
  readonly content: string;
}

/** Counted from the bottom, as PDF does. */
export function fromBottom([left, top, right, bottom]: Box, height: number): Box {
  return [left, height - bottom, right, height - top];
}

/** One page under drawing: content in the order of reading, every piece of it marked. */
export function openPage({ width, height }: PageSize, resources: Resources, number = 0) {
  const content: string[] = [artifact('/Sheet Do')];
  let next = 0;
  const mark = (role: string, drawing: string) => {
    content.push(`/${role} <</MCID ${next}>> BDC\n${drawing}\nEMC`);
    return { page: number, mark: next++ };
  };
  const shown = (lines: readonly Line[]) =>
    lines.map((line) => drawLine(line, resources.fonts, height)).join('\n');
  return {
    /** Lines as a piece of an element of this role. */
    text: (role: string, lines: readonly Line[]) => mark(role, shown(lines)),
    figure: (drawing: string) => mark('Figure', drawing),
    /** Passed over by screen readers and copying. */
    decoration: (drawing: string) => void content.push(artifact(drawing)),
    lines: shown,
    close: (): Page => ({ width, height, content: content.join('\n') }),
  };
}

export type OpenPage = ReturnType<typeof openPage>;

/** A sheet of parts: the whole certificate. */
export function drawPage(
  parts: readonly Part[],
  size: PageSize,
  resources: Resources,
): { page: Page; elements: Element[] } {
  const page = openPage(size, resources);
  const { height } = size;
  const elements = parts.flatMap((part): Element[] => {
    if (part.kind === 'strokes') {
      page.decoration(drawStrokes(part, height));
      return [];
    }
    if (part.kind === 'text') {
      const { role, lines, language } = part;
      return [{ role, content: [page.text(role, lines)], ...spoken(lines), ...(language && { language }) }];
    }
    if (part.kind === 'link') return [drawLink(part, page, height)];
    const drawing =
      part.kind === 'code'
        ? drawCode(part.box, part.modules, height)
        : drawPicture(part.box, resources.pictures.get(part.picture), height);
    const box = fromBottom(part.box, height);
    return [{ role: 'Figure', content: [page.figure(drawing)], box, description: part.description }];
  });
  return { page: page.close(), elements };
}

function drawLink(link: Part & { kind: 'link' }, page: OpenPage, height: number): Element {
  const before = page.text('P', [link.before]);
  const { target, description } = link;
  const annotation = { page: 0, box: fromBottom(link.box, height), target, description };
  const address: Element = { role: 'Link', content: [page.text('Link', [link.address])], link: annotation };
  return { role: 'P', content: [before, address] };
}

/**
 * Text that runs from right to left stands on the page as it is seen. What it says, in order, is told by the element:
 * beside the glyphs themselves most readers would turn it round once more.
 */
export function spoken(lines: readonly Line[]): { actualText?: string } {
  if (!lines.some(({ setting }) => setting.isRightToLeft)) return {};
  return { actualText: lines.map(({ setting }) => setting.text.trim()).join(' ') };
}

/** Decoration: screen readers and copying pass over it. */
function artifact(drawing: string): string {
  return `/Artifact <</Type /Layout>> BDC\n${drawing}\nEMC`;
}

function drawLine(line: Line, fonts: ReadonlyMap<Face, PageFont>, height: number): string {
  const { setting, size } = line;
  const runs = setting.runs.map((run) => {
    const font = fonts.get(run.face);
    if (!font) throw new Error(`The face ${run.face.name} is not embedded.`);
    return { select: `/${font.resource} ${fixed(size)} Tf`, shown: glyphs(run, font.program) };
  });
  const [first, ...others] = runs;
  if (!first) return '';
  const drawing = [
    `BT ${first.select} ${fixed(line.tracking)} Tc`,
    fillColour(line.colour),
    `${fixed(line.x)} ${fixed(height - line.y)} Td`,
    [first.shown, ...others.map(({ select, shown }) => `${select} ${shown}`), 'ET'].join(' '),
  ].join(' ');
  // Letters further apart than this are taken for words: "T H R E E". So the text is given once more, as text; and so is
  // one whose glyphs stand in another order than its letters, unless it runs from right to left (see `spoken`).
  const isPlain = !setting.isShaped || setting.isRightToLeft;
  if (isPlain && line.tracking <= size / 10) return drawing;
  const text = PDFHexString.fromText(setting.text);
  return `/Span <</ActualText ${text.toString()}>> BDC\n${drawing}\nEMC`;
}

export function drawStrokes(
  { colour, width, strokes }: Omit<Part & { kind: 'strokes' }, 'kind'>,
  height: number,
): string {
  const lines = strokes.map((stroke) => {
    const [left, bottom, right, top] = fromBottom(stroke, height).map(fixed);
    return `${left} ${top} m ${right} ${bottom} l`;
  });
  return `${strokeColour(colour)} ${width} w ${lines.join(' ')} S`;
}

/** One rectangle for each unbroken row of black modules. The grid is set up by the matrix, so that corners meet exactly. */
function drawCode(box: Box, modules: readonly (readonly boolean[])[], height: number): string {
  const size = modules.length;
  const scale = String(Math.round(((box[2] - box[0]) * 10000) / size) / 10000);
  const bars: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      bars.push(`${start} ${y} ${x + 1 - start} 1 re`);
    }
  });
  const [left, top] = [fixed(box[0]), fixed(height - box[1])];
  return `q 0 0 0 rg ${scale} 0 0 -${scale} ${left} ${top} cm\n${bars.join('\n')}\nf Q`;
}

function drawPicture(box: Box, resource: string | undefined, height: number): string {
  if (resource === undefined) throw new Error('The picture is not embedded.');
  const [left = 0, bottom = 0, right = 0, top = 0] = fromBottom(box, height);
  return `q ${fixed(right - left)} 0 0 ${fixed(top - bottom)} ${fixed(left)} ${fixed(bottom)} cm /${resource} Do Q`;
}
