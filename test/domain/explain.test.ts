import { describe, expect, it } from 'vitest';
import {
  requirementName,
  credentialTitle,
  explainActivity,
  explainFinding,
  topicName,
} from '../../domain/programs/explain.ts';
import { formats, kinds, otherRequirements, shows, topics, units } from '../../domain/programs/contract.ts';
import type { Evaluation, Finding } from '../../domain/programs/evaluation.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import { usPa } from '../../domain/programs/presets/us-pa.ts';
import { usTx } from '../../domain/programs/presets/us-tx.ts';
import { programWords as en } from '../../words/programs/en.ts';
import { programWords as es } from '../../words/programs/es.ts';
import { misfits } from './fits.ts';
import { ask, did, programOf } from './facts.ts';

const explain = (evaluation: Evaluation, language: 'en' | 'es' = 'en') =>
  evaluation.activities.map((result) => explainActivity(result, language, evaluation.program));

/** One of every finding, in the forms that have a sentence of their own. */
const on = '2025-01-10';
const findings: Finding[] = [
  { code: 'unit_unclear', minutes: 0, params: { amount: 0.6, unit: 'ceu', tenths: true } },
  { code: 'unit_unclear', minutes: 0, params: { amount: 2, unit: 'quarter_credit', tenths: false } },
  { code: 'before_certification', minutes: 60, params: { on, certifiedOn: on } },
  { code: 'before_obligation', minutes: 1, params: { on, startsOn: on } },
  {
    code: 'outside_period',
    minutes: 90,
    params: { on, side: 'before', startsOn: on, endsOn: on, endInclusive: true },
  },
  {
    code: 'outside_period',
    minutes: 90,
    params: { on, side: 'after', startsOn: on, endsOn: on, endInclusive: false },
  },
  {
    code: 'outside_period',
    minutes: 90,
    params: { on: '2025-02-01', side: 'after', startsOn: on, endsOn: on, endInclusive: true },
  },
  { code: 'after_application', minutes: 100, params: { on, appliedOn: on } },
  { code: 'not_yet_held', minutes: 36, params: { on, asOf: on } },
  ...kinds.map((kind): Finding => ({ code: 'excluded_kind', minutes: 60, params: { kind, accepted: [] } })),
  {
    code: 'excluded_kind',
    minutes: 60,
    params: { kind: 'course', accepted: ['peer_service', 'observed_service'] },
  },
  ...topics.map((topic): Finding => ({ code: 'excluded_topic', minutes: 60, params: { topic } })),
  ...formats.map((format): Finding => ({
    code: 'format_not_accepted',
    minutes: 60,
    params: { format, accepted: [...formats] },
  })),
  { code: 'not_approved', minutes: 60, params: { approval: 'none' } },
  { code: 'not_approved', minutes: 60, params: { approval: 'pending' } },
  { code: 'used_for_other_credential', minutes: 300, params: { credential: 'cfsp' } },
  { code: 'duplicate', minutes: 180, params: { earlierId: 'a', earlierOn: on } },
  { code: 'non_instruction_time', minutes: 30, params: {} },
  { code: 'over_cap', minutes: 60, params: { requirement: 'total', maximumMinutes: 600 } },
  { code: 'possible_duplicate', minutes: 0, params: { earlierId: 'a', earlierOn: on } },
  { code: 'proof_incomplete', minutes: 0, params: { missing: [...shows] } },
  { code: 'proof_incomplete', minutes: 0, params: { missing: ['certificate'] } },
];

