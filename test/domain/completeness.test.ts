import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Facts } from '../../domain/programs/contract.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { activitiesNear, answer, nearlyCompleteAmong, type Asked } from './arbitraries.ts';

/**
 * One more activity never makes a complete person incomplete, except where a written rule says so. Two do, and both let the earlier
 * of two activities win: a maximum is filled in date order (A5), and of two repetitions the earlier counts (A6). What wins may serve
 * less than what it displaces.
 */
interface Exception {
  program: string;
  clause: string;
  facts: Partial<Facts> & { certifiedOn: string };
  asOf: string;
  added: Activity;
  /** The activity that counts less now, why, and the requirement that it leaves short. */
  displaced: [id: string, finding: 'over_cap' | 'duplicate', short: string];
}

const act = (id: string, on: string, amount: number, rest: Partial<Activity> = {}): Activity => ({
  id,
  on,
  amount,
  unit: 'hour',
  topics: [],
  ...rest,
});
const course = { title: 'Ethics', provider: 'One', topics: ['ethics'] } satisfies Partial<Activity>;

const exceptions: Exception[] = [
  {
    program: 'us-ga',
    clause: 'A5: approved_vendor ≤ 6 is full before the only training in ethics',
    facts: {
      certifiedOn: '2024-06-15',
      activities: [
        act('body', '2025-02-01', 6, { sponsor: 'certifying_body' }),
        act('ethics', '2025-06-01', 6, { topics: ['ethics'] }),
      ],
    },
    asOf: '2025-12-31',
    added: act('added', '2025-03-01', 6),
    displaced: ['ethics', 'over_cap', 'ethics'],
  },
  {
    program: 'us-wa',
    clause: 'A5: other ≤ 14 is full before the supervisor’s training',
    facts: {
      certifiedOn: '2024-04-20',
      expiresOn: '2026-04-20',
      person: { isSupervisor: true },
      activities: [
        act('peer', '2024-06-01', 14, { topics: ['peer_support'] }),
        act('ethics', '2024-06-02', 2, { topics: ['ethics'] }),
        act('rest', '2024-06-03', 8),
        act('supervisor', '2025-06-03', 6, { topics: ['supervisor_training'] }),
      ],
    },
    asOf: '2026-04-01',
    added: act('added', '2024-07-01', 1),
    displaced: ['supervisor', 'over_cap', 'supervisor_training'],
  },
  {
    program: 'us-wa',
    clause: 'A5: other ≤ 14 is full before the only training in telehealth',
    facts: {
      certifiedOn: '2024-04-20',
      expiresOn: '2026-04-20',
      person: { providesTelehealth: true },
      activities: [
        act('peer', '2024-06-01', 28, { topics: ['peer_support'] }),
        act('ethics', '2024-06-02', 2, { topics: ['ethics'] }),
        act('telehealth', '2025-06-03', 2, { topics: ['telehealth'] }),
      ],
    },
    asOf: '2026-04-01',
    added: act('added', '2024-07-01', 14, { kind: 'in_service', topics: ['peer_support'] }),
    displaced: ['telehealth', 'over_cap', 'telehealth'],
  },
  {
    program: 'us-tn',
    clause: 'A5 (annual): electronic ≤ 5 is full before the hour of ethics',
    facts: {
      certifiedOn: '2023-06-30',
      ruleVersion: 'annual',
      activities: [
        act('room', '2023-08-01', 9),
        act('service', '2023-09-01', 25, { kind: 'peer_service' }),
        act('supervision', '2023-09-02', 1, { kind: 'supervision' }),
        act('ethics', '2024-02-01', 1, { topics: ['ethics'], format: 'live_online' }),
      ],
    },
    asOf: '2024-06-30',
    added: act('added', '2023-10-01', 5, { format: 'self_study' }),
    displaced: ['ethics', 'over_cap', 'ethics'],
  },
  {
    program: 'us-ne',
    clause: 'A6: of a course repeated in the period the earlier and shorter counts',
    facts: {
      certifiedOn: '2023-09-01',
      activities: [act('rest', '2024-02-01', 14), act('ethics', '2024-06-01', 6, course)],
    },
    asOf: '2025-09-01',
    added: act('added', '2024-03-01', 1, course),
    displaced: ['ethics', 'duplicate', 'ethics'],
  },
  {
    program: 'us-il-cprs',
    clause: 'A6: the earlier of two with the same title may lack the topic',
    facts: {
      certifiedOn: '2024-03-31',
      activities: [
        act('peer', '2024-06-01', 24, { topics: ['peer_support'] }),
        act('ethics', '2024-07-01', 6, course),
      ],
    },
    asOf: '2026-03-01',
    added: act('added', '2024-07-01', 6, { ...course, topics: ['peer_support'] }),
    displaced: ['ethics', 'duplicate', 'ethics'],
  },
  {
    program: 'us-il-crss',
    clause: 'A6: the earlier may fall under the maximum where the later did not',
    facts: {
      certifiedOn: '2024-03-31',
      activities: [
        act('core', '2024-06-01', 25, { topics: ['core_functions'] }),
        act('peer', '2024-07-01', 15, { ...course, topics: ['peer_support'] }),
      ],
    },
    asOf: '2026-03-01',
    added: act('added', '2024-05-01', 15, { ...course, topics: ['core_functions'] }),
    displaced: ['peer', 'duplicate', 'peer_support'],
  },
  {
    program: 'us-mt',
    clause: 'A6: a course taught again counts the first time only, for as long as it took then',
    facts: {
      certifiedOn: '2023-04-01',
      expiresOn: '2025-04-01',
      activities: [
        act('rest', '2024-06-01', 10),
        act('taught', '2024-08-01', 10, { ...course, kind: 'teaching' }),
      ],
    },
    asOf: '2025-03-01',
    added: act('added', '2024-07-01', 2, { ...course, kind: 'publication' }),
    displaced: ['taught', 'duplicate', 'total'],
  },
];

