import { describe, expect, it } from 'vitest';
import { ask, codesOf, did, plainCredit, programOf, topicAtLeast, totalAtLeast } from './facts.ts';

const course = { title: 'Boundaries', provider: 'Institute' };

describe('minutes', () => {
  const minutesOf = (rest: Parameters<typeof did>[1]) =>
    ask(programOf(), { activities: [did('2025-01-10', rest)] }).activities[0]?.countedMinutes;

  it('are rounded to the nearest, a half up', () => {
    expect(minutesOf({ amount: 0.01 })).toBe(1);
    expect(minutesOf({ amount: 0.29 })).toBe(17);
    expect(minutesOf({ amount: 0.25, unit: 'ceu', hoursPerUnit: 0.1 })).toBe(2);
    // 34.5 minutes, which binary fractions make 34.49999999999999.
    expect(minutesOf({ amount: 0.25, unit: 'ceu', hoursPerUnit: 2.3 })).toBe(35);
    expect(minutesOf({ amount: 1.15, unit: 'ceu', hoursPerUnit: 10 })).toBe(690);
    expect(minutesOf({ amount: 0.05, unit: 'quarter_credit', hoursPerUnit: 0.5 })).toBe(2);
  });

  it('of breaks are never more than what was claimed', () => {
    const result = ask(programOf(), { activities: [did('2025-01-10', { nonInstructionMinutes: 500 })] });
    expect(result.activities[0]).toMatchObject({ countedMinutes: 0, refusedMinutes: 120 });
  });

  it('of a CEU below one are asked about even where a CEU is an hour (A16)', () => {
    const hourly = programOf({ credit: { ...plainCredit, hoursPerUnit: { ceu: 1 } } });
    const result = ask(hourly, {
      activities: [
        did('2025-01-10', { amount: 0.6, unit: 'ceu' }),
        did('2025-01-11', { amount: 1, unit: 'ceu' }),
      ],
    });
    expect(result.activities.map(({ claimedMinutes }) => claimedMinutes)).toEqual([null, 60]);
    expect(result.assumptions).toEqual(['A16']);
  });
});

describe('repetitions', () => {
  const ruled = (within: 'ever' | 'period', kinds: 'teaching'[] | null = null) =>
    programOf({ credit: { ...plainCredit, repetition: { within, kinds } } });

  it('count and are marked where no rule was found, earlier periods included', () => {
    const activities = [did('2025-01-10', course), did('2025-02-10', { ...course, title: ' BOUND aries' })];
    expect(codesOf(ask(programOf(), { activities }))).toEqual([[], ['possible_duplicate']]);
    const priorActivities = [did('2023-01-10', course)];
    expect(codesOf(ask(programOf(), { activities, priorActivities }))).toEqual([
      ['possible_duplicate'],
      ['possible_duplicate'],
    ]);
  });

  it('need the same provider, and a missing one equals only a missing one', () => {
    const activities = [
      did('2025-01-10', course),
      did('2025-02-10', { title: 'Boundaries' }),
      did('2025-03-10', { title: 'boundaries' }),
    ];
    expect(codesOf(ask(ruled('ever'), { activities }))).toEqual([[], [], ['duplicate']]);
  });

  it('need a title', () => {
    const activities = [
      did('2025-01-10'),
      did('2025-01-10'),
      did('2025-01-11', { title: ' ' }),
      did('2025-01-12', { title: ' ' }),
    ];
    expect(codesOf(ask(ruled('ever'), { activities })).flat()).toEqual([]);
  });

  it('of the same day: the earlier in the request counts', () => {
    const activities = [did('2025-02-10', course), did('2025-02-10', course)];
    const result = ask(ruled('ever'), { activities });
    expect(codesOf(result)).toEqual([[], ['duplicate']]);
    expect(result.activities[1]?.findings[0]?.params).toEqual({
      earlierId: activities[0]?.id,
      earlierOn: '2025-02-10',
    });
    expect(result.assumptions).toEqual(['A6']);
  });

  it('of another edition count and are marked; of an edition that was seen they do not', () => {
    const of = (on: string, edition?: string) => did(on, { ...course, ...(edition ? { edition } : {}) });
    const editions = [of('2025-01-10', '1'), of('2025-02-10', '2'), of('2025-03-10', '2')];
    expect(codesOf(ask(ruled('ever'), { activities: editions }))).toEqual([
      [],
      ['possible_duplicate'],
      ['duplicate'],
    ]);
    const oneWithout = [of('2025-01-10', '1'), of('2025-02-10')];
    expect(codesOf(ask(ruled('ever'), { activities: oneWithout }))).toEqual([[], ['duplicate']]);
  });

  it('of one that was itself refused are none', () => {
    const activities = [did('2024-01-10', course), did('2025-02-10', course)];
    expect(codesOf(ask(ruled('ever'), { activities }))).toEqual([['before_certification'], []]);
  });

  it('look at earlier periods only where the rule does', () => {
    const facts = { activities: [did('2025-01-10', course)], priorActivities: [did('2023-01-10', course)] };
    expect(codesOf(ask(ruled('ever'), facts))).toEqual([['duplicate']]);
    expect(codesOf(ask(ruled('period'), facts))).toEqual([[]]);
  });

  it('of one of an earlier period on the same day: the earlier period comes first', () => {
    const facts = { activities: [did('2025-01-10', course)], priorActivities: [did('2025-01-10', course)] };
    expect(codesOf(ask(ruled('ever'), facts))).toEqual([['duplicate']]);
    expect(codesOf(ask(programOf(), facts))).toEqual([['possible_duplicate']]);
    const later = { ...facts, priorActivities: [did('2025-01-11', course)] };
    expect(codesOf(ask(ruled('ever'), later))).toEqual([[]]);
  });

  it('hold among the kinds that the rule names', () => {
    const taught = { ...course, kind: 'teaching' as const };
    const activities = [
      did('2025-01-10', course),
      did('2025-02-10', taught),
      did('2025-03-10', taught),
      did('2025-04-10', course),
    ];
    expect(codesOf(ask(ruled('ever', ['teaching']), { activities }))).toEqual([
      [],
      ['possible_duplicate'],
      ['duplicate'],
      ['possible_duplicate'],
    ]);
  });
});

