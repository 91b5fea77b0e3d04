import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerEvaluate } from '../../domain/programs/answer.ts';
import { partRefusals, wholeRefusals, type Activity } from '../../domain/programs/contract.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { Preset, ProgramRules } from '../../domain/programs/rules.ts';
import {
  answer,
  asked,
  askedAmong,
  nearlyComplete,
  requestOf,
  shuffledTo,
  type Asked,
} from './arbitraries.ts';
import { plainCredit, programOf, topicAtLeast, totalAtLeast } from './facts.ts';

/** A program with every kind of limit at once: maximums that overlap, and two times of ethics. */
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

const ofAPreset = fc.oneof({ weight: 3, arbitrary: asked }, { weight: 2, arbitrary: nearlyComplete });
const anybody = fc.oneof(
  { weight: 9, arbitrary: ofAPreset },
  { weight: 1, arbitrary: askedAmong([limited]) },
);
const always = (property: (question: Asked) => void, numRuns = 150, people = anybody) =>
  fc.assert(fc.property(people, property), { numRuns });

const refusing: ReadonlySet<string> = new Set([...wholeRefusals, ...partRefusals]);
const isDuty = ({ kind = 'course' }: Activity) =>
  ['peer_service', 'observed_service', 'supervision'].includes(kind);
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe('what is true of every answer', () => {
  it('counts or refuses every claimed minute exactly once, and the findings add up', () =>
    always((question) => {
      for (const { claimedMinutes, countedMinutes, refusedMinutes, findings } of answer(question)
        .activities) {
        expect(sum(findings.map(({ minutes }) => minutes))).toBe(refusedMinutes);
        expect(countedMinutes).toBeGreaterThanOrEqual(0);
        expect(countedMinutes + refusedMinutes).toBe(claimedMinutes ?? 0);
        for (const { code, minutes } of findings) if (!refusing.has(code)) expect(minutes).toBe(0);
        // Nobody knows the minutes: nothing is counted, nothing is called refused, and nothing else is said.
        if (claimedMinutes === null) expect(findings.map(({ code }) => code)).toEqual(['unit_unclear']);
        // A refusal of the whole stands alone, and is of all that was claimed.
        const whole = findings.find(({ code }) => (wholeRefusals as readonly string[]).includes(code));
        if (whole) expect([findings.length, whole.minutes]).toEqual([1, claimedMinutes ?? 0]);
      }
    }));

  it('lets no maximum be exceeded; what is over a maximum is what was refused for it', () =>
    always((question) => {
      const { activities, requirements } = answer(question);
      const found = activities.flatMap(({ findings }) => findings);
      for (const line of requirements) {
        if (line.kind !== 'maximum') continue;
        expect(line.countedMinutes).toBeLessThanOrEqual(line.maximumMinutes);
        const over = found.filter((one) => one.code === 'over_cap' && one.params.requirement === line.code);
        expect(line.overMinutes).toBe(sum(over.map(({ minutes }) => minutes)));
        // Nothing is refused while there is room.
        if (line.overMinutes > 0) expect(line.countedMinutes).toBe(line.maximumMinutes);
      }
    }));

  it('has a total of all education that counts, with what was carried in', () =>
    always((question) => {
      const { activities, requirements, carryOver } = answer(question);
      const total = requirements.find(({ code }) => code === 'total');
      if (total?.kind !== 'minimum') return;
      const education = activities.filter((_, index) => {
        const activity = question.facts.activities[index];
        return activity && !isDuty(activity);
      });
      const fresh = sum(education.map(({ countedMinutes }) => countedMinutes));
      expect(total.countedMinutes).toBe(fresh + carryOver.inMinutes);
      expect(requirements[0]).toBe(total);
    }));

  it('is complete exactly when nothing is short, and not known where nothing is asked for', () =>
    always((question) => {
      const { requirements, complete } = answer(question);
      let short = 0;
      for (const line of requirements) {
        if (line.kind === 'minimum') {
          expect(line.shortMinutes).toBe(Math.max(0, line.requiredMinutes - line.countedMinutes));
          short += line.shortMinutes;
        }
        if (line.kind === 'occurrences') {
          expect(line.shortCount).toBe(Math.max(0, line.requiredCount - line.count));
          short += line.shortCount;
        }
      }
      expect(complete).toBe(requirements.length === 0 ? null : short === 0);
    }));

  it('asks for nothing of somebody to whom everything is waived', () =>
    always((question) => {
      const { waiver, complete, requirements } = answer(question);
      if (waiver === null) return;
      expect(complete).toBe(true);
      for (const line of requirements) {
        if (line.kind === 'minimum') expect(line.requiredMinutes).toBe(0);
        if (line.kind === 'occurrences') expect(line.requiredCount).toBe(0);
      }
    }));

  it('counts nothing outside the days that count, after the application or in the future', () =>
    always((question) => {
      const { activities, period, application, asOf } = answer(question);
      const { certifiedOn } = question.facts;
      for (const { on, countedMinutes } of activities) {
        if (countedMinutes === 0) continue;
        expect(on <= asOf && (!application || on <= application.on)).toBe(true);
        expect(on >= certifiedOn || on >= period.startsOn).toBe(true);
      }
    }));

  it('has a period in its order: starts, window, due, end, next', () =>
    always((question) => {
      const { period } = answer(question);
      const { startsOn, windowOpensOn, dueOn, endsOn, endInclusive, nextStartsOn, nextEndsOn } = period;
      expect(startsOn <= endsOn).toBe(true);
      if (windowOpensOn !== null) expect(windowOpensOn <= dueOn).toBe(true);
      expect(dueOn <= endsOn).toBe(true);
      // No day is lost between two periods, and none is counted in both unless the program says so.
      const startsOnEnd = ['us-pa', 'us-mi'].includes(question.program.id) || !endInclusive;
      expect(startsOnEnd ? nextStartsOn === endsOn : nextStartsOn > endsOn).toBe(true);
      if (nextEndsOn !== null) expect(nextEndsOn > endsOn).toBe(true);
    }));

  it('carries in and out within the limit, and nothing where no rule says so', () =>
    always((question) => {
      const { carryOver, requirements, waiver, ruleVersion } = answer(question);
      const { inMinutes, outMinutes } = carryOver;
      const governing = question.program.versions.find(({ id }) => id === ruleVersion);
      const most = governing?.rules.carryOver?.maximumMinutes ?? 0;
      const asked = question.facts.carriedInMinutes ?? 0;
      if (most === 0) {
        expect(carryOver).toEqual({ inMinutes: 0, outMinutes: 0 });
        return;
      }
      expect(inMinutes).toBe(Math.min(asked, most));
      expect(outMinutes).toBeGreaterThanOrEqual(0);
      expect(outMinutes).toBeLessThanOrEqual(most);
      const total = requirements[0];
      if (total?.kind !== 'minimum') throw new Error('no total');
      const fresh = total.countedMinutes - inMinutes;
      // What is short is never carried, what is carried in never goes on.
      if (total.shortMinutes > 0) expect(outMinutes).toBe(0);
      expect(outMinutes).toBeLessThanOrEqual(fresh);
      if (waiver !== null) expect(outMinutes).toBe(Math.min(fresh, most));
    }));

  it('says what comes round after certification, short of its minutes', () =>
    always((question) => {
      const { upcoming } = answer(question);
      for (const { requiredMinutes, countedMinutes, dueOn } of upcoming) {
        expect(countedMinutes).toBeLessThan(requiredMinutes);
        expect(dueOn > question.facts.certifiedOn).toBe(true);
      }
    }));
});

