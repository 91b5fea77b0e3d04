import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allot, leastLeftIn, type Holder, type Placed } from '../../domain/programs/allot.ts';
import type { Activity } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { plainCredit, programOf, topicAtLeast } from './facts.ts';
import { findPreset } from '../../domain/programs/presets/index.ts';

const idaho = findPreset('us-id');
if (!idaho) throw new Error('no preset us-id');
const asOf = '2026-06-01';

/** Ten hours each, one of ethics among them; the periods need not be the same. */
const holder = (id: string, credential: string, certifiedOn = '2026-01-01'): Holder => ({
  id,
  program: idaho,
  facts: { credential, certifiedOn },
});
const peer = holder('a-peer', 'cpss');
const family = holder('b-family', 'cfsp');
const third = holder('c-third', 'cpss', '2025-11-15');

const course = (id: string, hours: number, more: Partial<Activity> = {}): Activity => ({
  id,
  on: '2026-03-01',
  title: id,
  amount: hours,
  unit: 'hour',
  topics: [],
  ...more,
});
const ethics = (id: string, hours: number, more: Partial<Activity> = {}) =>
  course(id, hours, { topics: ['ethics'], ...more });
const at = (place: string, ...activities: Activity[]): Placed[] =>
  activities.map((activity) => ({ activity, at: place }));

const left = (holders: readonly Holder[], placed: readonly Placed[], placeOf: (one: Placed) => string) =>
  holders.reduce((sum, { id, program, facts }) => {
    const activities = placed.filter((one) => placeOf(one) === id).map(({ activity }) => activity);
    const { requirements } = evaluate(program, { ...facts, activities }, asOf);
    // Ethics is a part of the total: whoever is short of both needs no more than the larger.
    const short = requirements.map((line) => (line.kind === 'minimum' ? line.shortMinutes : 0));
    return sum + Math.max(...short);
  }, 0);

