import { describe, expect, it } from 'vitest';
import { answerEvaluate } from '../../../domain/programs/answer.ts';
import type { Activity } from '../../../domain/programs/contract.ts';
import { act, workedOut, type Case } from './case.ts';

const errors: Case[] = [
  {
    title: 'contradictions of a program nobody knows are not looked for',
    clause: '2, Errors: contradictions are looked for after it',
    request: {
      program: 'us-zz',
      credential: 'nobody',
      certifiedOn: '2025-01-01',
      asOf: '2024-01-01',
      activities: [],
    },
    status: 404,
    expect: { error: { code: 'unknown_program', details: [] } },
  },
  {
    title: 'a given end is asked for even when the start is known',
    clause: '5, Which period: presets whose end rule is given need expiresOn',
    request: {
      program: 'icrc-pr',
      certifiedOn: '2024-01-10',
      periodStartsOn: '2026-01-10',
      asOf: '2026-01-10',
      activities: [],
    },
    status: 400,
    expect: { error: { code: 'invalid_request', details: [{ path: 'expiresOn' }] } },
  },
  {
    title: 'a version of another program, and an application after the day asked about',
    clause: '2, Errors',
    request: {
      program: 'us-pa',
      ruleVersion: '2019',
      certifiedOn: '2024-01-10',
      appliedOn: '2025-01-02T00:00',
      asOf: '2025-01-01',
      activities: [],
    },
    status: 400,
    expect: { error: { code: 'invalid_request', details: [{ path: 'ruleVersion' }, { path: 'appliedOn' }] } },
  },
];

workedOut('errors', errors);

describe('a full list', () => {
  it('of 500 activities is answered in its own order, whatever the dates', () => {
    const activities = Array.from({ length: 500 }, (_, index) =>
      act(`n${index}`, `2025-0${(index % 9) + 1}-1${index % 10}`, 0.05, { topics: ['ethics'] }),
    );
    const ask = (list: Activity[]) => {
      const { body } = answerEvaluate({
        program: 'us-tx',
        certifiedOn: '2024-03-10',
        asOf: '2026-01-01',
        activities: list,
      });
      if ('error' in body) throw new Error(body.error.message);
      return body;
    };
    const forward = ask(activities);
    expect(forward.activities.map(({ id }) => id)).toEqual(activities.map(({ id }) => id));
    expect(forward.requirements).toMatchObject([
      { code: 'total', countedMinutes: 1500, shortMinutes: 0 },
      { code: 'ethics', countedMinutes: 1500, shortMinutes: 0 },
    ]);
    expect(ask(activities.toReversed()).requirements).toEqual(forward.requirements);
  });
});
