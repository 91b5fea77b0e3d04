import { describe, expect, it } from 'vitest';
import type { Activity, Facts } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { ProgramRules } from '../../domain/programs/rules.ts';
import { sayGap } from '../../domain/team/gap.ts';
import { did, programOf, topicAtLeast, totalAtLeast } from './facts.ts';

/** What a supervisor reads about somebody's hours: one sentence, by sums alone. */

const facts: Facts = {
  certifiedOn: '2024-03-10',
  periodStartsOn: '2025-01-01',
  expiresOn: '2025-12-31',
  activities: [],
};

function gap(
  program: ProgramRules,
  accepted: Activity[] = [],
  waiting: Activity[] = [],
  language: 'en' | 'es' = 'en',
) {
  const ask = (activities: Activity[]) => evaluate(program, { ...facts, activities }, '2025-06-01');
  const [first, second] = [ask(accepted), ask([...accepted, ...waiting])];
  return sayGap({ first, second, program, about: {}, language });
}
const preset = (id: string) => presets.find((one) => one.id === id)!;
const twenty = programOf({}, [totalAtLeast(20), topicAtLeast('ethics', 3)]);
const sixteen = [did('2025-01-02', { amount: 14 }), did('2025-01-03', { amount: 2, topics: ['ethics'] })];

describe('the gap', () => {
  it('says what is missing, and how much of it is for what', () => {
    expect(gap(twenty, sixteen)).toBe('4 hours missing, 1 hour of it ethics.');
    expect(gap(twenty, sixteen, [], 'es')).toBe('Faltan 4 horas, entre ellas 1 hora de ética.');
    const eighteen = [did('2025-01-02', { amount: 18 })];
    expect(gap(twenty, eighteen)).toBe('3 hours missing, all of it ethics.');
    expect(gap(twenty, eighteen, [], 'es')).toBe('Faltan 3 horas de ética.');
    expect(gap(preset('us-pa'))).toBe(
      '36 hours missing, 24 hours of it peer support or recovery practice, 3 hours of it ethics.',
    );
  });

  it('counts what waits, and says so', () => {
    const waiting = [did('2025-02-01', { amount: 3, topics: ['ethics'] })];
    expect(gap(twenty, sixteen, waiting)).toBe('1 hour missing, if what is being checked counts.');
    expect(gap(twenty, sixteen, waiting, 'es')).toBe('Falta 1 hora, si cuenta lo que se está revisando.');
    const more = [...waiting, did('2025-02-02', { amount: 1 })];
    expect(gap(twenty, sixteen, more)).toBe('Nothing is missing, if what is being checked counts.');
  });

  it('is nothing once all is accepted, and not said where no number is asked for', () => {
    expect(gap(twenty, [...sixteen, did('2025-02-01', { amount: 4, topics: ['ethics'] })])).toBe(
      'Nothing is missing.',
    );
    expect(gap(programOf({}, []))).toBeNull();
  });

  it.each(presets.map((one) => [one.id, one] as const))(
    'of %s is one short sentence in both languages',
    (_id, program) => {
      for (const language of ['en', 'es'] as const) {
        const said = gap(program, [], [], language) ?? 'Not said.';
        expect(said).toMatch(/^\p{Lu}?[^.]*(\d\.\d[^.]*)*\.$/u);
        expect(said).not.toMatch(/undefined|NaN|\[object|\b0 /);
      }
    },
  );
});
