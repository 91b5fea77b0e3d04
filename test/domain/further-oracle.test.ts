import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  sponsors,
  type Activity,
  type Facts,
  type Kind,
  type Topic,
} from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import type { Further } from '../../domain/programs/further.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { Condition, ProgramRules, Requirement } from '../../domain/programs/rules.ts';
import { ask, programOf } from './facts.ts';
import { furtherOf } from './further-of.ts';

const asOf = '2025-06-01';

/** What the answer says, as somebody would do it on the day asked about. */
function doneAll({ pieces }: Further, on: string): Activity[] {
  return pieces.flatMap(({ minutes, count, topics, kinds, sponsor, format }, piece) =>
    Array.from({ length: count }, (_, at) => ({
      id: `further${piece}.${at}`,
      on,
      amount: at === 0 ? minutes - count + 1 : 1,
      // Minutes are whole, hours with two decimals are not.
      unit: 'ceu' as const,
      hoursPerUnit: 1 / 60,
      topics,
      kind: kinds?.[0] ?? ('course' as const),
      ...(sponsor && { sponsor }),
      ...(format && { format }),
    })),
  );
}

/** Small rules that cross each other: topics that help here and harm there, kinds, sponsors, formats, limits. */
const condition: fc.Arbitrary<Condition> = fc.record(
  {
    anyTopic: fc.subarray<Topic>(['ethics', 'wellness', 'coaching'], { minLength: 1 }),
    noTopic: fc.subarray<Topic>(['ethics', 'wellness'], { minLength: 1 }),
    kinds: fc.constantFrom<Kind[]>(['teaching'], ['course', 'teaching'], ['supervision']),
    notKinds: fc.constantFrom<Kind[]>(['teaching'], ['course']),
    sponsors: fc.subarray([...sponsors], { minLength: 1, maxLength: 1 }),
  },
  { requiredKeys: [] },
);
const conditions = fc.array(condition, { minLength: 1, maxLength: 2 });
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ of: conditions, minutes: fc.integer({ min: 1, max: 4 }) })
      .map((one): Requirement => ({ kind: 'minimum', code: 'total', ...one })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ of: conditions, minutes: fc.integer({ min: 0, max: 3 }) })
      .map((one): Requirement => ({ kind: 'maximum', code: 'other', inferred: false, ...one })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ of: conditions, count: fc.integer({ min: 1, max: 2 }) })
      .map((one): Requirement => ({ kind: 'occurrences', code: 'ethics', ...one })),
  },
);
const minute = (doing: Partial<Activity>, at: number): Activity => ({
  id: `m${at}`,
  on: asOf,
  amount: 1,
  unit: 'ceu',
  hoursPerUnit: 1 / 60,
  topics: [],
  ...doing,
});
const everyDoing: Partial<Activity>[] = (
  ['course', 'conference', 'teaching', 'supervision'] as const
).flatMap((kind) =>
  sponsors.flatMap((sponsor) =>
    subsets<Topic>(['ethics', 'wellness', 'coaching']).map((topics) => ({ kind, sponsor, topics })),
  ),
);
function subsets<Item>(items: Item[]): Item[][] {
  return items.reduce<Item[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);
}

const small = fc.record({
  requirements: fc.array(requirement, { minLength: 1, maxLength: 4 }),
  done: fc.array(
    fc.record({ doing: fc.constantFrom(...everyDoing), minutes: fc.integer({ min: 1, max: 3 }) }),
    {
      maxLength: 2,
    },
  ),
});

/**
 * The oracle knows nothing of needs, limits or programs: it asks the engine itself about every multiset of pieces, by total and then
 * by number, until one is complete. Doings that the engine treats alike are tried once.
 */
function bruteForce(
  program: ProgramRules,
  done: Activity[],
  most: number,
): { minutes: number; pieces: number } | null {
  const doings = unlike(program);
  const isComplete = (pieces: Activity[]) =>
    evaluate(program, { certifiedOn: '2024-03-10', activities: [...done, ...pieces] }, asOf).complete ===
    true;
  for (let minutes = 1; minutes <= most; minutes++)
    for (let pieces = 1; pieces <= minutes; pieces++)
      for (const lengths of partitions(minutes, pieces))
        if (anyFilling(lengths, doings, isComplete)) return { minutes, pieces };
  return null;
}

