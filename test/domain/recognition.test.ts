import { describe, expect, test } from 'vitest';
import type { Activity, Facts } from '../../domain/programs/contract.ts';
import { evaluateRequest } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { explainActivity } from '../../domain/programs/explain.ts';
import { findPreset } from '../../domain/programs/presets/index.ts';
import { readRules } from '../../domain/programs/read-rules.ts';
import type { CreditRule, ProgramRules } from '../../domain/programs/rules.ts';

/** G03: a program may leave out training that is recognized only so far. What the catalogue does not know is not judged by it. */

const preset = findPreset('us-pa');
if (!preset) throw new Error('no preset');
const withCredit = (more: Partial<CreditRule>): ProgramRules => ({
  ...preset,
  versions: preset.versions.map((version) => ({
    ...version,
    rules: { ...version.rules, credit: { ...version.rules.credit, ...more } },
  })),
});
const activity = (
  id: string,
  recognition?: Activity['recognition'],
  kind: 'course' | 'peer_service' = 'course',
): Activity => ({
  id,
  on: '2026-03-10',
  title: id,
  amount: 6,
  unit: 'hour',
  topics: ['peer_support'],
  kind,
  ...(recognition && { recognition }),
});
const facts: Facts = {
  certifiedOn: '2025-08-01',
  activities: [
    activity('national', 'national'),
    activity('state', 'state'),
    activity('local', 'local'),
    activity('unknown'),
    activity('service', 'local', 'peer_service'),
  ],
};
const counted = (program: ProgramRules) =>
  evaluate(program, facts, '2026-04-01')
    .activities.filter(({ countedMinutes }) => countedMinutes > 0)
    .map(({ id }) => id);

describe('recognition of a training', () => {
  test('no program of the research asks for it: all may count', () => {
    expect(counted(preset)).toEqual(['national', 'state', 'local', 'unknown']);
  });

  test('what is recognized only so far does not count, and says why', () => {
    const program = withCredit({ refusedRecognitions: ['local'] });
    expect(counted(program)).toEqual(['national', 'state', 'unknown']);
    const [, , local] = evaluate(program, facts, '2026-04-01').activities;
    if (!local) throw new Error('no answer');
    expect(explainActivity(local, 'en', 'us-pa')).toContain('recognized only in one place');
    expect(explainActivity(local, 'es', 'us-pa')).toContain('reconocida solo en un solo lugar');
  });

  test('it stands among what the rules say', () => {
    const lines = (more: Partial<CreditRule>) =>
      readRules(withCredit(more).versions[0]?.rules ?? preset.versions[0]!.rules, {
        language: 'en',
        credentials: [],
      }).flatMap((section) => section.lines);
    const said = 'Training that is recognized only in one place does not count.';
    expect(lines({ refusedRecognitions: ['local'] })).toContain(said);
    expect(lines({})).not.toContain(said);
  });

  test('the public endpoint knows no such field', () => {
    const request = { program: 'us-pa', asOf: '2026-04-01', ...facts };
    expect(evaluateRequest.safeParse(request).success).toBe(false);
  });
});
