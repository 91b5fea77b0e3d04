import { widthOf } from '../setting.ts';
import { linesOf, placed, stepOf, type Branch, type Flow, type Loose } from './flow.ts';
import type { Type } from './wrap.ts';

export interface Column {
  /** Share of the table's width; all of them make 1. */
  readonly share: number;
  readonly head: string;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
}

/** One under the other; the first of the row's first cell is what the row is about. */
export type Cell = readonly { readonly type: Type; readonly text: string }[];

export interface Table {
  /** Without any header, what stands first in each row says what the rest is. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly head: Type;
  readonly before: number;
  readonly hairline: string;
  readonly line: string;
}

const GAP = 10;
const PAD = 4;

/**
 * A table with a header row that is repeated, as decoration, where the table goes on; a row stays on one page. Each
 * row's first cell is its header.
 */
export function addTable(flow: Flow, table: Table): void {
  const { columns, rows, before } = table;
  const edges = edgesOf(flow, columns);
  const hasHead = columns.some(({ head }) => head !== '');
  const head = columns.map((column, i) => [linesOf(table.head, column.head, edges[i]?.width ?? 0)]);
  const headHeight = hasHead ? heightOf(head) : 0;
  const whole: Branch = { role: 'Table', children: [] };
  const body: Branch = { role: 'TBody', children: [] };
  flow.need(before + headHeight + heightOf(cellsOf(rows[0] ?? [], edges)));
  if (flow.y > flow.frame.top) flow.y += before;
  const thead: Branch = { role: 'THead', children: [] };
  flow.tree.push(whole);
  whole.children.push(...(hasHead ? [thead] : []), body);
  if (hasHead) addRow(flow, thead, head, table, edges, 'head');
  else flow.rule(table.line, 0.8, [flow.frame.left, flow.y, flow.frame.right, flow.y]);
  for (const row of rows) {
    const cells = cellsOf(row, edges);
    const page = flow.page;
    flow.need(heightOf(cells));
    if (flow.page !== page && hasHead) repeatHead(flow, head, table, edges);
    addRow(flow, body, cells, table, edges, 'body');
  }
}

interface Edge {
  readonly left: number;
  readonly width: number;
}

function edgesOf({ frame, width }: Flow, columns: readonly Column[]): Edge[] {
  let left = frame.left;
  return columns.map(({ share }, i) => {
    const edge = { left, width: share * width - (i < columns.length - 1 ? GAP : 0) };
    left += share * width;
    return edge;
  });
}

/** The lines of each part of each cell. */
type Laid = readonly (readonly (readonly Loose[])[])[];

const cellsOf = (row: readonly Cell[], edges: readonly Edge[]): Laid =>
  row.map((cell, i) => cell.map(({ type, text }) => linesOf(type, text, edges[i]?.width ?? 0)));

function heightOf(cells: Laid): number {
  const heights = cells.map((parts) => parts.reduce((sum, lines) => sum + lines.length * stepOf(lines), 0));
  return Math.max(0, ...heights) + 2 * PAD;
}

function addRow(
  flow: Flow,
  parent: Branch,
  cells: Laid,
  { columns, hairline, line }: Table,
  edges: readonly Edge[],
  kind: 'head' | 'body',
): void {
  const row: Branch = { role: 'TR', children: [] };
  parent.children.push(row);
  cells.forEach((parts, i) => {
    const isHeader = kind === 'head' || i === 0;
    const role = isHeader ? 'TH' : 'TD';
    const scope = kind === 'head' ? ('Column' as const) : ('Row' as const);
    const cell: Branch = { role, children: [], ...(isHeader && { scope }) };
    row.children.push(cell);
    for (const lines of linesInCell(flow, parts, edges[i], columns[i]?.isNumber ?? false)) {
      flow.put(cell, { page: flow.page, role, lines });
    }
  });
  flow.y += heightOf(cells);
  const { left, right } = flow.frame;
  flow.rule(kind === 'head' ? line : hairline, kind === 'head' ? 0.8 : 0.5, [left, flow.y, right, flow.y]);
}

function linesInCell(flow: Flow, parts: Laid[number], edge: Edge | undefined, isNumber: boolean) {
  let top = flow.y + PAD;
  return parts
    .filter((lines) => lines.some(({ setting }) => setting.text !== ''))
    .map((lines) => {
      const step = stepOf(lines);
      const set = placed(lines, edge?.left ?? 0, top, step);
      top += lines.length * step;
      if (!isNumber || !edge) return set;
      return set.map((one) => ({ ...one, x: edge.left + edge.width - one.size * widthOf(one.setting) }));
    });
}

/** A reader with a screen reader has heard it; for eyes it stands on every page. */
function repeatHead(flow: Flow, head: Laid, table: Table, edges: readonly Edge[]): void {
  head.forEach((parts, i) => {
    for (const lines of linesInCell(flow, parts, edges[i], table.columns[i]?.isNumber ?? false)) {
      flow.drawn.push({ page: flow.page, role: 'Artifact', lines });
    }
  });
  flow.y += heightOf(head);
  const { left, right } = flow.frame;
  flow.rule(table.line, 0.8, [left, flow.y, right, flow.y]);
}
