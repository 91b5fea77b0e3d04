import type { Box, Line } from '../parts.ts';
import { inkOf } from '../setting.ts';
import { leadingOf, typeset } from '../typeset.ts';
import { printable, wrap, type Type } from './wrap.ts';

/**
 * Text that goes on over as many pages as it needs. Nothing is drawn here: what comes out are pieces of pages in the
 * order of reading, and the tree that says what each of them is.
 */

/** Lines of one element on one page, to be marked together. */
export interface Piece {
  readonly page: number;
  readonly role: string;
  readonly lines: readonly Line[];
}

export interface Rule {
  readonly page: number;
  readonly colour: string;
  readonly width: number;
  readonly strokes: readonly Box[];
}

export interface Branch {
  readonly role: string;
  readonly children: (Branch | Piece)[];
  readonly scope?: 'Row' | 'Column';
  readonly language?: string;
  /** Of a branch whose one piece is a link. */
  readonly link?: { readonly target: string; readonly description: string };
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Paragraph extends Type {
  readonly role: 'H1' | 'H2' | 'H3' | 'P';
  readonly text: string;
  readonly before: number;
  /** From line to line, as a share of the size. */
  readonly leading?: number;
  /** Room that must be left below it on the page, so that no heading stands alone at its end. */
  readonly keep?: number;
  readonly language?: string;
  /** `auto`: a name. */
  readonly direction?: 'auto' | 'ltr';
}

export const LEADING = 1.3;

/** The page on which the next block goes, and how far down. */
export class Flow {
  readonly frame: Frame;
  readonly drawn: (Piece | Rule)[] = [];
  readonly tree: Branch[] = [];
  page = 0;
  /** Where the last block ended, from the top. */
  y: number;

  constructor(frame: Frame) {
    this.frame = frame;
    this.y = frame.top;
  }

  get width(): number {
    return this.frame.right - this.frame.left;
  }

  /** Goes on to the next page when so much does not fit any more. */
  need(height: number): void {
    if (this.y + height <= this.frame.bottom || this.y === this.frame.top) return;
    this.page++;
    this.y = this.frame.top;
  }

  paragraph(paragraph: Paragraph): void {
    const { role, before, keep = 0, language } = paragraph;
    const lines = linesOf(paragraph, paragraph.text, this.width, paragraph.direction);
    const step = stepOf(lines, paragraph.leading);
    this.need((this.y === this.frame.top ? 0 : before) + Math.min(lines.length, 3) * step + keep);
    if (this.y > this.frame.top) this.y += before;
    const branch: Branch = { role, children: [], ...(language !== undefined && { language }) };
    this.tree.push(branch);
    let start = 0;
    while (start < lines.length) {
      const room = Math.max(1, Math.floor((this.frame.bottom - this.y) / step));
      const here = lines.slice(start, start + room);
      this.put(branch, { page: this.page, role, lines: placed(here, this.frame.left, this.y, step) });
      this.y += here.length * step;
      start += here.length;
      if (start < lines.length) {
        this.page++;
        this.y = this.frame.top;
      }
    }
  }

  /** A line that ends in an address. */
  link(type: Type, before: number, words: string, link: NonNullable<Branch['link']>): void {
    const [lead = null] = linesOf(type, `${words} `, this.width);
    const lines = linesOf(type, link.target, this.width);
    const step = stepOf(lines);
    this.need(before + (lines.length + 1) * step);
    this.y += before;
    const paragraph: Branch = { role: 'P', children: [] };
    const address: Branch = { role: 'Link', children: [], link };
    this.tree.push(paragraph);
    if (lead) {
      this.put(paragraph, {
        page: this.page,
        role: 'P',
        lines: placed([lead], this.frame.left, this.y, step),
      });
      this.y += step;
    }
    paragraph.children.push(address);
    this.put(address, { page: this.page, role: 'Link', lines: placed(lines, this.frame.left, this.y, step) });
    this.y += lines.length * step;
  }

  put(branch: Branch, piece: Piece): void {
    branch.children.push(piece);
    this.drawn.push(piece);
  }

  rule(colour: string, width: number, stroke: Box): void {
    this.drawn.push({ page: this.page, colour, width, strokes: [stroke] });
  }
}

/** A line before it has a place. */
export type Loose = Omit<Line, 'x' | 'y'>;

/** The lines of a text; each but the last ends in a space, so that copied words stay apart. */
export function linesOf(type: Type, text: string, width: number, direction: 'auto' | 'ltr' = 'ltr'): Loose[] {
  const { family, size, colour } = type;
  const lines = wrap(type, printable(family, text), width);
  return lines.map((line, i) => {
    const seen = typeset(family, line, direction);
    const isLast = i === lines.length - 1 || seen.isRightToLeft;
    return { setting: isLast ? seen : typeset(family, `${line} `), size, colour, tracking: 0 };
  });
}

/** From line to line: more where a script piles up marks. */
export function stepOf(lines: readonly Loose[], leading = LEADING): number {
  const size = lines[0]?.size ?? 0;
  return size * Math.max(leading, leadingOf(lines.map(({ setting }) => setting)));
}

/** Below each other from `top` on, each in the middle of its room. */
export function placed(lines: readonly Loose[], x: number, top: number, step: number): Line[] {
  return lines.map((line, i) => {
    const { above, below } = line.setting.isMixed ? inkOf(line.setting) : LATIN;
    return { ...line, x, y: top + i * step + (step + (above - below) * line.size) / 2 };
  });
}

/** Capitals, and nothing below: so that lines with and without descenders stand alike. */
const LATIN = { above: 0.62, below: 0 };
