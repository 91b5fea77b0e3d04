import type { Box, Line } from '../parts.ts';
import {
  drawStrokes,
  fromBottom,
  openPage,
  spoken,
  type Page,
  type PageSize,
  type Resources,
} from '../pdf/page.ts';
import type { Element, Mark } from '../pdf/structure.ts';
import { widthOf, type Setting } from '../setting.ts';
import type { Branch, Flow, Piece } from './flow.ts';

/** What stands at the foot of a page, for eyes only: readers count pages by themselves. */
export type Foot = (page: number, pages: number) => Line[];

export function settingsIn({ drawn }: Flow): Setting[] {
  return drawn.flatMap((one) => ('lines' in one ? one.lines.map(({ setting }) => setting) : []));
}

/** The pages of a flow, and its tree with the marks that the pieces got. */
export function drawFlow(
  flow: Flow,
  size: PageSize,
  resources: Resources,
  foot: Foot,
): { pages: Page[]; elements: Element[] } {
  const marks = new Map<Piece, Mark>();
  const count = flow.page + 1;
  const pages = Array.from({ length: count }, (_, number) => {
    const page = openPage(size, resources, number);
    for (const one of flow.drawn) {
      if (one.page !== number) continue;
      if ('strokes' in one) page.decoration(drawStrokes({ ...one, strokes: [...one.strokes] }, size.height));
      else if (one.role === 'Artifact') page.decoration(page.lines(one.lines));
      else marks.set(one, page.text(one.role, one.lines));
    }
    page.decoration(page.lines(foot(number + 1, count)));
    return page.close();
  });
  return { pages, elements: flow.tree.map((branch) => elementOf(branch, marks, size.height)) };
}

function elementOf(branch: Branch, marks: ReadonlyMap<Piece, Mark>, height: number): Element {
  const { role, children, scope, language, link } = branch;
  const lines: Line[] = [];
  const content = children.flatMap((child): (Mark | Element)[] => {
    if ('children' in child) return [elementOf(child, marks, height)];
    lines.push(...child.lines);
    const mark = marks.get(child);
    return mark ? [mark] : [];
  });
  const [piece] = children;
  const isLink = link && piece && 'lines' in piece;
  return {
    role,
    content,
    ...(isLink && { link: { ...link, page: piece.page, box: fromBottom(boxOf(piece.lines), height) } }),
    ...(scope && { scope }),
    ...spoken(lines),
    ...(language !== undefined && { language }),
  };
}

function boxOf(lines: readonly Line[]): Box {
  const rights = lines.map(({ x, size, setting }) => x + size * widthOf(setting));
  const [first, last] = [lines[0], lines.at(-1)];
  const top = (first?.y ?? 0) - (first?.size ?? 0);
  return [first?.x ?? 0, top, Math.max(0, ...rights), (last?.y ?? 0) + 0.3 * (last?.size ?? 0)];
}
