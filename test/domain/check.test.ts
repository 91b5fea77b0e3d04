import { describe, expect, it } from 'vitest';
import { answerOf } from '../../domain/check/answer.ts';
import { asksOf } from '../../domain/check/asks.ts';
import { laterPeriodOf } from '../../domain/check/later-period.ts';
import { otherPrograms } from '../../domain/check/others.ts';
import { findProgram, programGroups } from '../../domain/check/programs.ts';
import { checkTyped, numberOf } from '../../domain/check/request.ts';
import { addRow, newTyped, type Typed } from '../../domain/check/typed.ts';
import { answerEvaluate } from '../../domain/programs/answer.ts';
import { kinds, topics } from '../../domain/programs/contract.ts';
import { findPreset, presets } from '../../domain/programs/presets/index.ts';
import type { Preset } from '../../domain/programs/rules.ts';
import { checkWords as en } from '../../words/check/en.ts';
import { checkWords as es } from '../../words/check/es.ts';

const today = '2026-11-24';
const programs = presets.flatMap((preset) =>
  preset.credentials.map((credential) => [`${preset.id}.${credential}`, preset, credential] as const),
);

/** Two trainings of which everything was said. */
function typedFor(program: string, preset: Preset): Typed {
  const blank = newTyped(program);
  const [one] = blank.activities;
  if (!one) throw new Error('a new form has a row');
  const activity = { ...one, on: '2026-03-01', amount: '6', breaks: '30', title: 'Ethics day' };
  return {
    ...blank,
    fields: {
      ...blank.fields,
      certifiedOn: '2025-12-15',
      expiresOn: preset.versions.some(({ rules }) => rules.calendar.kind === 'given') ? '2027-01-31' : '',
    },
    activities: [
      { ...activity, topics: [...topics] },
      {
        ...activity,
        on: '2026-04-01',
        kind: 'in_service',
        topics: ['ethics', 'peer_support'],
        proof: 'sign_in_sheet',
      },
    ],
  };
}

describe('"Will this count?"', () => {
  it.each(programs)('%s: says what the endpoint says, in whole sentences', (value, preset, credential) => {
    const checked = checkTyped(typedFor(value, preset), preset, credential, today);
    if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
    const { status, body } = answerEvaluate(checked.request);
    expect(status).toBe(200);
    if (!('activities' in body)) throw new Error('no answer');
    for (const language of ['en', 'es'] as const) {
      const answer = answerOf(checked.request, checked.evaluation, preset, language);
      expect(answer.countedMinutes).toBe(body.activities.reduce((sum, one) => sum + one.countedMinutes, 0));
      const lines = [...answer.lines, ...answer.activities.flatMap((one) => one.lines)];
      // Every refused minute has its line.
      const refusals = body.activities.flatMap(({ findings }) => findings);
      expect(lines.filter(({ shape }) => shape === 'no')).toHaveLength(
        refusals.filter(({ minutes }) => minutes > 0).length,
      );
      const others = otherPrograms(checked.request, preset, language);
      expect(others.length).toBeGreaterThan(15);
      const said = [
        answer.heading,
        ...lines.flatMap(({ lead, text }) => [lead, text]),
        ...answer.activities.map(({ title }) => title),
        ...answer.proof,
        ...answer.assumptions,
        ...others.flatMap(({ name, why }) => [name, why]),
      ].join('\n');
      expect(said).not.toMatch(/undefined|NaN|null|\[object|_|\b1 (hours|minutes|horas|minutos)\b/);
      expect(said).not.toMatch(/reject|denied|invalid|fail|violat|rechaz|inválid|incumpl/i);
      if (language === 'es') expect(said).not.toMatch(/\b(the|hours|your|counts|with)\b/i);
    }
  });

  it('asks for the topics that the rules name, and for the others behind them', () => {
    for (const [, preset, credential] of programs) {
      const { topics: named, otherTopics } = asksOf(preset, credential);
      expect([...named, ...otherTopics].toSorted()).toEqual([...topics].toSorted());
    }
    expect(asksOf(findPreset('us-pa') as Preset, 'crs').topics).toEqual(['ethics', 'confidentiality']);
  });

  it('finds a program and its credential, and nothing else', () => {
    expect(findProgram('us-pa')).toMatchObject({ credential: 'cps' });
    for (const value of ['', '.', 'us-pa.', 'us-pa.x', 'toString', '__proto__.cps'])
      expect(findProgram(value)).toBeNull();
    const values = programGroups('es').flatMap((group) =>
      group.presets.flatMap(({ credentials }) => credentials),
    );
    expect(values.map(({ value }) => value).toSorted()).toEqual(programs.map(([value]) => value).toSorted());
  });

  it('reads numbers as people write them', () => {
    expect(['', '6', '1.5', '1,5', '0.25'].map(numberOf)).toEqual([undefined, 6, 1.5, 1.5, 0.25]);
    for (const text of ['x', '-1', '1e3', '1.125', '1,000', '.5', '٣']) expect(numberOf(text)).toBeNaN();
  });

  it('takes at most ten trainings', () => {
    let typed = newTyped('us-pa.cps');
    for (let i = 0; i < 20; i++) typed = addRow(typed);
    expect(typed.activities).toHaveLength(10);
  });

  it('knows the period that holds a day, had every renewal been made', () => {
    const of = (id: string, certifiedOn: string, day: string) =>
      laterPeriodOf(findPreset(id) as Preset, { certifiedOn, activities: [] }, today, day);
    expect(of('us-pa', '2022-08-01', '2026-10-17')).toBe('2026-08-01');
    expect(of('us-pa', '2025-08-01', '2026-10-17')).toBeNull();
    expect(of('us-id', '2025-08-01', '2026-10-17')).toBe('2026-08-02');
    // One period only: nothing comes after it.
    expect(of('us-tx-provisional', '2025-01-01', '2026-10-17')).toBeNull();
  });
});

describe('its dictionaries', () => {
  const leaves = (value: unknown, path = ''): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [[path, value]];

  it('leave nothing in English, and name every kind', () => {
    const english = new Map(leaves(en));
    const same = leaves(es).filter(([path, text]) => typeof text === 'string' && text === english.get(path));
    // "No" is the same word in both.
    expect(same.map(([path]) => path)).toEqual(['.approvals.none']);
    for (const kind of kinds) expect(es.kinds[kind]).toBeTruthy();
  });
});
