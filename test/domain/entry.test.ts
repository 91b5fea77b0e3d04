import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysTooOld, servesUntil, yearsOld } from '../../domain/entry/ageing.ts';
import type { EntryFacts, EntryFinding, PartFacts, TrainingFacts } from '../../domain/entry/facts.ts';
import { nothingSaved } from '../../domain/entry/facts.ts';
import { judgeEntry, mayApprove, maySend } from '../../domain/entry/judge.ts';
import { presetEntry } from '../../domain/entry/presets/index.ts';
import type { EntryRequirement } from '../../domain/entry/rules.ts';
import { sayFinding } from '../../domain/entry/say.ts';
import { addDays, addMonths } from '../../domain/programs/dates.ts';

const nobody: EntryFacts = {
  parts: {},
  trainings: [],
  examinations: [],
  work: [],
  references: [],
  ethics: { inForce: 'eth_1', signed: null },
  statementGiven: false,
  stage: null,
};

const training = (more: Partial<TrainingFacts> = {}): TrainingFacts => ({
  title: 'Core training',
  provider: 'Open Door',
  completedOn: '2025-03-01',
  minutes: 40 * 60,
  topics: [],
  format: 'in_person',
  attested: { approvedThen: true, recognition: 'state' },
  ...more,
});

const rulesOf = (preset: string, credential = 'cps') => {
  const rules = presetEntry(preset, credential);
  if (!rules) throw new Error(`no entry rules of ${preset}`);
  return rules;
};
const requirement = (preset: string, code: string, credential?: string): EntryRequirement => {
  const rules = rulesOf(preset, credential);
  const found = [...rules.requirements, ...(rules.stage?.requirements ?? [])].find(
    (one) => one.code === code,
  );
  if (!found) throw new Error(`no ${code} in ${preset}`);
  return found;
};
const judge = (rule: EntryRequirement, facts: Partial<EntryFacts>, asOf: string): EntryFinding => {
  const [found] = judgeEntry([rule], { ...nobody, ...facts }, asOf);
  if (!found) throw new Error('nothing found');
  return found;
};
const part = (code: string, more: Partial<PartFacts>) => ({ [code]: { ...nothingSaved, ...more } });
const codes = ({ notes }: EntryFinding) => notes.map(({ code }) => code);

describe('how old a training may be', () => {
  const rule = requirement('us-nc', 'training');

  test('24 months: the same day two years on still serves, the day after does not, and it is said by how much', () => {
    const trainings = [training({ completedOn: '2023-03-03' })];
    expect(judge(rule, { trainings }, '2025-03-03').state).toBe('done');
    const late = judge(rule, { trainings }, '2025-03-04');
    expect(late.state).toBe('missing');
    expect(sayFinding(late, 'en')).toContain(
      '“Core training” of March 3, 2023 is older than 24 months by one day.',
    );
    expect(sayFinding(late, 'es').join(' ')).toContain('3 de marzo de 2023');
  });

  test('a training of a leap day serves through the 28th of February, or the 29th where there is one', () => {
    const trainings = [training({ completedOn: '2024-02-29' })];
    expect(judge(rule, { trainings }, '2026-02-28').state).toBe('done');
    expect(judge(rule, { trainings }, '2026-03-01').state).toBe('missing');
    expect(servesUntil('2024-02-29', { months: 48 })).toBe('2028-02-29');
    expect(servesUntil('2023-12-31', { months: 2 })).toBe('2024-02-29');
  });

  test('until when to send it is said while it counts', () => {
    const found = judge(rule, { trainings: [training({ completedOn: '2025-01-31' })] }, '2026-01-01');
    expect(found.notes).toContainEqual({ code: 'too_old_soon', until: '2027-01-31' });
  });

  test('Nebraska: 12 months', () => {
    const own = requirement('us-ne', 'training');
    const one = training({ minutes: 60 * 60, topics: [{ topic: 'ethics', minutes: 600 }] });
    expect(judge(own, { trainings: [one] }, '2026-03-01').state).toBe('done');
    expect(judge(own, { trainings: [one] }, '2026-03-02').state).toBe('missing');
  });

  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n));

  test('a later day never makes an old training young', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 60 }), fc.nat(2000), (on, asOf, months, later) => {
        const before = daysTooOld(on, { months }, asOf);
        const after = daysTooOld(on, { months }, addDays(asOf, later));
        expect(after).toBeGreaterThanOrEqual(before);
        if (before > 0) expect(after - before).toBe(later);
      }),
    );
  });

  test('it is too old by one day on the day after its months are over, whatever the day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (on, months) => {
        const last = addMonths(on, months);
        expect([daysTooOld(on, { months }, last), daysTooOld(on, { months }, addDays(last, 1))]).toEqual([
          0, 1,
        ]);
      }),
    );
  });
});

