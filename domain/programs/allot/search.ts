import { leftIn, reachesOf, type Choice, type Needs, type Reach } from './reach.ts';

/**
 * Goes through the activities in order and keeps, for every mixture of what is still short, the best way that leads to
 * it. Two ways with the same mixture have the same future, so that nothing is lost by keeping one.
 */
interface Way {
  needs: Needs;
  moves: number;
  /** One sign an activity: staying sorts before moving, and credentials in their order. */
  signs: string;
}

/** More mixtures than this are cut to the most promising. Two credentials with quarters of hours stay far below. */
const most = 1500;
/** A quick first look, whose answer tells the second what is not worth following. */
const few = 40;

export function search(
  needs: Needs,
  items: readonly (readonly Choice[])[],
): { path: number[]; isCut: boolean } {
  const begin: Way = { needs, moves: 0, signs: '' };
  const reaches = reachesOf(items);
  const stay = items.reduce((way, [first]) => (first ? step(way, first) : way), begin);
  const quick = follow(begin, items, { reaches, best: stay, width: few });
  const { best, isCut } = quick.isCut
    ? follow(begin, items, { reaches, best: quick.best, width: most })
    : quick;
  return { path: items.map((choices, i) => readSign(best.signs[i], choices)), isCut };
}

function follow(
  begin: Way,
  items: readonly (readonly Choice[])[],
  { reaches, best, width }: { reaches: Reach[]; best: Way; width: number },
): { best: Way; isCut: boolean } {
  const left = leftIn(best.needs);
  let isCut = false;
  let ways = [begin];
  for (const [at, choices] of items.entries()) {
    const reach = reaches[at + 1];
    const found = new Map<string, Way>();
    for (const way of ways)
      for (const choice of choices) {
        const next = step(way, choice);
        if (!reach || !isPromising(next, reach, { left, moves: best.moves })) continue;
        const key = next.needs.join(';');
        const known = found.get(key);
        if (!known || before(next, known) < 0) found.set(key, next);
      }
    ways = [...found.values()];
    if (ways.length > width && reach) {
      isCut = true;
      ways = mostPromising(ways, reach, left).slice(0, width);
    }
  }
  return { best: ways.reduce((one, other) => (better(other, one) ? other : one), best), isCut };
}

/** Could this way still be better than the best known, or as good? */
const isPromising = ({ needs, moves }: Way, reach: Reach, best: { left: number; moves: number }): boolean => {
  const floor = reach.floor(needs);
  return floor < best.left || (floor === best.left && moves + reach.movesTo(needs, best.left) <= best.moves);
};

function mostPromising(ways: readonly Way[], reach: Reach, left: number): Way[] {
  return ways
    .map((way) => {
      const floor = reach.floor(way.needs);
      return { way, floor, moves: way.moves + reach.movesTo(way.needs, Math.min(floor, left)) };
    })
    .sort((a, b) => a.floor - b.floor || a.moves - b.moves || before(a.way, b.way))
    .map(({ way }) => way);
}

function step({ needs, moves, signs }: Way, { holder, isMove, gains }: Choice): Way {
  return {
    needs:
      holder < 0
        ? needs
        : needs.with(
            holder,
            (needs[holder] ?? []).map((minutes, r) => Math.max(0, minutes - (gains[r] ?? 0))),
          ),
    moves: moves + (isMove ? 1 : 0),
    signs: signs + String.fromCharCode(isMove ? staying + 1 + holder : staying),
  };
}

const staying = '0'.charCodeAt(0);

function readSign(sign: string | undefined, choices: readonly Choice[]): number {
  const code = sign?.charCodeAt(0) ?? staying;
  return code === staying ? (choices[0]?.holder ?? -1) : code - staying - 1;
}

/** Fewest moves, then the order of the signs. */
const before = (a: Way, b: Way): number =>
  a.moves - b.moves || (a.signs < b.signs ? -1 : a.signs > b.signs ? 1 : 0);

const better = (a: Way, b: Way): boolean => (leftIn(a.needs) - leftIn(b.needs) || before(a, b)) < 0;
