import { describe, expect, it } from 'vitest';
import { answerEvaluate } from '../../domain/programs/answer.ts';
import { did } from './facts.ts';

const right = {
  program: 'us-tx',
  asOf: '2025-06-01',
  certifiedOn: '2024-03-10',
  activities: [did('2025-01-10', { id: 'a' })],
};

function problems(change: Record<string, unknown>): {
  status: number;
  code: string;
  paths: string[];
  messages: string[];
} {
  const { status, body } = answerEvaluate({ ...right, ...change });
  if (!('error' in body)) return { status, code: 'none', paths: [], messages: [] };
  const { code, details } = body.error;
  return {
    status,
    code,
    paths: details.map(({ path }) => path).sort(),
    messages: details.map(({ message }) => message),
  };
}

/** Paths of the form problems that one changed activity brings. */
const wrong = (change: Record<string, unknown>) =>
  problems({ activities: [{ ...right.activities[0], ...change }] }).paths;

describe('the form of a request', () => {
  it('takes the example', () => expect(answerEvaluate(right).status).toBe(200));

  it('names every problem of form at once, each with its dotted path', () => {
    const found = problems({
      asOf: '2025-02-29',
      certifiedOn: undefined,
      expiresAt: '2026-01-01',
      person: { isSupervisor: 'yes', shoeSize: 42 },
      activities: [
        { ...right.activities[0], unit: 'day', topics: ['ethics', 'magic'], on: '2025-13-01' },
        { id: 'b' },
        7,
      ],
      priorActivities: [did('2023-01-10', { id: 'a' })],
    });
    expect(found.status).toBe(400);
    expect(found.code).toBe('invalid_request');
    expect(found.paths).toEqual(
      [
        'activities.0.on',
        'activities.0.topics.1',
        'activities.0.unit',
        'activities.1.amount',
        'activities.1.on',
        'activities.1.topics',
        'activities.1.unit',
        'activities.2',
        'asOf',
        'certifiedOn',
        'expiresAt',
        'person.isSupervisor',
        'person.shoeSize',
        'priorActivities.0.id',
      ].sort(),
    );
  });

  it('says in its own words what to do', () => {
    const { messages } = problems({
      asOf: undefined,
      certifiedOn: 'soon',
      activities: [did('2025-01-10', { amount: 0 })],
    });
    expect(messages).toEqual([
      '"asOf" is missing. Write a date that exists, like 2026-03-10.',
      'Write a date that exists, like 2026-03-10.',
      'Write a number above 0 with at most two decimals, like 1.5.',
    ]);
    expect(problems({ activities: [did('2025-01-10', { amount: 2_000_000 })] }).messages).toEqual([
      'This number is too large. Write at most 1000000.',
    ]);
  });

  it.each([
    ['an optional field that is null', { title: null }, 'title'],
    ['an amount of three decimals', { amount: 1.125 }, 'amount'],
    ['an amount that is wrong in two ways, once', { amount: -1.125 }, 'amount'],
    ['an amount of text', { amount: '2' }, 'amount'],
    ['a negative break', { nonInstructionMinutes: -5 }, 'nonInstructionMinutes'],
    ['a broken minute', { nonInstructionMinutes: 1.5 }, 'nonInstructionMinutes'],
    ['hours of an hour', { hoursPerUnit: 2 }, 'hoursPerUnit'],
    ['an unknown kind', { kind: 'party' }, 'kind'],
    ['proof without what it shows', { proof: { kind: 'certificate' } }, 'proof.shows'],
    [
      'proof that shows something unknown',
      { proof: { kind: 'certificate', shows: ['smell'] } },
      'proof.shows.0',
    ],
  ])('refuses %s', (_, change, path) => expect(wrong(change)).toEqual([`activities.0.${path}`]));

  it('takes amounts that binary fractions cannot hold exactly', () => {
    for (const amount of [0.01, 0.07, 0.29, 1.1, 4.35, 1.15, 8.2, 19.99])
      expect(wrong({ amount }), String(amount)).toEqual([]);
  });

  it.each([
    ['2025-05-01T16:30', []],
    ['2025-05-01', []],
    ['2025-05-01T24:00', ['appliedOn']],
    ['2025-05-01T16:30:00', ['appliedOn']],
    ['2025-05-01T16:30Z', ['appliedOn']],
    ['2025-02-30T10:00', ['appliedOn']],
  ])('reads appliedOn %s', (appliedOn, paths) => expect(problems({ appliedOn }).paths).toEqual(paths));

  it('takes 500 activities in a list and not 501', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => did('2025-01-10', { id: `m${index}` }));
    expect(problems({ activities: many(500) }).status).toBe(200);
    expect(problems({ activities: many(501) }).paths).toEqual(['activities']);
  });

  it('names a list that is too long, and not each of what is in it', () => {
    // As many as 1 MB holds: naming every one of them was too much for the stack.
    const wrongCodes = Array.from({ length: 400_000 }, () => 1);
    expect(wrong({ topics: wrongCodes })).toEqual(['activities.0.topics']);
    expect(wrong({ usedFor: wrongCodes })).toEqual(['activities.0.usedFor']);
    expect(wrong({ proof: { kind: 'certificate', shows: wrongCodes } })).toEqual([
      'activities.0.proof.shows',
    ]);
    expect(problems({ otherCredentials: wrongCodes }).paths).toEqual(['otherCredentials']);
    const each = Array.from({ length: 500 }, (_, index) => ({
      ...did('2025-01-10', { id: `m${index}` }),
      topics: wrongCodes.slice(0, 50),
    }));
    expect(problems({ activities: each }).paths).toHaveLength(25_000);
  });

  it.each([[undefined], [null], [[]], ['text'], [7]])(
    'has an empty path for a body that is no object: %s',
    (body) => {
      const { status, body: answer } = answerEvaluate(body);
      expect(status).toBe(400);
      expect(answer).toMatchObject({ error: { code: 'invalid_request', details: [{ path: '' }] } });
    },
  );

  it('is not taken in by fields that every object has', () => {
    const { status, body } = answerEvaluate(
      JSON.parse(`{"__proto__": 1, "constructor": 2, ${JSON.stringify(right).slice(1)}`),
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { details: [{ path: '__proto__' }, { path: 'constructor' }] } });
    expect(problems({ program: 'constructor' }).code).toBe('unknown_program');
    expect(problems({ credential: 'constructor' }).paths).toEqual(['credential']);
  });
});