describe('the order of the request', () => {
  const inAnyOrder = (list: readonly Activity[]) => shuffledTo(list);
  /** Everything but the order of the lists themselves. */
  const sorted = (question: Asked) => {
    const { activities, ...rest } = answer(question);
    return { ...rest, activities: activities.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  };

  it('does not matter where no two activities share a day', () => {
    const oneADay = anybody.map((question) => {
      const used = new Set<string>();
      const once = ({ on }: Activity) => !used.has(on) && used.add(on) !== undefined;
      const activities = question.facts.activities.filter(once);
      const priors = question.facts.priorActivities?.filter(once);
      return {
        ...question,
        facts: { ...question.facts, activities, ...(priors && { priorActivities: priors }) },
      };
    });
    const shuffled = oneADay.chain((question) =>
      fc.record({
        question: fc.constant(question),
        activities: inAnyOrder(question.facts.activities),
        priors: inAnyOrder(question.facts.priorActivities ?? []),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ question, activities, priors }) => {
        const { priorActivities } = question.facts;
        const facts = { ...question.facts, activities, ...(priorActivities && { priorActivities: priors }) };
        expect(sorted({ ...question, facts })).toEqual(sorted(question));
      }),
      { numRuns: 150 },
    );
  });

  it('decides within a day only: activities of one day keep their order, others may move (A5, A6)', () => {
    // Shuffled whole, then those of one day put back in their first order.
    const shuffled = anybody.chain((question) =>
      fc.record({ question: fc.constant(question), places: inAnyOrder(question.facts.activities) }),
    );
    fc.assert(
      fc.property(shuffled, ({ question, places }) => {
        const byDay = Map.groupBy(question.facts.activities, ({ on }) => on);
        const next = new Map([...byDay].map(([on, list]) => [on, list.values()]));
        const activities = places.map(({ on }) => next.get(on)?.next().value as Activity);
        expect(sorted({ ...question, facts: { ...question.facts, activities } })).toEqual(sorted(question));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the same question', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };

  it('has the same answer, and is left as it was', () =>
    always(
      (question) => {
        const request = freeze(structuredClone(requestOf(question)));
        const first = answerEvaluate(request);
        expect(first.status).toBe(200);
        expect(answerEvaluate(request)).toEqual(first);
        expect(answerEvaluate(JSON.parse(JSON.stringify(request)))).toEqual(first);
      },
      200,
      ofAPreset,
    ));

  it('leaves the rules as they were', () => {
    const before = structuredClone(presets);
    always((question) => void answer(question), 100);
    expect(presets).toEqual(before);
  });
});

describe('presets are data', () => {
  const each = presets.map((preset): [string, Preset] => [preset.id, preset]);

  it('each answers the same from its JSON', () => {
    const stored = new Map(
      presets.map((preset) => [preset.id, JSON.parse(JSON.stringify(preset)) as Preset]),
    );
    expect([...stored.values()]).toEqual(presets);
    always(
      (question) => {
        const program = stored.get(question.program.id) as Preset;
        expect(answer({ ...question, program })).toEqual(answer(question));
      },
      200,
      ofAPreset,
    );
  });

  it.each(each)('%s can be checked against its sources', (_, preset) => {
    expect(preset.sources.length).toBeGreaterThan(0);
    for (const { url } of preset.sources) expect(URL.canParse(url), url).toBe(true);
    for (const { rules } of preset.versions)
      expect(Object.keys(rules.requirements).sort()).toEqual(preset.credentials.toSorted());
    const from = preset.versions
      .filter((version) => !version.onRequestOnly)
      .map(({ inForceFrom }) => inForceFrom ?? '');
    expect(from).toEqual(from.toSorted());
  });
});
