import { describe, expect, it } from 'vitest';
import type { Facts, Topic } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import type { Further } from '../../domain/programs/further.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { Condition, Requirement } from '../../domain/programs/rules.ts';
import { ask, did, plainCredit, programOf, topicAtLeast, totalAtLeast } from './facts.ts';
import { furtherOf } from './further-of.ts';

const asOf = '2025-06-01';

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
