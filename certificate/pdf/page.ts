/** From parts to the content of the page, and the list of what a reader with a screen reader is told about it. */
import { PDFHexString } from 'pdf-lib';
import { SHEET, type Box, type Line, type Part } from '../parts.ts';
import type { Face } from '../fonts/face.ts';
import { fillColour, fixed, glyphs, strokeColour } from './content.ts';
import type { FontProgram } from './font-program.ts';

/** A font as the page names it. */
export interface PageFont {
  readonly resource: string;
  readonly program: FontProgram;
}

/** An element of the structure tree; numbers are those of the marked pieces of content, in reading order. */
export type Element =
  | { role: 'H1' | 'P'; marks: number[] }
  | { role: 'Figure'; marks: number[]; box: Box; description: string }
  | {
      role: 'P with link';
      marks: number[];
      linkMarks: number[];
      box: Box;
      target: string;
      description: string;
    };

export interface Page {
  readonly content: string;
  readonly elements: Element[];
}

/** Counted from the bottom, as PDF does. */
export function fromBottom([left, top, right, bottom]: Box): Box {
  return [left, SHEET.height - bottom, right, SHEET.height - top];
}

export function drawPage(parts: readonly Part[], fonts: ReadonlyMap<Face, PageFont>): Page {
  const content = [artifact('/Sheet Do')];
  const elements: Element[] = [];
  let next = 0;
  const marked = (role: string, drawing: string): number => {
    content.push(`/${role} <</MCID ${next}>> BDC\n${drawing}\nEMC`);
    return next++;
  };
  const shown = (lines: readonly Line[]) => lines.map((line) => drawLine(line, fonts)).join('\n');
  for (const part of parts) {
    if (part.kind === 'text') {
      elements.push({ role: part.role, marks: [marked(part.role, shown(part.lines))] });
    } else if (part.kind === 'strokes') {
      content.push(artifact(drawStrokes(part)));
    } else if (part.kind === 'code') {
      const marks = [marked('Figure', drawCode(part.box, part.modules))];
      elements.push({ role: 'Figure', marks, box: part.box, description: part.description });
    } else {
      const marks = [marked('P', shown([part.before]))];
      const linkMarks = [marked('Link', shown([part.address]))];
      const { box, target, description } = part;
      elements.push({ role: 'P with link', marks, linkMarks, box, target, description });
    }
  }
  return { content: content.join('\n'), elements };
}

/** Decoration: screen readers and copying pass over it. */
function artifact(drawing: string): string {
  return `/Artifact <</Type /Layout>> BDC\n${drawing}\nEMC`;
}

function drawLine(line: Line, fonts: ReadonlyMap<Face, PageFont>): string {
  const font = fonts.get(line.run.face);
  if (!font) throw new Error(`The face ${line.run.face.name} is not embedded.`);
  const drawing = [
    `BT /${font.resource} ${fixed(line.size)} Tf ${fixed(line.tracking)} Tc`,
    fillColour(line.colour),
    `${fixed(line.x)} ${fixed(SHEET.height - line.y)} Td`,
    `${glyphs(line.run, font.program)} TJ ET`,
  ].join(' ');
  // Letters further apart than this are taken for words: "T H R E E". So the text is given once more, as text.
  if (line.tracking <= line.size / 10) return drawing;
  const text = PDFHexString.fromText(String.fromCodePoint(...line.run.codePoints));
  return `/Span <</ActualText ${text.toString()}>> BDC\n${drawing}\nEMC`;
}

function drawStrokes({ colour, width, strokes }: Part & { kind: 'strokes' }): string {
  const lines = strokes.map((stroke) => {
    const [left, bottom, right, top] = fromBottom(stroke).map(fixed);
    return `${left} ${top} m ${right} ${bottom} l`;
  });
  return `${strokeColour(colour)} ${width} w ${lines.join(' ')} S`;
}

/** One rectangle for each unbroken row of black modules. The grid is set up by the matrix, so that corners meet exactly. */
function drawCode(box: Box, modules: readonly (readonly boolean[])[]): string {
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
  const [left, top] = [fixed(box[0]), fixed(SHEET.height - box[1])];
  return `q 0 0 0 rg ${scale} 0 0 -${scale} ${left} ${top} cm\n${bars.join('\n')}\nf Q`;
}