const programOfId = (id: string): ProgramRules => {
  const found = presets.find((preset) => preset.id === id);
  if (!found) throw new Error(id);
  return found;
};
/** The added one stands first in the request, so that it is the earlier one of its day as well. */
const withAdded = ({ facts, ...rest }: Asked, added: Activity, place: 'first' | 'last'): Asked => ({
  ...rest,
  facts: {
    ...facts,
    activities: place === 'first' ? [added, ...facts.activities] : [...facts.activities, added],
  },
});

describe('one more activity makes a complete person incomplete', () => {
  it.each(exceptions)(
    '$program, $clause',
    ({ program, facts, asOf, added, displaced: [id, finding, short] }) => {
      const person: Asked = { program: programOfId(program), facts: { activities: [], ...facts }, asOf };
      expect(answer(person).complete).toBe(true);
      const after = answer(withAdded(person, added, 'first'));
      expect(after.complete).toBe(false);
      const displaced = after.activities.find((one) => one.id === id);
      expect(displaced?.findings.map(({ code }) => code)).toContain(finding);
      const lines = after.requirements.filter(
        (line) =>
          (line.kind === 'minimum' && line.shortMinutes > 0) ||
          (line.kind === 'occurrences' && line.shortCount > 0),
      );
      expect(lines.map(({ code }) => code)).toContain(short);
      // The same activity on a later day, after all the others, takes nothing from anybody.
      const last = {
        ...added,
        on:
          facts.activities
            ?.map(({ on }) => on)
            .toSorted()
            .at(-1) ?? '',
      };
      expect(answer(withAdded(person, last, 'last')).complete).toBe(true);
    },
  );
});

/** The two rules by which an earlier activity may take the place of a later one, where a program has them. */
const mayBreak = ({ versions }: ProgramRules, by: 'over_cap' | 'duplicate'): boolean =>
  versions.some(({ rules: { credit, requirements } }) =>
    by === 'duplicate'
      ? credit.repetition !== null
      : Object.values(requirements).some((asked) => asked.some(({ kind }) => kind === 'maximum')),
  );
const mayDisplace = (program: ProgramRules): boolean =>
  mayBreak(program, 'over_cap') || mayBreak(program, 'duplicate');

