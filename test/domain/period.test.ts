import { describe, expect, it } from 'vitest';
import type { EvaluateRequest } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { icrcPr } from '../../domain/programs/presets/icrc-pr.ts';
import { usCa } from '../../domain/programs/presets/us-ca.ts';
import { usPa } from '../../domain/programs/presets/us-pa.ts';
import { usTxProvisional } from '../../domain/programs/presets/us-tx-provisional.ts';
import { usTx } from '../../domain/programs/presets/us-tx.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { ask, did, programOf } from './facts.ts';

const at = (program: ProgramRules, facts: Partial<EvaluateRequest>, asOf = '2025-06-01') =>
  evaluate(program, { certifiedOn: '2024-03-10', activities: [], ...facts }, asOf);
const datesOf = (...args: Parameters<typeof at>) => {
  const { startsOn, endsOn, nextStartsOn, nextEndsOn } = at(...args).period;
  return [startsOn, endsOn, nextStartsOn, nextEndsOn];
};

describe('which period is asked about', () => {
  it('is the first where nothing else is said, however long ago', () =>
    expect(datesOf(usTx, {}, '2031-01-01')).toEqual([
      '2024-03-10',
      '2026-03-10',
      '2026-03-11',
      '2028-03-10',
    ]));

  it('ends on expiresOn and starts after the end before it', () =>
    expect(datesOf(usTx, { expiresOn: '2028-03-10' })).toEqual([
      '2026-03-11',
      '2028-03-10',
      '2028-03-11',
      '2030-03-10',
    ]));

  it('was granted where expiresOn is not on the calendar, and keeps its months', () => {
    expect(datesOf(usTx, { expiresOn: '2028-06-10' })).toEqual([
      '2026-03-11',
      '2028-06-10',
      '2028-06-11',
      '2030-03-10',
    ]);
    expect(datesOf(usTx, { expiresOn: '2026-03-09' })).toEqual([
      '2024-03-10',
      '2026-03-09',
      '2026-03-10',
      '2026-03-10',
    ]);
  });

  it('starts on periodStartsOn and ends on the first calendar end after it', () => {
    expect(datesOf(usTx, { periodStartsOn: '2026-03-11' })).toEqual([
      '2026-03-11',
      '2028-03-10',
      '2028-03-11',
      '2030-03-10',
    ]);
    expect(datesOf(usTx, { periodStartsOn: '2026-03-10' })[1]).toBe('2028-03-10');
    expect(datesOf(usTx, { periodStartsOn: '2026-03-09' })[1]).toBe('2026-03-10');
    expect(datesOf(usTx, { periodStartsOn: '2025-01-01', expiresOn: '2026-03-10' })[0]).toBe('2025-01-01');
  });

  it('in Pennsylvania starts on the end before it, that day included in both', () => {
    expect(datesOf(usPa, { expiresOn: '2028-03-10' })).toEqual([
      '2026-03-10',
      '2028-03-10',
      '2028-03-10',
      '2030-03-10',
    ]);
    const activities = [did('2026-03-10')];
    for (const expiresOn of ['2026-03-10', '2028-03-10'])
      expect(at(usPa, { expiresOn, activities }, '2026-04-01').activities[0]?.countedMinutes).toBe(120);
  });

  it('of a given end is the first while the end before it is not after certification', () => {
    expect(datesOf(icrcPr, { expiresOn: '2026-03-10' })).toEqual([
      '2024-03-10',
      '2026-03-10',
      '2026-03-11',
      '2028-03-10',
    ]);
    expect(datesOf(icrcPr, { expiresOn: '2026-03-11' })[0]).toBe('2024-03-12');
  });

  it('of the provisional months is one, whichever end applies', () => {
    expect(datesOf(usTxProvisional, {}).slice(0, 2)).toEqual(['2024-03-10', '2024-09-10']);
    expect(datesOf(usTxProvisional, { expiresOn: '2025-03-10' })).toEqual([
      '2024-03-10',
      '2025-03-10',
      '2025-03-11',
      null,
    ]);
  });

  it('leaves no day out when the end does not belong to it', () => {
    const settings = { endInclusive: false };
    expect(datesOf(usTx, { settings })).toEqual(['2024-03-10', '2026-03-10', '2026-03-10', '2028-03-10']);
    expect(datesOf(usTx, { settings, expiresOn: '2028-03-10' })[0]).toBe('2026-03-10');
  });

  it('of a leap day falls back, from certification each time (A2)', () => {
    const leap = { certifiedOn: '2024-02-29' };
    expect(datesOf(usTx, leap)).toEqual(['2024-02-29', '2026-02-28', '2026-03-01', '2028-02-29']);
    expect(at(usTx, leap).assumptions).toEqual(['A2']);
    expect(at(usTx, {}).assumptions).toEqual([]);
    // Without the fallback the printed end would be a granted one, of the period before.
    const third = { certifiedOn: '2020-02-29', expiresOn: '2026-02-28' };
    expect(datesOf(usTx, third)).toEqual(['2024-03-01', '2026-02-28', '2026-03-01', '2028-02-29']);
    expect(at(usTx, third).assumptions).toEqual(['A2']);
    expect(at(usTx, { certifiedOn: '2020-02-29', expiresOn: '2024-02-29' }).assumptions).toEqual(['A2']);
    expect(at(usTx, { certifiedOn: '2024-03-10', expiresOn: '2028-03-10' }).assumptions).toEqual([]);
  });

  it('throws on facts that contradict each other', () => {
    expect(() => at(icrcPr, {})).toThrow(RangeError);
  });
});