describe('training', () => {
  test('California: hours of a provider who was not approved on that day do not serve, and it is said', () => {
    const rule = requirement('us-ca', 'training');
    const before = training({ minutes: 80 * 60, attested: { approvedThen: false, recognition: 'state' } });
    const found = judge(rule, { trainings: [before] }, '2025-06-01');
    expect([found.state, codes(found)]).toEqual([
      'missing',
      ['hours_done', 'hours_left', 'provider_not_approved'],
    ]);
    expect(judge(rule, { trainings: [training({ minutes: 80 * 60 })] }, '2025-06-01').state).toBe('done');
  });

  test('IC&RC: enough in all, too little of one topic', () => {
    const rule = requirement('icrc-pr', 'training');
    const topics = [
      { topic: 'advocacy' as const, minutes: 600 },
      { topic: 'mentoring_education' as const, minutes: 600 },
      { topic: 'recovery_support' as const, minutes: 600 },
      { topic: 'ethics' as const, minutes: 900 },
    ];
    const found = judge(rule, { trainings: [training({ minutes: 50 * 60, topics })] }, '2025-06-01');
    expect(found.notes).toContainEqual({ code: 'topic_left', topic: 'ethics', minutes: 60 });
    expect(sayFinding(found, 'en')).toContain('Ethics: 1 hour to go.');
  });

  test('Nebraska: 40 of the 60 hours are live', () => {
    const rule = requirement('us-ne', 'training');
    const own = training({ minutes: 30 * 60, format: 'self_study', title: 'Alone' });
    const live = training({ minutes: 30 * 60, topics: [{ topic: 'ethics', minutes: 600 }] });
    expect(judge(rule, { trainings: [own, live] }, '2025-06-01').notes).toContainEqual({
      code: 'live_left',
      minutes: 600,
    });
  });

  test('what the person claims is for the body to read; once it is accepted, it counts', () => {
    const rule = requirement('us-nc', 'training');
    const trainings = [training({ attested: null })];
    const facts = (decision: PartFacts['decision']) => ({ trainings, parts: part('training', { decision }) });
    expect(judge(rule, facts(null), '2025-06-01').state).toBe('to_decide');
    expect(judge(rule, facts('accepted'), '2025-06-01').state).toBe('done');
    expect(judge(rule, facts('asked'), '2025-06-01')).toMatchObject({ state: 'missing' });
    // Accepted, and still too old on the day it is sent.
    expect(judge(rule, facts('accepted'), '2027-03-02').state).toBe('missing');
  });

  test('Ohio: three years of experience in place of the training is for the body to accept', () => {
    const rule = requirement('us-oh', 'training');
    const way = (more: Partial<PartFacts>) => ({
      parts: part('training', { route: 'experience_years', ...more }),
    });
    expect(judge(rule, way({}), '2025-06-01').state).toBe('missing');
    expect(judge(rule, way({ files: 1 }), '2025-06-01').state).toBe('to_decide');
    expect(judge(rule, way({ files: 1, decision: 'accepted' }), '2025-06-01').state).toBe('done');
  });

  test('a training after the day of sending serves a later application only', () => {
    const rule = requirement('us-nc', 'training');
    const trainings = [training({ completedOn: '2025-03-02' })];
    expect(codes(judge(rule, { trainings }, '2025-03-01'))).toContain('after_sending');
  });

  test('the order in which they came does not matter', () => {
    const rules = [...rulesOf('us-ne').requirements, ...rulesOf('icrc-pr').requirements];
    const some = fc.array(
      fc.record({
        completedOn: fc.integer({ min: 0, max: 900 }).map((n) => addDays('2023-06-01', n)),
        minutes: fc.integer({ min: 1, max: 80 }).map((n) => n * 60),
        format: fc.constantFrom('in_person' as const, 'self_study' as const),
        title: fc.constantFrom('A', 'B', 'C'),
        attested: fc.constantFrom(null, { approvedThen: false, recognition: 'local' as const }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, fc.integer(), (made, seed) => {
        const trainings = made.map((one) =>
          training({ ...one, topics: [{ topic: 'ethics', minutes: one.minutes }] }),
        );
        const mixed = trainings.toSorted(
          (a, b) => ((a.minutes * 7 + seed) % 5) - ((b.minutes * 7 + seed) % 5),
        );
        const states = (list: TrainingFacts[]) =>
          judgeEntry(rules, { ...nobody, trainings: list }, '2025-06-01').map(({ state, notes }) => [
            state,
            notes.map((note) => JSON.stringify(note)).toSorted(),
          ]);
        expect(states(mixed)).toEqual(states(trainings));
      }),
    );
  });
});

describe('the other requirements', () => {
  test('age: a yes is enough; only an upper limit asks for the day of birth, and holds on the day of certification', () => {
    expect(
      judge(requirement('us-ne', 'age'), { parts: part('age', { confirmed: true }) }, '2025-01-01').state,
    ).toBe('done');
    const youth: EntryRequirement = { code: 'age', kind: 'age', atLeast: 18, atMost: 30 };
    const born = (bornOn: string) => ({ ...nobody, parts: part('age', { bornOn }) });
    const on = (bornOn: string, certifiedOn: string) =>
      judgeEntry([youth], born(bornOn), '2025-01-01', certifiedOn)[0]?.state;
    expect(on('1995-06-01', '2026-05-31')).toBe('done');
    expect(on('1995-06-01', '2026-06-01')).toBe('to_decide');
    expect(on('2008-06-01', '2026-05-31')).toBe('missing');
    expect(on('2008-06-01', '2026-06-01')).toBe('done');
    expect([yearsOld('2004-02-29', '2022-02-27'), yearsOld('2004-02-29', '2022-02-28')]).toEqual([17, 18]);
  });

  test('the test: waits for the body, may be taken again, and a score below the limit is no pass', () => {
    const rule = requirement('us-oh', 'examination');
    const tried = (...scores: number[]) => ({
      examinations: scores.map((score, i) => ({ takenOn: `2025-01-0${i + 1}`, score, passed: score >= 60 })),
    });
    expect(judge(rule, {}, '2025-06-01').state).toBe('waiting');
    expect(judge(rule, tried(50), '2025-06-01').state).toBe('missing');
    expect(codes(judge(rule, tried(65), '2025-06-01'))).toEqual(['score_too_low', 'examination_again']);
    expect(judge(rule, tried(50, 70), '2025-06-01').state).toBe('done');
    const two = { ...rule, tries: 2 } as EntryRequirement;
    expect(judge(two, tried(50), '2025-06-01').notes).toContainEqual({ code: 'examination_again', count: 1 });
    expect(judge(two, tried(50, 55), '2025-06-01').state).toBe('to_decide');
  });

  test('Mississippi: 250 hours within three years, to the day', () => {
    const rule = requirement('us-ms', 'experience');
    const work = [
      { kind: 'direct_service' as const, on: '2022-06-01', minutes: 100 * 60 },
      { kind: 'observed_service' as const, on: '2024-06-01', minutes: 150 * 60 },
      { kind: 'supervision' as const, on: '2024-06-01', minutes: 500 * 60 },
    ];
    expect(judge(rule, { work }, '2025-06-01').state).toBe('done');
    const late = judge(rule, { work }, '2025-06-02');
    expect(late.state).toBe('missing');
    expect(late.notes).toContainEqual({ code: 'work_too_long_ago', minutes: 6000 });
    expect(late.notes).toContainEqual({ code: 'hours_left', minutes: 6000 });
  });

  test('Idaho: with a degree 100 hours are asked for, once the body has accepted it', () => {
    const rule = requirement('us-id', 'experience', 'cpss');
    const facts = (hours: number, more: Partial<PartFacts> = {}) => ({
      work: [{ kind: 'direct_service' as const, on: '2025-02-01', minutes: hours * 60 }],
      parts: part('experience', { route: 'degree' as const, files: 1, ...more }),
    });
    expect(judge(rule, facts(100), '2025-06-01').state).toBe('to_decide');
    expect(judge(rule, facts(100, { decision: 'accepted' }), '2025-06-01').state).toBe('done');
    expect(judge(rule, facts(99, { decision: 'accepted' }), '2025-06-01').notes).toContainEqual({
      code: 'hours_left',
      minutes: 60,
    });
  });

  test('references: one of each kind, and waiting is not missing', () => {
    const rule: EntryRequirement = {
      code: 'references',
      kind: 'references',
      count: 2,
      relations: ['supervisor'],
    };
    const of = (relation: 'supervisor' | 'personal', state: 'asked' | 'received' | 'declined') => ({
      code: 'references',
      relation,
      state,
    });
    const state = (...references: ReturnType<typeof of>[]) => judge(rule, { references }, '2025-06-01').state;
    expect(state()).toBe('missing');
    expect(state(of('personal', 'asked'), of('personal', 'asked'))).toBe('missing');
    expect(state(of('supervisor', 'asked'), of('personal', 'received'))).toBe('waiting');
    expect(state(of('supervisor', 'declined'), of('personal', 'received'))).toBe('missing');
    expect(state(of('supervisor', 'received'), of('personal', 'received'))).toBe('done');
  });

  test('one’s own story: never more than the program asks', () => {
    const rule = (statement: 'required' | 'optional' | 'attestation'): EntryRequirement => ({
      code: 'own',
      kind: 'lived_experience',
      statement,
    });
    const confirmed = { parts: part('own', { confirmed: true }) };
    expect(judge(rule('attestation'), confirmed, '2025-06-01').state).toBe('done');
    expect(judge(rule('optional'), confirmed, '2025-06-01').state).toBe('done');
    expect(judge(rule('required'), confirmed, '2025-06-01').state).toBe('missing');
    expect(judge(rule('required'), { ...confirmed, statementGiven: true }, '2025-06-01').state).toBe('done');
  });

  test('Montana: a result of the check serves 90 days', () => {
    const rule = requirement('us-mt', 'background');
    const checked = { parts: part('background', { decision: 'accepted', resultOn: '2025-01-01' }) };
    expect(judge(rule, {}, '2025-06-01').state).toBe('waiting');
    expect(judge(rule, checked, '2025-04-01').state).toBe('done');
    expect(judge(rule, checked, '2025-04-02').notes).toEqual([
      { code: 'check_too_old', days: 1, on: '2025-01-01' },
    ]);
  });

  test('the code of ethics is signed in the version in force', () => {
    const rule = requirement('us-ca', 'ethics');
    const signed = (one: string) => ({ ethics: { inForce: 'eth_2', signed: one } });
    expect(judge(rule, signed('eth_1'), '2025-06-01').state).toBe('missing');
    expect(judge(rule, signed('eth_2'), '2025-06-01').state).toBe('done');
  });

  test('Texas: the weeks without a signed meeting are named, and are for the body', () => {
    const rule = requirement('us-tx', 'weekly_supervision', 'mhps');
    const stage = { startsOn: '2026-03-02', endsOn: '2026-09-02' };
    const work = ['2026-03-04', '2026-03-17'].map((on) => ({
      kind: 'supervision' as const,
      on,
      minutes: 60,
    }));
    const found = judge(rule, { stage, work }, '2026-03-24');
    expect(found.state).toBe('to_decide');
    expect(sayFinding(found, 'en')).toEqual([
      '2 weeks have a signed meeting.',
      'The week of March 9, 2026 has no signed meeting.',
    ]);
    // The week that runs: a meeting in it counts, as on the person's own page; without one nothing is missing yet.
    const meeting = (on: string) => ({ kind: 'supervision' as const, on, minutes: 60 });
    const said = (on: string) =>
      sayFinding(judge(rule, { stage, work: [...work, meeting(on)] }, '2026-03-24'), 'en')[0];
    expect(said('2026-03-23')).toBe('3 weeks have a signed meeting.');
    expect(said('2026-03-25')).toBe('2 weeks have a signed meeting.');
  });

  test('Texas: 250 hours of service inside the stage; nothing of before, and no study', () => {
    const rule = requirement('us-tx', 'service_hours', 'mhps');
    const stage = { startsOn: '2026-03-01', endsOn: '2026-09-01' };
    const work = [
      { kind: 'direct_service' as const, on: '2026-02-28', minutes: 60 },
      { kind: 'study' as const, on: '2026-03-02', minutes: 60 },
      { kind: 'direct_service' as const, on: '2026-03-01', minutes: 250 * 60 - 60 },
    ];
    expect(judge(rule, { stage, work }, '2026-06-01').notes).toContainEqual({
      code: 'hours_left',
      minutes: 60,
    });
    const last = { kind: 'observed_service' as const, on: '2026-06-01', minutes: 60 };
    expect(judge(rule, { stage, work: [...work, last] }, '2026-06-01').state).toBe('done');
  });
});

describe('the whole', () => {
  test('what waits for others does not hold up sending; approving wants everything', () => {
    const rules = [requirement('us-oh', 'background'), requirement('us-oh', 'ethics')];
    const signed = { ...nobody, ethics: { inForce: 'eth_1', signed: 'eth_1' } };
    const findings = judgeEntry(rules, signed, '2025-06-01');
    expect([maySend(findings), mayApprove(findings)]).toEqual([true, false]);
    const waived = { ...signed, parts: part('background', { decision: 'waived' }) };
    expect(mayApprove(judgeEntry(rules, waived, '2025-06-01'))).toBe(true);
  });
});