function unlike(program: ProgramRules): Partial<Activity>[] {
  const seen = new Map<string, Partial<Activity>>();
  for (const doing of everyDoing) {
    const line = evaluate(
      program,
      { certifiedOn: '2024-03-10', activities: [minute(doing, 0)] },
      asOf,
    ).requirements.map((one) =>
      one.kind === 'occurrences'
        ? one.count
        : one.countedMinutes + (one.kind === 'maximum' ? one.overMinutes : 0),
    );
    const key = JSON.stringify(line);
    if (!seen.has(key)) seen.set(key, doing);
  }
  return [...seen.values()];
}

function partitions(total: number, parts: number, most = total): number[][] {
  if (parts === 1) return total <= most ? [[total]] : [];
  const found: number[][] = [];
  for (let first = Math.min(most, total - parts + 1); first * parts >= total; first--)
    for (const rest of partitions(total - first, parts - 1, first)) found.push([first, ...rest]);
  return found;
}

function anyFilling(
  lengths: number[],
  doings: Partial<Activity>[],
  isComplete: (pieces: Activity[]) => boolean,
  chosen: Activity[] = [],
): boolean {
  const [amount, ...rest] = lengths;
  if (amount === undefined) return isComplete(chosen);
  return doings.some((doing) =>
    anyFilling(rest, doings, isComplete, [...chosen, { ...minute(doing, chosen.length), amount }]),
  );
}

describe('against the engine', () => {
  it('agrees with a search by brute force: no smaller total completes it, nor fewer pieces of that total', () => {
    let found = 0;
    fc.assert(
      fc.property(small, ({ requirements, done }) => {
        const program = programOf({}, requirements);
        const activities = done.map(({ doing, minutes }, at) => ({
          ...minute(doing, at),
          id: `d${at}`,
          amount: minutes,
        }));
        const evaluation = ask(program, { activities }, asOf);
        const further = furtherOf(program, evaluation);
        if (evaluation.complete !== false) {
          expect(further).toBeNull();
          return;
        }
        if (further === 'impossible') {
          expect(bruteForce(program, activities, 4)).toBeNull();
          return;
        }
        const { minutes, pieces } = further!;
        const oracle = bruteForce(program, activities, Math.min(5, minutes));
        const answer = { minutes, pieces: pieces.reduce((sum, { count }) => sum + count, 0) };
        expect(oracle).toEqual(minutes <= 5 ? answer : null);
        found++;
      }),
      { numRuns: 150, seed: 20261121 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it('completes the period of every program, from any start', () => {
    const start = fc.array(
      fc.record({
        topics: fc.uniqueArray(
          fc.constantFrom<Topic>('peer_support', 'ethics', 'general', 'wellness', 'boundaries'),
          { maxLength: 2 },
        ),
        amount: fc.integer({ min: 1, max: 12 }),
        kind: fc.constantFrom<Kind>('course', 'in_service', 'teaching', 'peer_service'),
        sponsor: fc.constantFrom(...sponsors),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...presets), start, fc.boolean(), (preset, list, yes) => {
        const person = { isSupervisor: yes, providesTelehealth: yes };
        const activities = list.map((one, at): Activity => ({
          id: `a${at}`,
          on: '2025-03-01',
          unit: 'hour',
          ...one,
        }));
        for (const credential of preset.credentials) {
          const facts: Facts = {
            credential,
            certifiedOn: '2024-03-10',
            periodStartsOn: '2025-01-01',
            expiresOn: '2025-12-31',
            person,
            activities,
          };
          const evaluation = evaluate(preset, facts, asOf);
          const further = furtherOf(preset, evaluation, { person });
          if (evaluation.complete !== false) expect(further).toBeNull();
          else {
            expect(further).toMatchObject({ minutes: expect.any(Number) });
            const more = [...activities, ...doneAll(further as Further, asOf)];
            expect(evaluate(preset, { ...facts, activities: more }, asOf).complete).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('stays quick where a search would not: Ohio with eleven requirements', () => {
    const ohio = presets.find(({ id }) => id === 'us-oh')!;
    const person = { isSupervisor: true };
    const evaluation = evaluate(ohio, { certifiedOn: '2024-03-10', activities: [], person }, asOf);
    const started = performance.now();
    for (let i = 0; i < 200; i++) furtherOf(ohio, evaluation, { person });
    // A tenth of a millisecond each on a quiet machine.
    expect((performance.now() - started) / 200).toBeLessThan(5);
  });
});
