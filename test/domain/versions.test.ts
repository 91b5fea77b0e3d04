import { describe, expect, it } from 'vitest';
import type { EvaluateRequest } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { usCa } from '../../domain/programs/presets/us-ca.ts';
import { usPa } from '../../domain/programs/presets/us-pa.ts';
import { usTx } from '../../domain/programs/presets/us-tx.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { did } from './facts.ts';

const at = (program: ProgramRules, facts: Partial<EvaluateRequest>, asOf = '2025-06-01') =>
  evaluate(program, { certifiedOn: '2024-03-10', activities: [], ...facts }, asOf);

describe('versions of the rules', () => {
  const crossing = { certifiedOn: '2018-05-01' };
  const chosen = (facts: Partial<EvaluateRequest>, asOf = '2020-04-01') => {
    const { ruleVersion, assumptions } = at(usTx, { ...crossing, ...facts }, asOf);
    return [ruleVersion, assumptions.includes('A13')];
  };

  it('are those of the start of the period, of the submission, or forced', () => {
    expect(chosen({})).toEqual(['via-hope', true]);
    expect(chosen({ settings: { ruleVersionBy: 'period_start' } })).toEqual(['via-hope', false]);
    expect(chosen({ settings: { ruleVersionBy: 'submission' } })).toEqual(['2019', false]);
    expect(chosen({ settings: { ruleVersionBy: 'submission' }, appliedOn: '2018-12-31' })).toEqual([
      'via-hope',
      false,
    ]);
    expect(chosen({ ruleVersion: '2019' })).toEqual(['2019', false]);
    expect(chosen({ certifiedOn: '2019-01-01' })).toEqual(['2019', false]);
    expect(chosen({ certifiedOn: '2017-01-01', expiresOn: '2018-12-31' })).toEqual(['via-hope', false]);
  });

  it('that apply on request only are never chosen by a date', () => {
    expect(at(usCa, { certifiedOn: '2022-01-01' }).ruleVersion).toBe('current');
    expect(at(usCa, { ruleVersion: 'earlier' }).period.windowOpensOn).toBe('2026-01-09');
  });

  it('may be said by the program itself, and then nothing is assumed', () => {
    const { ruleVersion, assumptions } = at({ ...usTx, ruleVersionBy: 'submission' }, crossing, '2020-04-01');
    expect([ruleVersion, assumptions]).toEqual(['2019', []]);
  });
});

describe('proof in Pennsylvania', () => {
  const withProof = (proof: EvaluateRequest['activities'][number]['proof'], rest = {}) =>
    at(usPa, {
      activities: [did('2025-01-10', { ...(proof ? { proof } : {}), ...rest })],
    }).activities[0]?.findings.map(({ code, params }) => [code, params]);

  it('must show five things, and a sign-in sheet is none', () => {
    expect(withProof(undefined)).toEqual([]);
    expect(withProof({ kind: 'certificate', shows: ['name', 'title', 'date', 'hours', 'provider'] })).toEqual(
      [],
    );
    expect(withProof({ kind: 'transcript', shows: ['name', 'date', 'hours'] })).toEqual([
      ['proof_incomplete', { missing: ['title', 'provider'] }],
    ]);
    expect(withProof({ kind: 'sign_in_sheet', shows: ['name'] })).toEqual([
      ['proof_incomplete', { missing: ['certificate'] }],
    ]);
    expect(withProof({ kind: 'sign_in_sheet', shows: [] }, { kind: 'staff_rounds' })).toEqual([
      ['excluded_kind', { kind: 'staff_rounds', accepted: [] }],
    ]);
  });
});
