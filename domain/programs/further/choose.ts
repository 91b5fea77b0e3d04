import type { Candidate } from './candidates.ts';
import type { Needs } from './needs.ts';
import { leastWhole, type Row } from './whole-numbers.ts';

/** So many minutes of one candidate, in so many separate activities. */
export interface Chosen {
  candidate: Candidate;
  minutes: number;
  count: number;
}

/** The fewest minutes that meet all needs, and among those the fewest activities. null: no way; 'unknown': not found in time. */
export function choose(needs: Needs, candidates: Candidate[]): Chosen[] | null | 'unknown' {
  const chosen: Chosen[] = [];
  const open = new Set(needs.short.keys());
  for (const group of groupsOf(candidates)) {
    const served = new Set(group.flatMap(({ serves }) => [...serves]));
    for (const need of served) open.delete(need);
    const some = chooseOne(needs, group, [...served]) ?? chooseSome(needs, group, [...served]);
    if (some === null || some === 'unknown') return some;
    chosen.push(...some);
  }
  return open.size > 0 ? null : chosen;
}

/** What shares neither a need nor a limit is chosen apart: hours of service never stand in for education. */
function groupsOf(candidates: Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const [mine, others] = split(groups, (group) => group.some((other) => meets(candidate, other)));
    groups.splice(0, groups.length, ...others, [...mine.flat(), candidate]);
  }
  return groups;
}

const meets = (one: Candidate, other: Candidate): boolean =>
  [...one.serves].some((need) => other.serves.has(need)) ||
  [...one.under].some((limit) => other.under.has(limit));

function split<Item>(items: Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** The usual case: one kind of activity meets every need. Nothing can be less than the largest need. */
function chooseOne({ short, limits }: Needs, group: Candidate[], served: number[]): Chosen[] | null {
  const count = Math.max(1, ...served.map((at) => short[at]?.count ?? 0));
  const minutes = Math.max(count, ...served.map((at) => short[at]?.minutes ?? 0));
  const candidate = group.find(
    ({ serves, under }) =>
      served.every((at) => serves.has(at)) && [...under].every((at) => (limits[at]?.room ?? 0) >= minutes),
  );
  return candidate ? [{ candidate, minutes, count }] : null;
}

/**
 * Otherwise a program in whole numbers: of each candidate its minutes x and its activities n, at least a minute each. The least of
 * x · (more than all n together) + n is the least x first, and then the least n.
 */
function chooseSome(
  { short, limits }: Needs,
  group: Candidate[],
  served: number[],
): Chosen[] | null | 'unknown' {
  const width = group.length;
  const most = served.reduce((sum, at) => sum + (short[at]?.minutes ?? 0) + (short[at]?.count ?? 0), 0);
  const row = (x: (one: Candidate, at: number) => number, n: typeof x, limit: number): Row => ({
    of: [...group.map(x), ...group.map(n)],
    most: limit,
  });
  const no = () => 0;
  const rows: Row[] = [
    ...served.map((at) => {
      const serves = (one: Candidate) => (one.serves.has(at) ? -1 : 0);
      const need = short[at];
      return need && need.count > 0 ? row(no, serves, -need.count) : row(serves, no, -(need?.minutes ?? 0));
    }),
    ...limits.map(({ room }, at) => row((one) => (one.under.has(at) ? 1 : 0), no, room)),
    ...group.flatMap((_, which) => {
      const only = (factor: number) => (_one: Candidate, at: number) => (at === which ? factor : 0);
      return [row(only(-1), only(1), 0), row(only(1), only(-most), 0)];
    }),
  ];
  const counts = served.reduce((sum, at) => sum + (short[at]?.count ?? 0), 0);
  const weight = width + counts + 1;
  const found = leastWhole([...group.map(() => weight), ...group.map(() => 1)], rows);
  if (found === null || found === 'unknown') return found;
  return group.flatMap((candidate, at) => {
    const minutes = found[at] ?? 0;
    return minutes > 0 ? [{ candidate, minutes, count: found[width + at] ?? 1 }] : [];
  });
}
