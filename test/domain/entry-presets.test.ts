import { describe, expect, test } from 'vitest';
import { entryNotes } from '../../domain/entry/codes.ts';
import { presetEntry } from '../../domain/entry/presets/index.ts';
import { entryProblems, entryRulesForm } from '../../domain/entry/rules-contract.ts';
import { versionOn, type EntryRules } from '../../domain/entry/rules.ts';
import { sayRequirement, sayRoutes, titleOfRequirement } from '../../domain/entry/say.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import { entryWords as en } from '../../words/entry-server/en.ts';
import { entryWords as es } from '../../words/entry-server/es.ts';

const known = presets.flatMap(({ id, credentials }) =>
  credentials.flatMap((credential) => {
    const rules = presetEntry(id, credential);
    return rules ? [{ name: `${id} ${credential}`, id, rules }] : [];
  }),
);

test('every preset has them, those aside of which no source speaks', () => {
  const silent = presets.filter(({ id }) => !known.some((one) => one.id === id)).map(({ id }) => id);
  // Utah's entry was not found; the first stage of Texas is entered by way of Texas.
  expect(silent).toEqual(['us-tx-provisional', 'us-ut']);
  expect(presetEntry('us-pa', 'crs')).toBeNull();
  expect(presetEntry('us-zz', 'cps')).toBeNull();
});

describe.each(known)('$name', ({ rules }) => {
  test('fits the form that a body writes them in, without a contradiction', () => {
    expect(entryRulesForm.safeParse(rules)).toMatchObject({ success: true });
    expect(entryProblems(rules)).toEqual([]);
  });

  test('is said in both languages, every number of it', () => {
    for (const rule of [...rules.requirements, ...(rules.stage?.requirements ?? [])])
      for (const language of ['en', 'es'] as const) {
        const text = sayRequirement(rule, language);
        expect(titleOfRequirement(rule, language)).not.toBe('');
        expect(text).not.toMatch(/undefined|NaN/);
        if ('minutes' in rule && rule.minutes !== undefined)
          expect(text.replaceAll(/[.,]/g, '')).toContain(String(rule.minutes / 60));
        expect(sayRoutes(rule, language)).toHaveLength(rule.routes?.length ?? 0);
      }
  });
});

test('figures of the sources, one by one', () => {
  const minutes = (id: string, code: string, credential = 'cps') => {
    const rules = presetEntry(id, credential);
    const all = [...(rules?.requirements ?? []), ...(rules?.stage?.requirements ?? [])];
    const rule = all.find((one) => one.code === code);
    return rule && 'minutes' in rule && rule.minutes !== undefined ? rule.minutes / 60 : null;
  };
  expect([
    minutes('us-ca', 'training'),
    minutes('icrc-pr', 'training'),
    minutes('us-pa', 'training'),
    minutes('us-va', 'training'),
    minutes('us-mi', 'training', 'cpss'),
    minutes('us-dc', 'training'),
    minutes('us-il-crss', 'experience'),
    minutes('us-wa', 'experience'),
    minutes('us-tx', 'service_hours', 'mhps'),
    minutes('us-ky', 'supervision'),
    minutes('us-id', 'supervision', 'cpss'),
  ]).toEqual([80, 46, 75, 72, 56, 70, 2000, 1000, 250, 25, 20]);
});

test('contradictions of a body’s own rules are named where they stand', () => {
  const own: EntryRules = {
    requirements: [
      { code: 'age', kind: 'age', atLeast: 18, atMost: 17 },
      { code: 'age', kind: 'references', count: 1, relations: ['supervisor', 'personal'] },
      { code: 'weekly', kind: 'meetings', every: 'week' },
      { code: 'training', kind: 'training', minutes: 60, liveMinutes: 120, approvedProvider: false },
    ],
  };
  expect(entryProblems(own).map(({ path }) => path)).toEqual([
    'rules.requirements.0.atMost',
    'rules.requirements.1.code',
    'rules.requirements.1.relations',
    'rules.requirements.2.kind',
    'rules.requirements.3.liveMinutes',
  ]);
});

test('the version in force on a day; of two of one day the later', () => {
  const version = (code: string, inForceFrom: string | null) => ({
    code,
    inForceFrom,
    rules: { requirements: [] },
  });
  const versions = [
    version('preset', null),
    version('1', '2026-01-01'),
    version('2', '2026-01-01'),
    version('3', '2027-01-01'),
  ];
  expect(
    ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => versionOn(versions, day)?.code),
  ).toEqual(['preset', '2', '2', '3']);
  expect(versionOn([version('1', '2026-01-01')], '2025-01-01')).toBeNull();
});

test('every note has its sentence in both languages', () => {
  const said = {
    minutes: 60,
    count: 2,
    percent: 70,
    days: 2,
    on: '2026-01-01',
    until: '2026-01-02',
    title: 'X',
    topic: 'ethics',
  };
  for (const words of [en, es])
    for (const code of entryNotes)
      expect([code, words.notes[code](said)]).toEqual([code, expect.stringMatching(/\w.*\.$/)]);
});