/** Without all that is not needed to be complete, so that every minute lost is missed. */
function leanest(person: Asked): Asked {
  let lean = person;
  for (const { id } of person.facts.activities) {
    const activities = lean.facts.activities.filter((one) => one.id !== id);
    const leaner = { ...lean, facts: { ...lean.facts, activities } };
    if (answer(leaner).complete) lean = leaner;
  }
  return lean;
}

/** A complete person of one of the programs, and an activity near the same days: any, or much like one that they have. */
const completeAnd = (programs: readonly ProgramRules[]) =>
  nearlyCompleteAmong(programs)
    .filter((person) => answer(person).complete === true)
    .chain((full) => {
      const person = leanest(full);
      const { startsOn } = answer(person).period;
      return fc
        .record({
          any: activitiesNear(startsOn, 360, person.program.credentials, 1).filter(
            (list) => list.length === 1,
          ),
          like: fc.option(fc.constantFrom(...person.facts.activities, ...full.facts.activities), {
            nil: null,
          }),
          hasItsTopics: fc.boolean(),
        })
        .map(({ any: [one], like, hasItsTopics }) => {
          const { on, amount, topics } = one as Activity;
          const similar = like && { ...like, on, amount, ...(hasItsTopics ? {} : { topics }) };
          return { person, added: { ...((similar ?? one) as Activity), id: 'added' } };
        });
    });
const runs = { numRuns: 150 };

describe('one more activity leaves a complete person complete', () => {
  it('where it comes last, in every program', () => {
    fc.assert(
      fc.property(completeAnd(presets), ({ person, added }) => {
        const on =
          [added, ...person.facts.activities]
            .map((one) => one.on)
            .toSorted()
            .at(-1) ?? '';
        expect(answer(withAdded(person, { ...added, on }, 'last')).complete).toBe(true);
      }),
      runs,
    );
  });

  it('wherever it comes, in every program without a maximum and without a rule about repetitions', () => {
    const plain = presets.filter((preset) => !mayDisplace(preset));
    fc.assert(
      fc.property(completeAnd(plain), ({ person, added }) => {
        expect(answer(withAdded(person, added, 'first')).complete).toBe(true);
      }),
      runs,
    );
  });

  it('and elsewhere unless it is earlier than one that it displaces, by a rule that is named above', () => {
    const others = presets.filter(mayDisplace);
    let broken = 0;

    fc.assert(
      fc.property(completeAnd(others), ({ person, added }) => {
        const before = answer(person);
        const after = answer(withAdded(person, added, 'first'));
        if (after.complete) return;
        broken++;
        const counted = new Map(before.activities.map((one) => [one.id, one.countedMinutes]));
        const lost = after.activities.filter((one) => one.countedMinutes < (counted.get(one.id) ?? 0));
        expect(lost.length).toBeGreaterThan(0);
        const reasons = lost.map(({ on, findings }) => {
          expect(on >= added.on).toBe(true);
          const reason = findings.find(({ code }) => code === 'over_cap' || code === 'duplicate');
          return reason?.code;
        });
        const isWritten = (code?: string) =>
          (code === 'over_cap' || code === 'duplicate') && mayBreak(person.program, code);
        expect(reasons.some(isWritten)).toBe(true);
      }),
      { numRuns: 450 },
    );
    // The search finds them by itself, so that it would find others.
    expect(broken).toBeGreaterThan(0);
  });

  it('nor does one of an earlier period take anything, but by a rule about repetitions (A6)', () => {
    fc.assert(
      fc.property(completeAnd(presets), ({ person, added }) => {
        const after = answer({ ...person, facts: { ...person.facts, priorActivities: [added] } });
        if (after.complete) return;
        expect(mayBreak(person.program, 'duplicate')).toBe(true);
        const refused = after.activities.flatMap(({ findings }) =>
          findings.filter(({ code }) => code === 'duplicate'),
        );
        expect(refused.map((one) => one.code === 'duplicate' && one.params.earlierId)).toContain('added');
      }),
      runs,
    );
  });
});
