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
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import { furtherHours, type Further } from '../../domain/programs/further.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { Condition, ProgramRules, Requirement } from '../../domain/programs/rules.ts';
import { ask, did, plainCredit, programOf, topicAtLeast, totalAtLeast } from './facts.ts';

const asOf = '2025-06-01';

const rulesOf = (program: ProgramRules, evaluation: Evaluation) =>
  program.versions.find(({ id }) => id === evaluation.ruleVersion)!.rules;

const furtherOf = (program: ProgramRules, evaluation: Evaluation, facts: Partial<Facts> = {}) =>
  furtherHours(rulesOf(program, evaluation), evaluation, facts);

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

const isTopic = (topic: Topic, hours: number): Requirement => topicAtLeast(topic, hours);
const atMost = (hours: number, of: Condition[]): Requirement => ({
  kind: 'maximum',
  code: 'other',
  of,
  minutes: hours * 60,
  inferred: false,
});
const times = (topic: Topic, count: number): Requirement => ({
  kind: 'occurrences',
  code: topic,
  of: [{ anyTopic: [topic] }],
  count,
});

describe('the smallest set of further hours', () => {
  it('one 3-hour peer course with half an hour of ethics clears all three', () => {
    const program = programOf({}, [totalAtLeast(20), isTopic('peer_support', 12), isTopic('ethics', 3)]);
    const evaluation = ask(program, {
      activities: [
        did('2025-01-01', { amount: 9 }),
        did('2025-01-02', { amount: 2.5, topics: ['ethics'] }),
        did('2025-01-03', { amount: 5.5, topics: [] }),
      ],
    });
    expect(furtherOf(program, evaluation)).toEqual({
      minutes: 180,
      pieces: [
        {
          minutes: 180,
          count: 1,
          anyLength: false,
          topics: ['peer_support', 'ethics'],
          serves: [
            { code: 'total', minutes: 180, count: 0 },
            { code: 'peer_support', minutes: 180, count: 0 },
            { code: 'ethics', minutes: 30, count: 0 },
          ],
        },
      ],
    });
  });

  it('names no topic where any will do', () => {
    const program = programOf();
    expect(furtherOf(program, ask(program))).toMatchObject({
      minutes: 1200,
      pieces: [{ topics: [], count: 1 }],
    });
  });

  it('says nothing when all is done, when nothing is asked, and when all is waived', () => {
    const program = programOf({}, [totalAtLeast(2)]);
    expect(furtherOf(program, ask(program, { activities: [did('2025-01-01')] }))).toBeNull();
    const silent = programOf({}, []);
    expect(furtherOf(silent, ask(silent))).toBeNull();
    const waived = programOf({ waivers: [{ code: 'active_military' }] });
    const person = { activeMilitary: true };
    expect(furtherOf(waived, ask(waived, { person }), { person })).toBeNull();
  });

  it('goes round a limit that is full', () => {
    const program = programOf({}, [totalAtLeast(6), atMost(2, [{ noTopic: ['peer_support', 'ethics'] }])]);
    const evaluation = ask(program, { activities: [did('2025-01-01', { topics: [], amount: 4 })] });
    expect(furtherOf(program, evaluation)).toMatchObject({
      minutes: 240,
      pieces: [{ topics: ['peer_support'] }],
    });
  });

  it('says so when the limits leave no way', () => {
    const program = programOf({}, [totalAtLeast(6), atMost(4, [{}])]);
    expect(furtherOf(program, ask(program))).toBe('impossible');
    const refused = programOf({ credit: { ...plainCredit, refusedTopics: ['ethics'] } }, [
      isTopic('ethics', 1),
    ]);
    expect(furtherOf(refused, ask(refused))).toBe('impossible');
  });

  it('folds occurrences into hours that are needed anyway, and else asks for any length', () => {
    const folded = programOf({}, [totalAtLeast(3), times('ethics', 2)]);
    expect(furtherOf(folded, ask(folded))).toMatchObject({
      minutes: 180,
      pieces: [{ minutes: 180, count: 2, anyLength: false, topics: ['ethics'] }],
    });
    const alone = programOf({}, [times('ethics', 1)]);
    expect(furtherOf(alone, ask(alone))).toMatchObject({
      pieces: [{ count: 1, anyLength: true, topics: ['ethics'] }],
    });
  });

  it('never puts service or supervision and education into one', () => {
    const tennessee = presets.find(({ id }) => id === 'us-tn')!;
    const evaluation = evaluate(
      tennessee,
      { certifiedOn: '2024-03-10', ruleVersion: 'annual', activities: [] },
      '2024-06-01',
    );
    expect(furtherOf(tennessee, evaluation)).toEqual({
      minutes: (25 + 10 + 1) * 60,
      pieces: [
        expect.objectContaining({ minutes: 1500, kinds: ['peer_service'] }),
        expect.objectContaining({ minutes: 600, topics: ['ethics'], format: 'in_person' }),
        expect.objectContaining({ minutes: 60, kinds: ['supervision'] }),
      ],
    });
  });

  it('keeps peer support and ethics apart where Illinois counts ethics as peer support too', () => {
    const illinois = presets.find(({ id }) => id === 'us-il-cprs')!;
    const evaluation = evaluate(illinois, { certifiedOn: '2024-03-10', activities: [] }, asOf);
    expect(furtherOf(illinois, evaluation)).toMatchObject({
      minutes: 1800,
      pieces: [
        {
          topics: ['peer_support', 'ethics'],
          serves: [
            { code: 'total', minutes: 1800 },
            { code: 'peer_support', minutes: 1200 },
            { code: 'ethics', minutes: 360 },
          ],
        },
      ],
    });
  });

  it('in Georgia comes from the body itself once the vendors are full', () => {
    const georgia = presets.find(({ id }) => id === 'us-ga')!;
    const facts: Facts = {
      certifiedOn: '2024-03-10',
      activities: [did('2025-02-01', { amount: 6, topics: ['ethics'] }), did('2025-02-02', { amount: 4 })],
    };
    expect(furtherOf(georgia, evaluate(georgia, facts, asOf))).toMatchObject({
      minutes: 360,
      pieces: [{ sponsor: 'certifying_body', topics: [] }],
    });
  });

  it('in Washington never proposes in-service training, which counts as "other" whatever its topic', () => {
    const washington = presets.find(({ id }) => id === 'us-wa')!;
    const person = { providesTelehealth: true };
    const facts: Facts = {
      certifiedOn: '2024-03-10',
      expiresOn: '2026-03-09',
      person,
      activities: [did('2025-02-01', { amount: 14, kind: 'in_service' })],
    };
    const further = furtherOf(washington, evaluate(washington, facts, asOf), { person });
    expect(further).toMatchObject({
      minutes: 960,
      pieces: [{ topics: ['peer_support', 'ethics', 'telehealth'] }],
    });
  });

  it('leaves general hours out in Utah where surplus fills them', () => {
    const utah = presets.find(({ id }) => id === 'us-ut')!;
    const settings = { surplusFillsGeneral: true };
    const facts: Facts = {
      certifiedOn: '2024-03-10',
      expiresOn: '2026-03-09',
      settings,
      activities: [did('2025-02-01', { amount: 17 })],
    };
    const filled = furtherOf(utah, evaluate(utah, facts, asOf), { settings });
    expect(filled).toMatchObject({ minutes: 180, pieces: [{ topics: ['ethics', 'suicide_prevention'] }] });
    const { settings: _silent, ...silent } = facts;
    const unfilled = furtherOf(utah, evaluate(utah, silent, asOf)) as Further;
    expect(unfilled.minutes).toBe(660);
    expect(unfilled.pieces[0]?.topics).toContain('general');
  });
});

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
