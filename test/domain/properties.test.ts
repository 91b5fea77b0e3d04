import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approvals,
  evaluateRequest,
  formats,
  kinds,
  partRefusals,
  sponsors,
  topics,
  units,
  wholeRefusals,
  type Activity,
} from '../../domain/programs/contract.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { Preset, ProgramRules } from '../../domain/programs/rules.ts';
import { plainCredit, programOf, topicAtLeast, totalAtLeast } from './facts.ts';

/** A program with every kind of limit at once. */
const limited: ProgramRules = programOf(
  {
    credit: {
      ...plainCredit,
      hoursPerUnit: { ceu: 1, semester_credit: 15 },
      repetition: { within: 'ever', kinds: null },
    },
  },
  [
    totalAtLeast(20),
    topicAtLeast('ethics', 3),
    {
      kind: 'maximum',
      code: 'teaching',
      of: [{ kinds: ['teaching', 'publication'] }],
      minutes: 240,
      inferred: false,
    },
    {
      kind: 'maximum',
      code: 'other',
      of: [{ noTopic: ['peer_support', 'ethics'] }],
      minutes: 300,
      inferred: true,
    },
    { kind: 'occurrences', code: 'ethics', of: [{ anyTopic: ['ethics'] }], count: 2 },
  ],
);
const programs: ProgramRules[] = [...presets, limited];

const someDay = fc.integer({ min: -60, max: 1000 }).map((days) => addDays('2024-03-10', days));
const activity: fc.Arbitrary<Omit<Activity, 'id'>> = fc.record(
  {
    on: someDay,
    amount: fc.integer({ min: 1, max: 4000 }).map((hundredths) => hundredths / 100),
    unit: fc.constantFrom(...units),
    topics: fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 3 }),
    title: fc.constantFrom('Ethics', 'ethics ', 'Boundaries'),
    provider: fc.constantFrom('One', 'Two'),
    edition: fc.constantFrom('1', '2'),
    nonInstructionMinutes: fc.nat({ max: 300 }),
    kind: fc.constantFrom(...kinds),
    format: fc.constantFrom(...formats),
    sponsor: fc.constantFrom(...sponsors),
    approval: fc.constantFrom(...approvals),
  },
  { requiredKeys: ['on', 'amount', 'unit', 'topics'] },
);
const activities = fc
  .array(activity, { maxLength: 25 })
  .map((list): Activity[] => list.map((one, index) => ({ ...one, id: `a${index}` })));

const asked = fc.record({
  program: fc.constantFrom(...programs),
  activities,
  appliedOn: fc.option(
    someDay.filter((day) => day >= '2024-03-10'),
    { nil: undefined },
  ),
  asOf: fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-03-10', days)),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const answer = ({ program, activities: list, appliedOn, asOf }: Asked) =>
  evaluate(
    program,
    { certifiedOn: '2024-03-10', expiresOn: '2026-03-10', activities: list, appliedOn },
    asOf,
  );

const runs = { numRuns: 400 };
const refusing: ReadonlySet<string> = new Set([...wholeRefusals, ...partRefusals]);

describe('what is true of every answer', () => {
  it('counts or refuses every claimed minute exactly once, and the findings add up', () => {
    fc.assert(
      fc.property(asked, (facts) => {
        for (const { claimedMinutes, countedMinutes, refusedMinutes, findings } of answer(facts).activities) {
          const found = findings.reduce((sum, { minutes }) => sum + minutes, 0);
          expect(found).toBe(refusedMinutes);
          expect(countedMinutes).toBeGreaterThanOrEqual(0);
          expect(countedMinutes + refusedMinutes).toBe(claimedMinutes ?? 0);
          for (const { code, minutes } of findings) if (!refusing.has(code)) expect(minutes).toBe(0);
        }
      }),
      runs,
    );
  });

  it('does not depend on the order of the request, as long as no two activities share a day', () => {
    fc.assert(
      fc.property(asked, fc.infiniteStream(fc.nat()), (facts, order) => {
        const used = new Set<string>();
        const list = facts.activities.filter(({ on }) => !used.has(on) && used.add(on));
        const shuffled = list
          .map((one) => ({ one, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const first = answer({ ...facts, activities: list });
        const second = answer({ ...facts, activities: shuffled });
        expect(second.requirements).toEqual(first.requirements);
        expect(second.complete).toBe(first.complete);
        expect(second.assumptions).toEqual(first.assumptions);
      }),
      runs,
    );
  });

  it('lets no maximum be exceeded, and total be the sum of the education that counts', () => {
    fc.assert(
      fc.property(asked, (facts) => {
        const { activities: results, requirements } = answer(facts);
        for (const line of requirements) {
          if (line.kind === 'maximum') expect(line.countedMinutes).toBeLessThanOrEqual(line.maximumMinutes);
          if (line.kind === 'minimum')
            expect(line.shortMinutes).toBe(Math.max(0, line.requiredMinutes - line.countedMinutes));
          if (line.code !== 'total' || line.kind !== 'minimum') continue;
          expect(line.countedMinutes).toBe(
            results.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0),
          );
        }
      }),
      runs,
    );
  });

  it('counts nothing outside the period, after the application or in the future', () => {
    fc.assert(
      fc.property(asked, (facts) => {
        const { activities: results, period, application, asOf } = answer(facts);
        const last = [period.endsOn, asOf, ...(application ? [application.on] : [])].sort()[0] ?? '';
        for (const { on, countedMinutes } of results)
          if (countedMinutes > 0) expect(on >= period.startsOn && on <= last).toBe(true);
      }),
      runs,
    );
  });

  it('leaves the request as it was', () => {
    fc.assert(
      fc.property(asked, (facts) => {
        const before = structuredClone(facts.activities);
        answer(facts);
        expect(facts.activities).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe('presets are data', () => {
  it.each(presets.map((preset): [string, Preset] => [preset.id, preset]))(
    '%s answers the same from its JSON',
    (_, preset) => {
      const stored = JSON.parse(JSON.stringify(preset)) as Preset;
      expect(stored).toEqual(preset);
      fc.assert(
        fc.property(asked, (facts) => {
          expect(answer({ ...facts, program: stored })).toEqual(answer({ ...facts, program: preset }));
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(presets.map((preset): [string, Preset] => [preset.id, preset]))(
    '%s can be checked against its sources',
    (_, preset) => {
      expect(preset.sources.length).toBeGreaterThan(0);
      for (const { url } of preset.sources) expect(URL.canParse(url), url).toBe(true);
      for (const { rules } of preset.versions)
        expect(Object.keys(rules.requirements).sort()).toEqual(preset.credentials.toSorted());
      const from = preset.versions
        .filter((version) => !version.onRequestOnly)
        .map(({ inForceFrom }) => inForceFrom ?? '');
      expect(from).toEqual(from.toSorted());
    },
  );

  it('the generated activities are well formed', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const request = { program: 'us-tx', asOf: '2025-01-01', certifiedOn: '2024-03-10', activities: list };
        expect(evaluateRequest.safeParse(request).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
