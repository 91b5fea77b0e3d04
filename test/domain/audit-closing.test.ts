import { describe, expect, test } from 'vitest';
import { closingProblem, isFailing, minutesAfter, type ClosingFacts } from '../../domain/audits/closing.ts';
import type { LineState } from '../../domain/audits/contract.ts';
import { letterOf, type LetterFacts } from '../../domain/audits/letter.ts';

/** When a check may be closed, and what the letter then says. */

const line = (state: LineState, more: { minutes?: number; askedRound?: number } = {}) => ({
  state,
  minutes: more.minutes ?? null,
  askedRound: more.askedRound ?? null,
});
const facts = (more: Partial<ClosingFacts>): ClosingFacts => ({
  state: 'with_body',
  round: 1,
  dueOn: '2026-11-30',
  today: '2026-11-20',
  moreTimeAsked: false,
  lines: [line('enough'), line('attested')],
  completeAfter: true,
  ...more,
});
const good = { outcome: 'all_good', reasonCode: 'all_shown' } as const;
const some = { outcome: 'some_do_not_count', reasonCode: 'proof_missing' } as const;
const none = { outcome: 'not_answered', reasonCode: 'no_answer' } as const;

describe('closing a check', () => {
  test('all good needs every entry looked at, and none refused', () => {
    expect(closingProblem(facts({}), good)).toBeNull();
    for (const state of ['asked', 'answered', 'needs_more', 'question'] as const)
      expect(closingProblem(facts({ lines: [line('enough'), line(state)] }), good)).toBe('lines_open');
    expect(closingProblem(facts({ lines: [line('in_part', { minutes: 30 })] }), good)).toBe(
      'lines_not_all_good',
    );
    expect(closingProblem(facts({}), { ...good, reasonCode: 'proof_missing' })).toBe('wrong_reason');
    expect(closingProblem(facts({}), some)).toBe('nothing_refused');
  });

  test('fewer hours that are still enough need no second round and no second person', () => {
    const part = facts({ lines: [line('enough'), line('in_part', { minutes: 600 })] });
    expect(closingProblem(part, some)).toBeNull();
    expect(isFailing(part, some.outcome)).toBe(false);
  });

  test('nobody fails before a second round in which the very thing was asked for', () => {
    const lost = (more: Partial<ClosingFacts>, askedRound?: number) =>
      closingProblem(
        facts({ lines: [line('not_enough', askedRound === undefined ? {} : { askedRound })], ...more }),
        some,
      );
    expect(lost({ round: 1 })).toBe('needs_question_round');
    expect(lost({ round: 2 })).toBe('needs_question_round');
    expect(lost({ round: 2 }, 2)).toBeNull();
    const short = { lines: [line('in_part', { minutes: 30 })], completeAfter: false };
    expect(closingProblem(facts({ ...short, round: 1 }), some)).toBe('needs_question_round');
    expect(closingProblem(facts({ ...short, round: 2 }), some)).toBeNull();
    expect(isFailing(facts(short), some.outcome)).toBe(true);
  });

  test('no answer: not before the last day of the second round, and never over a wish for more time', () => {
    const silent = facts({ state: 'with_person', lines: [line('question')], round: 2, today: '2026-12-01' });
    expect(closingProblem(silent, none)).toBeNull();
    expect(isFailing(silent, none.outcome)).toBe(true);
    expect(closingProblem({ ...silent, today: '2026-11-30' }, none)).toBe('answer_not_due');
    expect(closingProblem({ ...silent, round: 1 }, none)).toBe('needs_question_round');
    expect(closingProblem({ ...silent, moreTimeAsked: true }, none)).toBe('more_time_asked');
    expect(closingProblem({ ...silent, state: 'with_body' }, none)).toBe('has_answered');
  });

  test('without an answer only what is not shown is lost', () => {
    expect(minutesAfter(line('question'), 'not_answered')).toBe(0);
    expect(minutesAfter(line('asked'), 'not_answered')).toBe(0);
    expect(minutesAfter(line('answered'), 'not_answered')).toBeNull();
    expect(minutesAfter(line('enough'), 'not_answered')).toBeNull();
    expect(minutesAfter(line('attested'), 'not_answered')).toBeNull();
    expect(minutesAfter(line('asked'), 'some_do_not_count')).toBeNull();
  });
});

describe('the letter', () => {
  const about: LetterFacts = {
    outcome: 'some_do_not_count',
    reasonCode: 'proof_missing',
    phase: 'after',
    dueOn: '2026-11-30',
    helpContact: '555-0142',
    changed: [
      { title: 'Conference', before: 720, after: 630, reasonCode: 'hours_differ' },
      { title: 'Trauma care', before: 360, after: 0, reasonCode: 'proof_missing' },
    ],
    totalBefore: 2160,
    totalAfter: 1710,
    required: 2160,
    complete: false,
    note: null,
  };

  test('names each entry, the new total and what is left, in both languages', () => {
    const { en, es } = letterOf(about);
    expect(en.join('\n')).toMatch(/“Conference”: 10\.5 of 12 hours count\./);
    expect(en.join('\n')).toMatch(/“Trauma care”: the 6 hours do not count now\./);
    expect(en).toContain('With this, 28.5 of 36 hours count.');
    expect(en).toContain('There are 7.5 hours to go.');
    expect(es).toContain('Faltan 7.5 horas.');
    expect(es.length).toBe(en.length);
  });

  test('says that it is still enough where it is, and what becomes of the renewal', () => {
    const enough = { ...about, totalAfter: 2200, complete: true };
    expect(letterOf(enough).en).toEqual(
      expect.arrayContaining(['That is still enough.', 'Your renewal stays as it is.']),
    );
    expect(letterOf({ ...enough, phase: 'before' }).en).toContain('Your renewal goes on now.');
    expect(letterOf({ ...about, phase: 'before' }).en.join(' ')).toMatch(/looks at your renewal again/);
  });

  test('never threatens', () => {
    for (const outcome of ['all_good', 'some_do_not_count', 'not_answered'] as const)
      expect(letterOf({ ...about, outcome }).en.join(' ')).not.toMatch(
        /fail|violat|penalt|reject|denied|deficien|comply|complian/i,
      );
  });
});
