import { describe, expect, test } from 'vitest';
import { comesNext, sayFurther } from '../../domain/certifications/next.ts';
import type { Facts } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { findPreset } from '../../domain/programs/presets/index.ts';
import { did } from './facts.ts';

/** What stands under "What comes next", for programs that have more than hours. */
const montana = findPreset('us-mt')!;
const facts: Facts = { certifiedOn: '2023-01-15', expiresOn: '2026-01-14', activities: [] };

function next(more: Partial<Facts> = {}, language: 'en' | 'es' = 'en', waiting: Facts['activities'] = []) {
  const ask = (activities: Facts['activities']) =>
    evaluate(montana, { ...facts, ...more, activities }, '2025-09-01');
  const activities = more.activities ?? [];
  const asked = {
    first: ask(activities),
    second: ask([...activities, ...waiting]),
    program: montana,
    about: more,
    language,
  };
  return { ...comesNext(asked, true), alone: sayFurther(asked) };
}

describe('what comes next', () => {
  test('a topic on a longer clock stands by itself, with its date, and is never part of the hours', () => {
    const { upcoming, further } = next({
      activities: [did('2025-02-01', { topics: ['suicide_prevention'], amount: 1 })],
    });
    expect(upcoming).toEqual([
      {
        code: 'suicide_prevention',
        dueOn: '2025-01-15',
        sentence: 'Suicide prevention: 1 of 2 hours, by January 15, 2025',
      },
    ]);
    expect(further).toBe('19 hours of training complete this period.');
    expect(next().upcoming[0]?.sentence).toBe('Suicide prevention: 2 hours by January 15, 2025');
    expect(next({}, 'es').upcoming[0]?.sentence).toBe(
      'Prevención del suicidio: 2 horas para el 15 de enero de 2025',
    );
  });

  test('hours that nobody asks for, and hours that come over or go over, are said in plain words', () => {
    const first = next({ certifiedOn: '2025-01-15' });
    expect(first.notes).toEqual(['Your program asks for no hours in your first period.']);
    expect(first).toMatchObject({ further: null, forecast: null });
    expect(next({ carriedInMinutes: 90 }).notes).toEqual(['1.5 hours came over from your last period.']);
    expect(next({ activities: [did('2025-02-01', { amount: 22 })] }).notes).toEqual([
      '2 hours will go over into your next period.',
    ]);
    expect(next({ carriedInMinutes: 60 }, 'es').notes).toEqual(['1 hora vino de su período anterior.']);
  });

  test('what the body decided is not said twice', () => {
    expect(next({ waivedByDecision: true })).toMatchObject({ notes: [], further: null });
  });

  test('says "if what is being checked counts" only where it makes a difference', () => {
    const waiting = [did('2025-02-01', { amount: 15 })];
    expect(next({}, 'en', waiting).further).toMatch(/^If what is being checked counts, one 5-hour course /);
    const refused = [did('2024-02-01', { amount: 15 })];
    expect(next({}, 'en', refused).further).toMatch(/^20 hours of training /);
  });
});