describe('maximums', () => {
  const capped = programOf({}, [
    totalAtLeast(20),
    { kind: 'maximum', code: 'teaching', of: [{ kinds: ['teaching'] }], minutes: 180, inferred: true },
    {
      kind: 'maximum',
      code: 'electronic',
      of: [{ formats: ['live_online', 'self_study'] }],
      minutes: 240,
      inferred: false,
    },
  ]);

  it('are filled in date order, in part, and the tightest refuses (A5, A17)', () => {
    const online = { kind: 'teaching', format: 'live_online' } as const;
    const activities = [
      did('2025-03-10', online),
      did('2025-01-10', online),
      did('2025-04-10', { format: 'live_online' }),
    ];
    const result = ask(capped, { activities });
    expect(result.activities.map(({ countedMinutes }) => countedMinutes)).toEqual([60, 120, 60]);
    expect(result.activities[0]?.findings).toEqual([
      { code: 'over_cap', minutes: 60, params: { requirement: 'teaching', maximumMinutes: 180 } },
    ]);
    expect(result.requirements.slice(1)).toEqual([
      { code: 'teaching', kind: 'maximum', maximumMinutes: 180, countedMinutes: 180, overMinutes: 60 },
      { code: 'electronic', kind: 'maximum', maximumMinutes: 240, countedMinutes: 240, overMinutes: 60 },
    ]);
    expect(result.assumptions).toEqual(['A5', 'A17']);
  });
});

describe('requirements', () => {
  it('of people of whom something is true are asked of them only', () => {
    const program = programOf({}, [
      totalAtLeast(20),
      { ...topicAtLeast('supervisor_training', 3), when: 'isSupervisor' },
    ]);
    expect(ask(program).requirements).toHaveLength(1);
    expect(ask(program, { person: { isSupervisor: false } }).requirements).toHaveLength(1);
    expect(ask(program, { person: { isSupervisor: true } }).requirements).toHaveLength(2);
  });

  it('have the total of the award letter, where there is a total', () => {
    const person = { requiredMinutes: 780 };
    expect(ask(programOf(), { person }).requirements).toMatchObject([
      { code: 'total', requiredMinutes: 780 },
    ]);
    expect(ask(programOf({}, [topicAtLeast('ethics', 3)]), { person }).requirements).toMatchObject([
      { requiredMinutes: 180 },
    ]);
  });

  it('are complete, short or not known', () => {
    expect(ask(programOf({}, [])).complete).toBeNull();
    expect(ask(programOf()).complete).toBe(false);
    expect(ask(programOf(), { person: { requiredMinutes: 0 } }).complete).toBe(true);
  });

  it('may count activities and not minutes', () => {
    const program = programOf({}, [
      { kind: 'occurrences', code: 'ethics', of: [{ anyTopic: ['ethics'] }], count: 2 },
    ]);
    const ethics = did('2025-01-10', { topics: ['ethics'] });
    const onlyBreaks = did('2025-01-11', { topics: ['ethics'], nonInstructionMinutes: 120 });
    const { requirements, complete } = ask(program, { activities: [ethics, onlyBreaks] });
    expect(requirements).toEqual([
      { code: 'ethics', kind: 'occurrences', requiredCount: 2, count: 1, shortCount: 1 },
    ]);
    expect(complete).toBe(false);
  });

  it('may both be met by one activity, which is named (A18)', () => {
    const program = programOf({}, [
      totalAtLeast(20),
      topicAtLeast('ethics', 3),
      topicAtLeast('peer_support', 3),
    ]);
    const { requirements, assumptions } = ask(program, {
      activities: [did('2025-01-10', { topics: ['ethics', 'peer_support', 'ethics'] })],
    });
    expect(requirements.map((line) => line.kind === 'minimum' && line.countedMinutes)).toEqual([
      120, 120, 120,
    ]);
    expect(assumptions).toEqual(['A18']);
  });

  it('ask for obligations by name, or refuse them', () => {
    const activities = [
      did('2025-01-10', { kind: 'peer_service' }),
      did('2025-01-11', { kind: 'supervision' }),
    ];
    const program = programOf({}, [
      totalAtLeast(20),
      { kind: 'minimum', code: 'peer_service', of: [{ kinds: ['peer_service'] }], minutes: 600 },
    ]);
    const { activities: results, requirements } = ask(program, { activities });
    expect(results.map(({ countedMinutes }) => countedMinutes)).toEqual([120, 0]);
    expect(requirements).toMatchObject([
      { code: 'total', countedMinutes: 0 },
      { code: 'peer_service', countedMinutes: 120 },
    ]);
  });
});
