/** Small linear programs in whole numbers, exactly: a dozen unknowns, a few dozen rows. Pure. */

/** of · x ≤ most */
export interface Row {
  of: number[];
  most: number;
}

/** Floating point: the numbers here are minutes (up to some ten thousand) and coefficients of that size. */
const tiny = 1e-7;
/** Beyond this the answer is "not known" rather than a page that hangs. */
const mostTries = 4000;

/** The least of cost · x over whole x ≥ 0 that keep every row; null when none does, 'unknown' when it would take too long. */
export function leastWhole(cost: number[], rows: Row[]): number[] | null | 'unknown' {
  const state: Search = { best: null, bestValue: Infinity, tries: 0 };
  return search(cost, rows, state) ? state.best : 'unknown';
}

interface Search {
  best: number[] | null;
  bestValue: number;
  tries: number;
}

/** Branch and bound; false when it was given up. Costs are whole, so that a bound may be rounded up. */
function search(cost: number[], rows: Row[], state: Search): boolean {
  if (++state.tries > mostTries) return false;
  const found = least(cost, rows);
  if (!found || Math.ceil(valueOf(cost, found) - 1e-6) >= state.bestValue) return true;
  const at = found.findIndex((value) => Math.abs(value - Math.round(value)) > 1e-6);
  if (at < 0) {
    state.best = found.map((value) => Math.round(value));
    state.bestValue = valueOf(cost, state.best);
    return true;
  }
  const floor = Math.floor(found[at] ?? 0);
  const only = (factor: number) => cost.map((_, index) => (index === at ? factor : 0));
  // The larger half first: needs are to be covered, and what covers them is found sooner.
  return (
    search(cost, [...rows, { of: only(-1), most: -floor - 1 }], state) &&
    search(cost, [...rows, { of: only(1), most: floor }], state)
  );
}

const valueOf = (cost: number[], x: number[]): number =>
  cost.reduce((sum, one, at) => sum + one * (x[at] ?? 0), 0);

/**
 * The same in fractions, by the dual simplex method: with cost ≥ 0 nothing done at all is the cheapest, and each step mends one row that
 * is not kept. The smallest index decides among equals (Bland), so that it always ends.
 */
function least(cost: number[], rows: Row[]): number[] | null {
  const width = cost.length;
  const columns = width + rows.length;
  // One slack for each row, then the right-hand side.
  const table = rows.map(({ of, most }, row) => [
    ...of,
    ...rows.map((_, other) => (other === row ? 1 : 0)),
    most,
  ]);
  const prices = [...cost, ...rows.map(() => 0), 0];
  const basis = rows.map((_, row) => width + row);
  for (;;) {
    const leaving = firstBroken(table, basis, columns);
    if (leaving < 0) break;
    const entering = cheapest(table[leaving] ?? [], prices, columns);
    if (entering < 0) return null;
    pivot(table, prices, leaving, entering);
    basis[leaving] = entering;
  }
  const x = cost.map(() => 0);
  basis.forEach((variable, row) => {
    if (variable < width) x[variable] = table[row]?.[columns] ?? 0;
  });
  return x;
}

function firstBroken(table: number[][], basis: number[], columns: number): number {
  let leaving = -1;
  table.forEach((row, at) => {
    const isBroken = (row[columns] ?? 0) < -tiny;
    if (isBroken && (leaving < 0 || (basis[at] ?? 0) < (basis[leaving] ?? 0))) leaving = at;
  });
  return leaving;
}

function cheapest(row: number[], prices: number[], columns: number): number {
  let entering = -1;
  let best = Infinity;
  for (let at = 0; at < columns; at++) {
    const factor = row[at] ?? 0;
    if (factor >= -tiny) continue;
    const price = (prices[at] ?? 0) / -factor;
    if (price < best - tiny) {
      best = price;
      entering = at;
    }
  }
  return entering;
}

function pivot(table: number[][], prices: number[], leaving: number, entering: number): void {
  const row = table[leaving] ?? [];
  const by = row[entering] ?? 1;
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / by;
  for (const other of [...table, prices]) {
    const factor = other[entering] ?? 0;
    if (other === row || factor === 0) continue;
    for (let at = 0; at < other.length; at++) other[at] = (other[at] ?? 0) - factor * (row[at] ?? 0);
  }
}
