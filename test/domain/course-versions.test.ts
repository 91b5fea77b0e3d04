import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvedOn, providerStanding } from '../../domain/catalogue/approval.ts';
import { nextVersion, versionOn, type HeldVersion } from '../../domain/catalogue/versions.ts';
import { addDays } from '../../domain/programs/dates.ts';

const epoch = '2024-02-20';
const day = (offset: number) => addDays(epoch, offset);

/** What a body does to a course over the years: versions from days in any order, and the course closed now and then. */
const step = fc.record({ from: fc.integer({ min: 0, max: 400 }), close: fc.boolean() });

/** As the service does it: a version that fits is added, and the one before is cut; a closed course has a last day. */
function played(steps: { from: number; close: boolean }[]) {
  const versions: HeldVersion[] = [];
  const refused: number[] = [];
  for (const [at, { from, close }] of steps.entries()) {
    const last = versions.at(-1);
    if (close && last) {
      if (last.untilOn === null && last.fromOn <= day(from)) last.untilOn = day(from);
      continue;
    }
    const found = nextVersion(versions, day(from));
    if ('problem' in found) {
      refused.push(at);
      continue;
    }
    const cut = versions.find(({ id }) => id === found.closes?.id);
    if (cut && found.closes) cut.untilOn = found.closes.untilOn;
    versions.push({ id: `v${at}`, fromOn: day(from), untilOn: null });
  }
  return { versions, refused };
}

describe('versions of a course', () => {
  test('follow each other: on no day two hold, and none that began is forgotten', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { versions } = played(steps);
        for (let offset = -2; offset < 410; offset++) {
          const on = day(offset);
          const holding = versions.filter(
            ({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on <= untilOn),
          );
          expect(holding.length).toBeLessThan(2);
          expect(versionOn(versions, on)).toBe(holding[0]);
          // The newest that has begun holds, unless it was closed before.
          const begun = versions.findLast(({ fromOn }) => fromOn <= on);
          if (begun && (begun.untilOn === null || on <= begun.untilOn)) expect(holding[0]).toBe(begun);
        }
      }),
    );
  });

  test('leave no day out between two, where the course was never closed', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const { versions } = played(steps.map((one) => ({ ...one, close: false })));
        for (const [i, { untilOn }] of versions.entries()) {
          const after = versions[i + 1];
          expect(untilOn).toBe(after ? addDays(after.fromOn, -1) : null);
        }
      }),
    );
  });

  test('what held in the past is the same after any later version', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), fc.integer({ min: 0, max: 400 }), (steps, from) => {
        const before = played(steps).versions;
        const after = played([...steps, { from, close: false }]).versions;
        for (let offset = 0; offset < from; offset++)
          expect(versionOn(after, day(offset))?.id).toBe(versionOn(before, day(offset))?.id);
      }),
    );
  });

  test('a leap day is a day like any other', () => {
    const found = nextVersion([{ id: 'a', fromOn: '2023-01-01', untilOn: null }], '2024-03-01');
    expect(found).toEqual({ closes: { id: 'a', untilOn: '2024-02-29' } });
  });

  test('one begins after the one before began, and says when that was', () => {
    const versions = [{ id: 'a', fromOn: '2026-01-01', untilOn: null }];
    for (const from of ['2026-01-01', '2025-12-31'])
      expect(nextVersion(versions, from)).toEqual({ problem: 'not_after', startedOn: '2026-01-01' });
  });
});

describe('an approval', () => {
  const approvals = [
    { fromOn: '2024-01-01', untilOn: '2024-12-31' },
    { fromOn: '2025-03-01', untilOn: null },
  ];
  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-12-31', true],
    // Between two: what was given then was not approved on that day, whatever came later.
    ['2025-02-28', false],
    ['2025-03-01', true],
    ['2099-01-01', true],
  ])('on %s: %s', (on, expected) => expect(approvedOn(approvals, on)).toBe(expected));

  test.each([
    ['approved', '2026-01-01', '2026-12-31', '2026-12-31', 'approved'],
    ['approved', '2026-01-01', '2026-12-31', '2027-01-01', 'lapsed'],
    ['conditional', '2026-01-01', null, '2030-01-01', 'conditional'],
    ['conditional', '2026-01-01', '2026-06-30', '2026-07-01', 'lapsed'],
    ['approved', '2026-06-01', null, '2026-05-31', 'later'],
    ['ended', '2026-01-01', '2026-06-30', '2026-06-30', 'ending'],
    ['ended', '2026-01-01', '2026-06-30', '2026-07-01', 'ended'],
    ['applied', null, null, '2026-01-01', 'applied'],
    ['declined', null, null, '2026-01-01', 'declined'],
  ] as const)('%s from %s until %s is on %s: %s', (state, approvedFrom, approvedUntil, today, expected) =>
    expect(providerStanding({ state, approvedFrom, approvedUntil }, today)).toBe(expected),
  );
});