describe('a sentence for every finding', () => {
  it.each(['en', 'es'] as const)('is one whole sentence in %s', (language) => {
    for (const finding of findings) {
      const text = explainFinding(finding, language);
      expect(text).toMatch(/^[A-ZÁÉÍÓÚÑ].*[^.]\.$/);
      expect(text, text).not.toMatch(/undefined|NaN|null|\[object|\{|_|\b1 (hours|minutes|horas|minutos)\b/);
      if (finding.minutes > 0) expect(text, text).toMatch(/\d|this hour|this minute|esta hora|este minuto/);
    }
  });

  it('agrees with one hour, and with a little more than one', () => {
    const say = (code: 'not_yet_held' | 'not_approved', minutes: number, language: 'en' | 'es') =>
      explainFinding(
        code === 'not_yet_held'
          ? { code, minutes, params: { on, asOf: on } }
          : { code, minutes, params: { approval: 'pending' } },
        language,
      );
    expect(say('not_yet_held', 60, 'en')).toBe(
      'The date of this hour is January 10, 2025; once that day has come, it can count.',
    );
    expect(say('not_yet_held', 60, 'es')).toBe(
      'La fecha de esta hora es el 10 de enero de 2025; cuando llegue ese día, podrá contar.',
    );
    expect(say('not_approved', 60, 'es')).toBe('Cuando su junta apruebe el curso, esta hora podrá contar.');
    expect(say('not_approved', 100, 'en')).toBe(
      'Once your board approves the course, these 100 minutes can count.',
    );
    expect(say('not_approved', 100, 'es')).toBe(
      'Cuando su junta apruebe el curso, estos 100 minutos podrán contar.',
    );
    expect(say('not_approved', 90, 'es')).toBe(
      'Cuando su junta apruebe el curso, estas 1.5 horas podrán contar.',
    );
    expect(say('not_approved', 130, 'en')).toBe(
      'Once your board approves the course, these 2 hours 10 minutes can count.',
    );
  });

  it('names the number that is asked about', () => {
    const unclear = (amount: number, language: 'en' | 'es') =>
      explainFinding(
        { code: 'unit_unclear', minutes: 0, params: { amount, unit: 'quarter_credit', tenths: false } },
        language,
      );
    expect(unclear(2, 'en')).toBe(
      'This program does not say how long one quarter credit is, so tell us how many hours your 2 stand for.',
    );
    expect(unclear(1, 'en')).toBe(
      'This program does not say how long one quarter credit is, so tell us how many hours it stands for.',
    );
    expect(unclear(2, 'es')).toBe(
      'Este programa no dice cuánto dura cada crédito de trimestre (cuatro por año); díganos cuántas horas representan sus 2.',
    );
  });

  it('is kind, and says it differently in Spanish', () => {
    for (const finding of findings) {
      const [english, spanish] = [explainFinding(finding, 'en'), explainFinding(finding, 'es')];
      expect(spanish).not.toBe(english);
      expect(`${english} ${spanish}`).not.toMatch(
        /reject|denied|deni|invalid|fail|violat|penalt|non-compliant|expired|lapsed|rechaz|inválid|incumpl/i,
      );
      expect(spanish).not.toMatch(/\b(the|hours|your|this)\b/i);
    }
  });
});

describe('what an activity is told', () => {
  it('that all of it counts, and for what', () => {
    const result = ask(usTx, {
      activities: [did(on, { amount: 3, topics: ['ethics'] }), did(on, { amount: 1, topics: ['wellness'] })],
    });
    expect(explain(result)).toEqual([
      'All 3 hours count, for ethics and for your total.',
      'The full hour counts for your total.',
    ]);
    expect(explain(result, 'es')).toEqual([
      'Todo cuenta: 3 horas, para ética y para su total.',
      'Todo cuenta: 1 hora, para su total.',
    ]);
    const supervisor = ask(usTx, { credential: 'pss', activities: [did(on)] });
    expect(explain(supervisor)).toEqual(['All 2 hours count.']);
    expect(explain(ask(usPa, { activities: [did(on)] }))).toEqual([
      'All 2 hours count, for peer support or recovery practice and for your total.',
    ]);
  });

  it('how much of it counts, and why the rest does not', () => {
    const result = ask(usTx, { activities: [did(on, { amount: 6, nonInstructionMinutes: 30 })] });
    expect(explain(result)).toEqual([
      '5.5 of 6 hours count. The 30 minutes of breaks, meals or other time without teaching do not.',
    ]);
    expect(explain(result, 'es')).toEqual([
      'Cuentan 5.5 de 6 horas. No cuentan 30 minutos de descansos, comidas u otro tiempo sin enseñanza.',
    ]);
    const capped = programOf({}, [
      { kind: 'maximum', code: 'teaching', of: [{ kinds: ['teaching'] }], minutes: 60, inferred: false },
    ]);
    expect(explain(ask(capped, { activities: [did(on, { kind: 'teaching' })] }))).toEqual([
      '1 of 2 hours counts. At most 1 hour of "Teaching and writing" counts, and 1 hour is over, so add other training.',
    ]);
  });

  it('why none of it does, or what we need to know', () => {
    const activities = [
      did('2026-01-01'),
      did(on, { unit: 'ceu', amount: 0.6 }),
      did(on, { nonInstructionMinutes: 120 }),
    ];
    expect(explain(ask(usTx, { activities }))).toEqual([
      'The date of these 2 hours is January 1, 2026; once that day has come, they can count.',
      'Tell us how many hours your 0.6 CEU stands for, so that we can count it.',
      'Breaks, meals and other time without teaching do not count (2 hours); correct it if more was teaching.',
    ]);
  });

  it('leaves warnings to their own sentences', () => {
    const proof = { kind: 'sign_in_sheet' as const, shows: [] };
    expect(explain(ask(usPa, { activities: [did(on, { topics: [], proof })] }))).toEqual([
      'All 2 hours count for your total.',
    ]);
  });
});

describe('the dictionaries', () => {
  const leaves = (value: unknown, path = ''): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [[path, value]];

  it('have the same keys, and no empty or untranslated Spanish', () => {
    const [english, spanish] = [leaves(en), leaves(es)];
    expect(spanish.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
    const inEnglish = new Map(english);
    const same = spanish
      .filter(([path, text]) => typeof text === 'string' && text === inEnglish.get(path))
      .map(([path]) => path);
    expect(same).toEqual(['.units.ceu']);
    for (const [path, text] of spanish) if (typeof text === 'string') expect(text.trim(), path).not.toBe('');
    for (const [path, text] of spanish)
      if (typeof text === 'function')
        expect(text.length, path).toBe((inEnglish.get(path) as () => string).length);
  });

  it('name every code and every credential of every preset', () => {
    for (const language of ['en', 'es'] as const) {
      for (const topic of topics) expect(topicName(topic, language)).toBeTruthy();
      for (const code of otherRequirements) expect(requirementName(code, language)).toBeTruthy();
      for (const preset of presets)
        for (const credential of preset.credentials)
          expect(credentialTitle(preset.id, credential, language), preset.id).toBeTruthy();
    }
    for (const unit of units) expect(en.units[unit]).toBeTruthy();
  });

  it('call things by the program’s own name', () => {
    expect(requirementName('peer_support', 'en', 'us-pa')).toBe('Peer support or recovery practice');
    expect(requirementName('peer_support', 'en', 'us-tx')).toBe('Peer support');
    expect(requirementName('total', 'en')).toBe('All hours');
    expect(credentialTitle('us-pa', 'cps', 'en')).toBe('Certified Peer Specialist');
    expect(credentialTitle('bdy_1', 'cps', 'en')).toBeNull();
    expect(credentialTitle('us-pa', 'toString', 'en')).toBeNull();
  });
});

describe('the fit of a worked case', () => {
  const body = {
    a: 1,
    list: [
      { id: 'x', n: 1 },
      { id: 'y', n: 2 },
    ],
    ids: ['A1', 'A2'],
    empty: ['A1'],
    none: null,
  };
  it.each([
    [{ a: 1, ids: ['A2'], list: [{ id: 'y', n: 2 }], none: null }, 0],
    [{ a: 2 }, 1],
    [{ missing: 1 }, 1],
    [{ list: [{ id: 'z' }] }, 1],
    [{ list: [{ id: 'x', n: 2 }] }, 1],
    [{ ids: ['A3'] }, 1],
    [{ empty: [] }, 1],
    [{ none: [] }, 1],
  ])('of %j has so many misfits: %i', (expected, count) =>
    expect(misfits(expected, body)).toHaveLength(count),
  );
});