describe('where an hour serves one credential', () => {
  test('what is more than enough in one fills the other', () => {
    const placed = at(
      'a-peer',
      course('c1', 6),
      course('c2', 4),
      ethics('e1', 1),
      ethics('e2', 2),
      course('c3', 4),
    );
    const { moves, left: found, isExact } = allot([peer, family], placed, asOf);
    expect(isExact).toBe(true);
    // 17 hours for twice ten: three are missing when none is wasted. Seven are too many for the first: two courses of four.
    expect(found.reduce((sum, { now }) => sum + now, 0)).toBe(600);
    expect(found.reduce((sum, { after }) => sum + after, 0)).toBe(180);
    expect(moves).toHaveLength(2);
  });

  test('the second ethics hour goes where ethics is missing', () => {
    const placed = [
      ...at('a-peer', course('c1', 9), ethics('e1', 1), ethics('e2', 1)),
      ...at('b-family', course('c2', 10)),
    ];
    const { moves, left: found } = allot([peer, family], placed, asOf);
    expect(moves).toEqual([{ id: 'e2', to: 'b-family' }]);
    expect(found).toEqual([
      { id: 'a-peer', now: 0, after: 0 },
      { id: 'b-family', now: 60, after: 0 },
    ]);
  });

  test('nothing moves when nothing is gained', () => {
    const placed = [...at('a-peer', course('c1', 3), ethics('e1', 1)), ...at('b-family', course('c2', 5))];
    expect(allot([peer, family], placed, asOf).moves).toEqual([]);
  });

  test('an hour of the other credential’s earlier days stays where it counts', () => {
    const early = holder('b-family', 'cfsp', '2026-04-01');
    const placed = at('a-peer', course('march', 12), course('may', 4, { on: '2026-05-01' }));
    const { moves, worth } = allot([peer, early], placed, asOf);
    expect(worth.get('march')).toEqual([720, 0]);
    expect(moves).toEqual([{ id: 'may', to: 'b-family' }]);
  });

  test('what is fixed does not move', () => {
    const placed = at('a-peer', course('c1', 10), ethics('e1', 4)).map((one) => ({ ...one, isFixed: true }));
    expect(allot([peer, family], placed, asOf).moves).toEqual([]);
  });

  test('hours of a credential that is gone are there for the others', () => {
    const placed = at('withdrawn', course('c1', 2));
    expect(allot([peer, family], placed, asOf).moves).toEqual([{ id: 'c1', to: 'a-peer' }]);
  });

  test('sixty activities, two credentials: exact, and soon', () => {
    const placed = Array.from({ length: 60 }, (_, i): Placed => ({
      activity: (i % 7 === 0 ? ethics : course)(`c${String(i).padStart(2, '0')}`, 0.25 * (1 + (i % 5)), {
        on: `2026-0${1 + (i % 5)}-1${i % 10}`,
      }),
      at: 'a-peer',
    }));
    const started = performance.now();
    const { isExact, left: found } = allot([peer, family], placed, asOf);
    expect(isExact).toBe(true);
    expect(found.reduce((sum, { after }) => sum + after, 0)).toBe(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('three credentials with odd minutes: whatever was cut off, no worse than what is', () => {
    const placed = Array.from({ length: 60 }, (_, i): Placed => ({
      activity: course(`c${String(i).padStart(2, '0')}`, (7 + ((i * 37) % 53)) / 60, { on: '2026-03-02' }),
      at: 'a-peer',
    }));
    const found = allot([peer, family, third], placed, asOf);
    const sum = (which: 'now' | 'after') => found.left.reduce((total, one) => total + one[which], 0);
    expect(sum('after')).toBeLessThanOrEqual(sum('now'));
  });

  test('what no single hour can serve is not said to be one hour', () => {
    const apart: Holder[] = [peer, family].map((one) => ({
      ...one,
      program: programOf({ credit: { ...plainCredit, servesOneCredential: true } }, [
        topicAtLeast('ethics', 1),
        { kind: 'minimum', code: 'other', of: [{ noTopic: ['ethics'] }], minutes: 60 },
      ]),
      facts: { credential: 'cps', certifiedOn: '2026-01-01' },
    }));
    expect(allot(apart, [], asOf).left.map(({ now }) => now)).toEqual([120, 120]);
    const placed = at('a-peer', ethics('e1', 1), ethics('e2', 1), course('c1', 1), course('c2', 1));
    const { left: found, moves } = allot(apart, placed, asOf);
    expect(found.map(({ now }) => now)).toEqual([0, 120]);
    expect(found.map(({ after }) => after)).toEqual([0, 0]);
    expect(moves).toHaveLength(2);
  });

  test('a new hour is for the credential that it leaves least to do in', () => {
    const placed = [...at('a-peer', course('c1', 9)), ...at('b-family', course('c2', 4))];
    expect(leastLeftIn([peer, family], placed, ethics('new', 2), asOf)).toBe('b-family');
    expect(leastLeftIn([peer, family], placed, course('new', 1), asOf)).toBe('b-family');
    // Equal: the one that is asked about first.
    expect(leastLeftIn([family, peer], [], course('new', 1), asOf)).toBe('b-family');
  });
});

const days = ['2025-12-20', '2026-01-01', '2026-02-10', '2026-02-10', '2026-05-31'];
const someActivities = fc
  .array(
    fc.record({
      on: fc.constantFrom(...days),
      quarters: fc.integer({ min: 1, max: 40 }),
      isEthics: fc.boolean(),
      at: fc.nat(2),
      isFixed: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ on, quarters, isEthics, at: place, isFixed }, i): Placed => ({
      activity: course(`c${i}`, quarters / 4, { on, topics: isEthics ? ['ethics'] : [] }),
      at: ['a-peer', 'b-family', 'c-third'][place] ?? 'a-peer',
      ...(isFixed && i % 3 === 0 && { isFixed }),
    })),
  );

/** Every way there is, by its words alone: least left, fewest moves, the earlier ones stay. */
function bruteForce(holders: readonly Holder[], placed: readonly Placed[]) {
  const ids = holders.map(({ id }) => id).toSorted();
  const items = placed.toSorted((a, b) =>
    `${a.activity.on} ${a.activity.id}` < `${b.activity.on} ${b.activity.id}` ? -1 : 1,
  );
  let best: { left: number; moves: number; signs: string; places: Map<string, string> } | null = null;
  const walk = (places: string[]): void => {
    const item = items[places.length];
    if (item) {
      const choices = item.isFixed ? [item.at] : [item.at, ...ids.filter((id) => id !== item.at)];
      for (const choice of choices) walk([...places, choice]);
      return;
    }
    const byId = new Map(items.map(({ activity }, i) => [activity.id, places[i] ?? '']));
    const found = {
      left: left(holders, items, ({ activity }) => byId.get(activity.id) ?? ''),
      moves: items.filter(({ at: now }, i) => places[i] !== now).length,
      signs: places.map((place, i) => (place === items[i]?.at ? 0 : 1 + ids.indexOf(place))).join(''),
      places: byId,
    };
    const isBetter =
      !best ||
      found.left < best.left ||
      (found.left === best.left &&
        (found.moves < best.moves || (found.moves === best.moves && found.signs < best.signs)));
    if (isBetter) best = found;
  };
  walk([]);
  if (!best) throw new Error('there is always one way');
  return best as { left: number; moves: number; places: Map<string, string> };
}

describe('properties', () => {
  test.each([
    ['two credentials', [peer, family]],
    ['three, of which one began earlier', [peer, family, third]],
  ])('%s: as every way tried says', (_name, holders) => {
    fc.assert(
      fc.property(someActivities, (drawn) => {
        const known = new Set(holders.map(({ id }) => id));
        const placed = drawn.filter((one) => known.has(one.at));
        const best = bruteForce(holders, placed);
        const found = allot(holders, placed, asOf);
        expect(found.isExact).toBe(true);
        expect(found.left.reduce((sum, { after }) => sum + after, 0)).toBe(best.left);
        const moved = [...best.places].filter(
          ([id, place]) => placed.find(({ activity }) => activity.id === id)?.at !== place,
        );
        expect(new Map(found.moves.map(({ id, to }) => [id, to]))).toEqual(new Map(moved));
      }),
      { numRuns: 150 },
    );
  });

  test('the order of credentials and activities does not matter', () => {
    fc.assert(
      fc.property(someActivities, fc.infiniteStream(fc.nat()), (placed, numbers) => {
        const shuffled = placed
          .map((one) => ({ one, key: Number(numbers.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const one = allot([peer, family, third], placed, asOf);
        expect(allot([third, peer, family], shuffled, asOf)).toEqual(one);
      }),
    );
  });

  test('never worse than what is, also where activities get in each other’s way', () => {
    const once: Holder[] = [peer, family].map((one) => ({
      ...one,
      program: {
        ...idaho,
        versions: idaho.versions.map((version) => ({
          ...version,
          rules: {
            ...version.rules,
            credit: { ...version.rules.credit, repetition: { within: 'period' as const, kinds: null } },
          },
        })),
      },
    }));
    fc.assert(
      fc.property(someActivities, (drawn) => {
        const placed = drawn
          .filter(({ at: place }) => place !== 'c-third')
          .map((one) => ({ ...one, activity: { ...one.activity, title: 'The same course' } }));
        const found = allot(once, placed, asOf);
        const sum = (which: 'now' | 'after') => found.left.reduce((total, one) => total + one[which], 0);
        expect(found.isExact).toBe(false);
        expect(sum('now')).toBe(left(once, placed, ({ at: place }) => place));
        expect(sum('after')).toBeLessThanOrEqual(sum('now'));
        const to = new Map(found.moves.map((move) => [move.id, move.to]));
        expect(sum('after')).toBe(left(once, placed, (one) => to.get(one.activity.id) ?? one.at));
      }),
    );
  });
});