describe('window, due date and application', () => {
  const enough = [did('2025-01-10', { amount: 20, topics: ['ethics'] })];
  const code = (program: ProgramRules, appliedOn: string, activities = enough) =>
    at(program, { activities, appliedOn }, '2026-12-01').application?.code;

  it('in California: 90 days before, to the day', () => {
    expect(at(usCa, {}).period).toMatchObject({ windowOpensOn: '2025-12-10', dueOn: '2026-03-10' });
    expect([code(usCa, '2025-12-09'), code(usCa, '2025-12-10')]).toEqual(['too_early', 'accepted']);
    expect(at(usCa, {}, '2025-12-10').standing).toBe('renewal_open');
    expect(at(usCa, {}, '2025-12-09').standing).toBe('certified');
  });

  it('is incomplete where a requirement was short that day, and accepted late where a stage takes it', () => {
    expect([code(usCa, '2026-01-10', []), code(usCa, '2026-09-10'), code(usTx, '2026-03-11')]).toEqual([
      'incomplete',
      'accepted',
      'too_late',
    ]);
  });

  it('is overdue between the due date and the end', () => {
    const program = programOf({ due: { days: 60 }, window: { months: 3 } }, []);
    const on = (appliedOn: string) => ask(program, { appliedOn }, '2026-03-10');
    expect(on('2026-01-09').application?.code).toBe('accepted');
    expect(on('2026-01-10').application?.code).toBe('overdue');
    expect(on('2026-01-10')).toMatchObject({
      standing: 'renewal_overdue',
      mayPractice: true,
      period: { windowOpensOn: '2025-12-10' },
    });
    expect(on('2026-01-10').assumptions).toEqual(['A3']);
  });

  it('counts from the postmark where that counts, and ignores it elsewhere', () => {
    const posted = { appliedOn: '2026-03-15', postmarkedOn: '2026-03-10' };
    expect(at(usPa, posted, '2026-03-15').application).toMatchObject({ on: '2026-03-10', feeCents: 5000 });
    expect(at(usPa, { postmarkedOn: '2026-03-10' }, '2026-03-15').application?.on).toBe('2026-03-10');
    expect(at(usTx, posted, '2026-03-15').application?.on).toBe('2026-03-15');
    expect(at(usTx, { postmarkedOn: '2026-03-10' }, '2026-03-15').application).toBeNull();
  });

  it('that was accepted keeps its stage, and its practice of that day', () => {
    const onTime = (asOf: string) => at(usTx, { activities: enough, appliedOn: '2026-03-10T23:59' }, asOf);
    expect(onTime('2026-03-10')).toMatchObject({
      standing: 'renewal_submitted',
      mayPractice: true,
      stage: null,
    });
    expect(onTime('2026-03-11')).toMatchObject({
      standing: 'renewal_submitted',
      mayPractice: null,
      stage: null,
    });
    const late = at(
      usPa,
      { credential: 'crs', person: { requiredMinutes: 60 }, activities: [], appliedOn: '2026-05-01' },
      '2027-01-01',
    );
    expect(late).toMatchObject({
      standing: 'expired',
      application: { code: 'incomplete', feeCents: null },
      stage: { code: 'new_application' },
    });
  });

  it('of Pennsylvania costs more when late; fees of CRS are not known', () => {
    const full = [did('2025-01-10', { amount: 40, topics: ['ethics', 'peer_support', 'confidentiality'] })];
    const late = (credential: string) =>
      at(usPa, { credential, activities: full, appliedOn: '2026-09-10' }, '2026-12-01');
    expect(late('cps')).toMatchObject({
      standing: 'renewal_submitted',
      mayPractice: false,
      application: { code: 'accepted', feeCents: 12500 },
      stage: { code: 'late', endsOn: '2026-09-10', feeCents: 12500 },
    });
    expect(late('crs').application).toEqual({ on: '2026-09-10', code: 'accepted', feeCents: null });
    const over = at(usPa, { activities: full, appliedOn: '2026-09-11' }, '2026-12-01');
    expect(over.application).toEqual({ on: '2026-09-11', code: 'too_late', feeCents: 15000 });
  });

  it('closes the list; only California says so itself (A11)', () => {
    const facts = { appliedOn: '2026-02-01', activities: [did('2026-02-01'), did('2026-02-02')] };
    for (const [program, assumed] of [
      [usCa, false],
      [usTx, true],
    ] as const) {
      const result = at(program, facts, '2026-03-01');
      expect(result.activities.map(({ countedMinutes }) => countedMinutes)).toEqual([120, 0]);
      expect(result.assumptions.includes('A11')).toBe(assumed);
    }
  });
});
