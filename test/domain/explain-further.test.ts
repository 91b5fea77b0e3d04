import { describe, expect, it } from 'vitest';
import type { Activity, Facts } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { explainFurther } from '../../domain/programs/explain-further.ts';
import { furtherHours } from '../../domain/programs/further.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { did, programOf, topicAtLeast, totalAtLeast } from './facts.ts';

const facts: Facts = {
  certifiedOn: '2024-03-10',
  periodStartsOn: '2025-01-01',
  expiresOn: '2025-12-31',
  activities: [],
};

function say(
  program: ProgramRules,
  activities: Activity[] = [],
  language: 'en' | 'es' = 'en',
  when: 'now' | 'if_waiting_counts' | 'after_this' = 'now',
  person: Facts['person'] = {},
) {
  const evaluation = evaluate(program, { ...facts, person, activities }, '2025-06-01');
  const { rules } = program.versions.find(({ id }) => id === evaluation.ruleVersion)!;
  const further = furtherHours(rules, evaluation, { person });
  return further && explainFurther(further, when, language, program.id);
}
const preset = (id: string) => presets.find((one) => one.id === id)!;

describe('the smallest set in a sentence', () => {
  const three = programOf({}, [
    totalAtLeast(20),
    topicAtLeast('peer_support', 12),
    topicAtLeast('ethics', 3),
  ]);
  const nearly = [
    did('2025-01-02', { amount: 9 }),
    did('2025-01-03', { amount: 2.5, topics: ['ethics'] }),
    did('2025-01-04', { amount: 5.5, topics: [] }),
  ];

  it('reads as somebody would say it', () => {
    expect(say(three, nearly)).toBe(
      'One 3-hour course on peer support with half an hour of ethics completes this period.',
    );
    expect(say(three, nearly, 'es')).toBe(
      'Un curso de 3 horas sobre apoyo entre pares con media hora de ética completa este período.',
    );
    expect(say(three, nearly, 'en', 'if_waiting_counts')).toBe(
      'If what is being checked counts, one 3-hour course on peer support with half an hour of ethics completes this period.',
    );
  });

  it('uses the names of the program, and speaks of training where it is more than a day', () => {
    expect(say(preset('us-pa'))).toBe(
      '36 hours of training, among them 24 hours of peer support or recovery practice and 3 hours of ethics, complete this period.',
    );
  });

  it('says who must give it, how it must be held, and that a topic is enough', () => {
    expect(say(preset('us-ga'))).toBe(
      '12 hours of training by the board, among them some peer ethics, complete this period.',
    );
    const supervisor = { isSupervisor: true };
    expect(say(preset('us-oh'), [], 'es', 'now', supervisor)).toBe(
      '30 horas de capacitación, con las horas que aún faltan de cada tema, completan este período.',
    );
  });

  it('says a limit in the way without blame', () => {
    const full = programOf({}, [
      totalAtLeast(6),
      { kind: 'maximum', code: 'other', of: [{}], minutes: 60, inferred: false },
    ]);
    expect(say(full)).toMatch(/^The limits of your program leave no room/);
  });

  it.each(['en', 'es'] as const)('has a whole sentence for every program and credential (%s)', (language) => {
    for (const one of presets)
      for (const person of [{}, { isSupervisor: true, providesTelehealth: true }]) {
        const sentence = say(one, [], language, 'after_this', person);
        if (sentence !== null) {
          expect(sentence).toMatch(/^(After this|Después de esto), .+ (this period|este período)\.$/);
          expect(sentence).not.toMatch(/undefined|null|_|NaN/);
        }
      }
  });
});