describe('the order of looking: form, program, contradictions', () => {
  const contradictory = {
    credential: 'cook',
    ruleVersion: '1066',
    asOf: '2024-03-09',
    appliedOn: '2024-03-11',
  };

  it('finds form problems before it looks for the program', () =>
    expect(problems({ program: 'us-zz', asOf: 'x' }).code).toBe('invalid_request'));

  it('finds an unknown program before contradictions', () => {
    expect(problems({ ...contradictory, program: 'us-zz' })).toMatchObject({
      status: 404,
      code: 'unknown_program',
    });
  });

  it('names the contradictions', () => {
    expect(problems(contradictory).paths).toEqual(['appliedOn', 'asOf', 'credential', 'ruleVersion']);
    expect(problems({ program: 'icrc-pr', periodStartsOn: '2025-01-01' }).paths).toEqual(['expiresOn']);
    expect(problems({ expiresOn: '2024-03-09' }).paths).toEqual(['expiresOn']);
    expect(problems({ periodStartsOn: '2025-01-01', expiresOn: '2024-12-31' }).paths).toEqual([
      'expiresOn',
      'periodStartsOn',
    ]);
    expect(problems({ program: 'us-tx-provisional', periodStartsOn: '2026-01-01' }).paths).toEqual([
      'periodStartsOn',
    ]);
  });

  it('compares an application with a time by its day', () => {
    expect(problems({ appliedOn: '2025-06-01T23:59' }).status).toBe(200);
    expect(problems({ appliedOn: '2025-06-02T00:00' }).paths).toEqual(['appliedOn']);
  });

  it('asks about a postmark only where it counts', () => {
    expect(problems({ postmarkedOn: '2025-07-01' }).status).toBe(200);
    expect(problems({ program: 'us-pa', postmarkedOn: '2025-07-01' }).paths).toEqual(['postmarkedOn']);
    const both = { appliedOn: '2025-07-01', postmarkedOn: '2025-07-01' };
    expect(problems(both).paths).toEqual(['appliedOn']);
    expect(problems({ ...both, program: 'us-pa' }).paths).toEqual(['appliedOn', 'postmarkedOn']);
  });
});

describe('an answer', () => {
  it('has exactly the fields of the contract', () => {
    const { body } = answerEvaluate({ ...right, asOf: '2026-03-11', appliedOn: '2025-01-01' });
    expect(Object.keys(body).sort()).toEqual(
      [
        'activities',
        'application',
        'asOf',
        'assumptions',
        'carryOver',
        'complete',
        'credential',
        'mayPractice',
        'period',
        'program',
        'requirements',
        'ruleVersion',
        'stage',
        'standing',
        'upcoming',
        'waiver',
      ].sort(),
    );
    if ('error' in body) throw new Error('no answer');
    expect(Object.keys(body.activities[0] ?? {})).toEqual([
      'id',
      'countedMinutes',
      'refusedMinutes',
      'findings',
    ]);
    expect(Object.keys(body.activities[0]?.findings[0] ?? {})).toEqual(['code', 'minutes', 'text']);
  });

  it('speaks Spanish when asked', () => {
    const { body } = answerEvaluate({ ...right, asOf: '2025-01-01' }, 'es');
    if ('error' in body) throw new Error('no answer');
    expect(body.activities[0]?.findings[0]?.text).toBe(
      'La fecha de estas 2 horas es el 10 de enero de 2025; cuando llegue ese día, podrán contar.',
    );
  });
});
