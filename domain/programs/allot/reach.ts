/** What is short, by credential and requirement. */
export type Needs = readonly (readonly number[])[];

/** One way to place an activity. */
export interface Choice {
  /** Which credential; -1: one that is none of these. */
  holder: number;
  isMove: boolean;
  /** Minutes added to each requirement of it. */
  gains: readonly number[];
}

const shortOf = (one: readonly number[]): number => Math.max(0, ...one);

/** One hour may serve every line of a credential that is short: the largest shortfall is what is left. */
export const leftIn = (needs: Needs): number => needs.reduce((sum, one) => sum + shortOf(one), 0);

/** What the activities from one place of the list on could still do at best: bounds, never promises. */
export interface Reach {
  /** No way leaves less than this. */
  floor(needs: Needs): number;
  /** No way leaves as little as `left` with fewer moves than this. */
  movesTo(needs: Needs, left: number): number;
}

/** By place in the list; the last is after all of them. */
export function reachesOf(items: readonly (readonly Choice[])[]): Reach[] {
  return [...items, []].map((_, at) => reachOf(items.slice(at)));
}

function reachOf(items: readonly (readonly Choice[])[]): Reach {
  /** Were every activity each credential's own; were none moved; and each activity once, wherever it is worth most. */
  const own: number[] = [];
  const staying: number[] = [];
  let once = 0;
  const moved: number[] = [];
  for (const choices of items) {
    let most = 0;
    let mostMoved = 0;
    for (const { holder, isMove, gains } of choices) {
      const worth = holder < 0 ? 0 : shortOf(gains);
      most = Math.max(most, worth);
      if (isMove) mostMoved = Math.max(mostMoved, worth);
      else staying[holder] = (staying[holder] ?? 0) + worth;
      own[holder] = (own[holder] ?? 0) + worth;
    }
    once += most;
    if (mostMoved > 0) moved.push(mostMoved);
  }
  moved.sort((a, b) => b - a);
  return {
    floor(needs) {
      const apart = needs.reduce((sum, one, h) => sum + Math.max(0, shortOf(one) - (own[h] ?? 0)), 0);
      return Math.max(apart, leftIn(needs) - once);
    },
    movesTo(needs, left) {
      let open = needs.reduce((sum, one, h) => sum + Math.max(0, shortOf(one) - (staying[h] ?? 0)), 0) - left;
      let moves = 0;
      while (open > 0 && moves < moved.length) open -= moved[moves++] ?? 0;
      return open > 0 ? Infinity : moves;
    },
  };
}
