import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strata, type Member, type Rate, type Rates } from '../../domain/audits/contract.ts';
import {
  draw,
  figuresOf,
  hexHash,
  howMany,
  memberId,
  populationText,
  termsText,
} from '../../domain/audits/draw.ts';

/** The draw: chance from the seed alone, exact numbers, strata apart. */

const rate: fc.Arbitrary<Rate> = fc.oneof(
  fc.record({ basisPoints: fc.integer({ min: 0, max: 10_000 }) }),
  fc.record({ count: fc.integer({ min: 0, max: 30 }) }),
);
const rates: fc.Arbitrary<Rates> = fc.record({ first: rate, later: rate, late: rate });
const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));
const members: fc.Arbitrary<Member[]> = fc.uniqueArray(
  fc.record({ id: hex(32), stratum: fc.constantFrom(...strata) }),
  { selector: ({ id }) => id, maxLength: 60 },
);
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));
const runs = { numRuns: 60 };

describe('the draw', () => {
  test('does not depend on the order of the list', () =>
    fc.assert(
      fc.asyncProperty(seed, members, rates, async (bytes, list, by) => {
        expect(await draw(bytes, list.toReversed(), by)).toEqual(await draw(bytes, list, by));
        expect(populationText(list.toReversed())).toBe(populationText(list));
      }),
      runs,
    ));

  test('draws exactly as many from each group as its rate says, each once, and from no other', () =>
    fc.assert(
      fc.asyncProperty(seed, members, rates, async (bytes, list, by) => {
        const drawn = await draw(bytes, list, by);
        for (const code of strata) {
          const group = list.filter(({ stratum }) => stratum === code);
          const own = drawn.filter(({ stratum }) => stratum === code);
          expect(own.length).toBe(howMany(by[code], group.length));
          expect(own.map(({ rank }) => rank)).toEqual(own.map((_, at) => at + 1));
          for (const { id } of own) expect(group.map((one) => one.id)).toContain(id);
        }
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
        expect(figuresOf(by, list).reduce((sum, one) => sum + one.drawn, 0)).toBe(drawn.length);
      }),
      runs,
    ));

  test('one bit of the seed makes another list', async () => {
    const list = Array.from({ length: 200 }, (_, n): Member => ({
      id: n.toString(16).padStart(32, '0'),
      stratum: 'later',
    }));
    const by: Rates = { first: { count: 0 }, later: { basisPoints: 1000 }, late: { count: 0 } };
    const bytes = new Uint8Array(32).fill(9);
    const drawn = await draw(bytes, list, by);
    expect(drawn).toHaveLength(20);
    for (const bit of [0, 100, 255]) {
      const other = Uint8Array.from(bytes);
      other[bit >> 3]! ^= 1 << (bit & 7);
      expect(await draw(other, list, by)).not.toEqual(drawn);
    }
  });

  test('everybody has the same chance: over many seeds each of 20 is drawn about as often', async () => {
    const list = Array.from({ length: 20 }, (_, n): Member => ({ id: `id${n}`, stratum: 'first' }));
    const by: Rates = { first: { count: 5 }, later: { count: 0 }, late: { count: 0 } };
    const times = new Map<string, number>();
    for (let n = 0; n < 800; n++) {
      const bytes = new Uint8Array(32);
      new DataView(bytes.buffer).setUint32(0, n);
      for (const { id } of await draw(bytes, list, by)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // 200 expected, a standard deviation of 12.
    for (const { id } of list) expect(Math.abs((times.get(id) ?? 0) - 200)).toBeLessThan(60);
  });
});

describe('how many', () => {
  test('is exact and rounded up, without a fraction that a computer cannot write', () => {
    expect(howMany({ basisPoints: 1000 }, 30)).toBe(3);
    expect(howMany({ basisPoints: 1000 }, 31)).toBe(4);
    expect(howMany({ basisPoints: 1000 }, 0)).toBe(0);
    expect(howMany({ basisPoints: 0 }, 500)).toBe(0);
    expect(howMany({ basisPoints: 10_000 }, 17)).toBe(17);
    expect(howMany({ basisPoints: 700 }, 100)).toBe(7);
    expect(howMany({ basisPoints: 1 }, 1)).toBe(1);
    expect(howMany({ count: 5 }, 3)).toBe(3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 20_000 }), (points, n) => {
        const k = howMany({ basisPoints: points }, n);
        expect(BigInt(k) * 10_000n >= BigInt(points) * BigInt(n)).toBe(true);
        expect(k === 0 || BigInt(k - 1) * 10_000n < BigInt(points) * BigInt(n)).toBe(true);
      }),
    );
  });
});

describe('ids and terms', () => {
  test('an id is of one plan only, and everybody can make it again', async () => {
    const [one, two] = [await memberId('aud_1', 'app_1'), await memberId('aud_2', 'app_1')];
    expect(one).not.toBe(two);
    expect(one).toBe((await hexHash('standing-draw-1\naud_1\napp_1')).slice(0, 32));
  });

  test('every term changes the text that is promised', () => {
    const terms = {
      plan: 'aud_1',
      program: 'prg_1',
      cycle: 'October',
      phase: 'after' as const,
      fromOn: '2026-09-01',
      toOn: '2026-09-30',
      rates: { first: { basisPoints: 1000 }, later: { basisPoints: 500 }, late: { count: 2 } },
      skipRecent: 2,
    };
    const changes = [
      { plan: 'aud_2' },
      { program: 'prg_2' },
      { cycle: 'November' },
      { phase: 'before' as const },
      { fromOn: '2026-09-02' },
      { toOn: '2026-10-01' },
      { rates: { ...terms.rates, first: { basisPoints: 1001 } } },
      { rates: { ...terms.rates, late: { basisPoints: 2 } } },
      { skipRecent: 3 },
    ];
    const texts = [termsText(terms), ...changes.map((change) => termsText({ ...terms, ...change }))];
    expect(new Set(texts).size).toBe(texts.length);
  });
});
