import type { Activity, Facts } from './contract.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import type { Choice } from './allot/reach.ts';
import { search } from './allot/search.ts';
import { furtherHours } from './further.ts';
import type { ProgramRules } from './rules.ts';
import { chooseVersion } from './version.ts';

/**
 * Where an hour serves one credential only (`servesOneCredential`): which credential each activity should stand for, so
 * that least is left to do in all of them together.
 */

/** A credential that hours may be set aside for: what the rules are asked about it, activities aside. */
export interface Holder {
  id: string;
  program: ProgramRules;
  facts: Omit<Facts, 'activities'>;
}

export interface Placed {
  activity: Activity;
  /** The credential it stands for now: an id of a holder. */
  at: string;
  /** It may not be moved: a renewal was decided by it. */
  isFixed?: boolean;
}

export interface Left {
  id: string;
  /** Least further minutes: as things stand, and after the moves. */
  now: number;
  after: number;
}

export interface Allotment {
  moves: { id: string; to: string }[];
  left: Left[];
  /** Minutes that each activity counts in each credential when it stands alone there, in the order of `left`. */
  worth: Map<string, number[]>;
  /**
   * Nothing better exists. False when the search was cut off, or when activities get in each other's way (a cap, a rule
   * on repetitions), so that they cannot be weighed one by one: then it is still no worse than what is.
   */
  isExact: boolean;
}

/** Least further minutes that complete a credential. */
export function minutesLeft({ program, facts }: Holder, evaluation: Evaluation): number {
  const rules = program.versions.find(({ id }) => id === evaluation.ruleVersion)?.rules;
  const further = rules ? furtherHours(rules, evaluation, facts) : null;
  const least = largestShortfall(evaluation);
  return further === null || further === 'impossible' ? least : Math.max(least, further.minutes);
}

/** At least this is left, and no more where one hour may serve every line: in every known program that shares nothing. */
const largestShortfall = ({ requirements }: Evaluation): number =>
  Math.max(0, ...requirements.map((line) => (line.kind === 'minimum' ? line.shortMinutes : 0)));

/**
 * The allotment that leaves least to do in all; among those the fewest moves; among those the one that leaves earlier
 * activities (by day, then id) where they are. The order of the input does not matter. It is looked for by the largest
 * shortfall of each credential, which never says too much: where what is found leaves just that, nothing leaves less.
 */
export function allot(holders: readonly Holder[], placed: readonly Placed[], asOf: string): Allotment {
  const ordered = holders.toSorted((a, b) => compare(a.id, b.id));
  const items = placed.toSorted(
    (a, b) => compare(a.activity.on, b.activity.on) || compare(a.activity.id, b.activity.id),
  );
  const scales = ordered.map((holder) => scaleOf(holder, items, asOf));
  const { path, isCut } = search(
    scales.map(({ needs }) => needs),
    items.map((item, at) => choicesFor(item, at, ordered, scales)),
  );

  const found = (item: Placed, i: number) => ordered[path[i] ?? -1]?.id ?? item.at;
  const now = leftWith(ordered, items, asOf, ({ at }) => at);
  const after = leftWith(ordered, items, asOf, found);
  const promised = leftWith(ordered, items, asOf, found, (_, evaluation) => largestShortfall(evaluation));
  // Where activities get in each other's way the sum of their parts may promise too much.
  const isBetter = sum(after) < sum(now);
  const moves = items.flatMap((item, i) => {
    const to = found(item, i);
    return isBetter && to !== item.at ? [{ id: item.activity.id, to }] : [];
  });
  const leftAfter = isBetter ? after : now;
  return {
    moves,
    left: ordered.map(({ id }, h) => ({ id, now: now[h] ?? 0, after: leftAfter[h] ?? 0 })),
    worth: new Map(
      items.map(({ activity }, i) => [activity.id, scales.map(({ worth }) => worth[i] ?? 0)] as const),
    ),
    isExact: !isCut && sum(after) === sum(promised) && ordered.every((one) => weighsOneByOne(one, asOf)),
  };
}

/** Where one more activity leaves least to do in all, the others as they are; the first of the equal ones. */
export function leastLeftIn(
  holders: readonly Holder[],
  placed: readonly Placed[],
  activity: Activity,
  asOf: string,
): string | null {
  let best: { id: string; left: number } | null = null;
  for (const { id } of holders) {
    const left = sum(leftWith(holders, [...placed, { activity, at: id }], asOf, ({ at }) => at));
    if (!best || left < best.left) best = { id, left };
  }
  return best?.id ?? null;
}

/** Each credential by itself, with what stands for it. */
const leftWith = (
  holders: readonly Holder[],
  items: readonly Placed[],
  asOf: string,
  placeOf: (item: Placed, at: number) => string,
  measure = minutesLeft,
): number[] => {
  const places = items.map(placeOf);
  return holders.map((holder) =>
    measure(
      holder,
      ask(
        holder,
        items.filter((_, i) => places[i] === holder.id).map(({ activity }) => activity),
        asOf,
      ),
    ),
  );
};

/** What stands for this credential was chosen already: the engine is not asked to choose again. */
const ask = ({ program, facts }: Holder, activities: Activity[], asOf: string): Evaluation =>
  evaluate(program, { ...facts, activities: activities.map(({ usedFor: _chosen, ...one }) => one) }, asOf);

interface Scale {
  /** What is short without any activity, by requirement. */
  needs: number[];
  /** What each activity adds to each requirement. */
  gains: number[][];
  worth: number[];
}

function scaleOf(holder: Holder, items: readonly Placed[], asOf: string): Scale {
  const bare = ask(holder, [], asOf);
  const counted = ({ requirements }: Evaluation) =>
    requirements.map((line) => (line.kind === 'minimum' ? line.countedMinutes : 0));
  const without = counted(bare);
  const alone = items.map(({ activity }) => ask(holder, [activity], asOf));
  return {
    needs: bare.requirements.map((line) => (line.kind === 'minimum' ? line.shortMinutes : 0)),
    gains: alone.map((one) => counted(one).map((minutes, r) => minutes - (without[r] ?? 0))),
    worth: alone.map(({ activities: [only] }) => only?.countedMinutes ?? 0),
  };
}

/** Staying comes first; another credential is a choice where the activity counts for something. */
function choicesFor(
  { at, isFixed }: Placed,
  item: number,
  holders: readonly Holder[],
  scales: readonly Scale[],
): Choice[] {
  const here = holders.findIndex(({ id }) => id === at);
  const choice = (holder: number): Choice => ({
    holder,
    isMove: holder !== here,
    gains: scales[holder]?.gains[item] ?? [],
  });
  if (isFixed) return [choice(here)];
  const others = holders.map((_, h) => choice(h)).filter(({ holder }) => holder !== here);
  return [choice(here), ...others.filter(({ gains }) => gains.some((minutes) => minutes > 0))];
}

function weighsOneByOne({ program, facts }: Holder, asOf: string): boolean {
  const { rules } = chooseVersion(program, { ...facts, activities: [] }, asOf, () => {});
  const asked = rules.requirements[facts.credential ?? program.credentials[0] ?? ''] ?? [];
  return (
    rules.credit.repetition === null && asked.every((one) => one.kind === 'minimum' && !one.filledBySurplus)
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
