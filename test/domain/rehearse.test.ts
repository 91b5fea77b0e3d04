import { describe, expect, test } from 'vitest';
import type { Facts } from '../../domain/programs/contract.ts';
import { isWorse, rehearse, rehearsing, type Draft, type Outcome } from '../../domain/programs/rehearse.ts';
import { sayChange } from '../../domain/programs/rehearsal-sentences.ts';
import { rulesDiff } from '../../domain/programs/rules-diff.ts';
import type { Requirement, Rules } from '../../domain/programs/rules.ts';
import { did, programOf, topicAtLeast, totalAtLeast } from './facts.ts';

const today = '2025-06-01';
const present = programOf({ window: { months: 3 } });

function draftOf(change: Partial<Rules>, requirements?: Requirement[]): Draft {
  const [version] = programOf({ window: { months: 3 }, ...change }, requirements).versions;
  if (!version) throw new Error('a program has a version');
  return { rules: version.rules, inForceFrom: '2025-07-01', ruleVersionBy: null };
}

/** Certified on 2024-03-10 for two years, with so many hours. */
const personWith = (hours: number): Facts => ({
  certifiedOn: '2024-03-10',
  periodStartsOn: '2024-03-10',
  expiresOn: '2026-03-10',
  activities: hours === 0 ? [] : [did('2024-09-01', { amount: hours, kind: 'teaching' })],
});
const outcome = (draft: Draft, hours: number): Outcome | null =>
  rehearse(rehearsing(present, draft, today), personWith(hours));
const said = (one: Outcome | null) => one?.changes.map((change) => sayChange(change, 'en', 'test'));

const teachingAtMost = (hours: number): Requirement => ({
  kind: 'maximum',
  code: 'teaching',
  of: [{ kinds: ['teaching'] }],
  minutes: hours * 60,
  inferred: false,
});

describe('one person under a draft', () => {
  test('the same rules change nothing for anybody', () => {
    for (const hours of [0, 10, 30]) expect(outcome(draftOf({}), hours)).toBe(null);
  });

  test('a limit affects only whose hours it takes', () => {
    const draft = draftOf({}, [totalAtLeast(20), teachingAtMost(12)]);
    expect(outcome(draft, 10)).toBe(null);
    const found = outcome(draft, 21);
    expect(found && isWorse(found)).toBe(true);
    expect(said(found)).toEqual([
      'Not complete yet under the draft.',
      '21 hours counted, under the draft 12 hours.',
      'Teaching and writing: a new limit of 12 hours.',
    ]);
  });

  test('more hours affect who has not enough of them', () => {
    const draft = draftOf({}, [totalAtLeast(24)]);
    expect(outcome(draft, 24)).toBe(null);
    const worse = outcome(draft, 22);
    expect([worse?.before.complete, worse?.after.complete]).toEqual([true, false]);
    const open = outcome(draft, 10);
    expect(open && isWorse(open)).toBe(false);
    expect(said(open)).toEqual(['All hours: 20 hours needed, under the draft 24 hours.']);
  });

  test('a new requirement and dates are said', () => {
    const ethics = draftOf({}, [totalAtLeast(20), topicAtLeast('ethics', 3)]);
    expect(said(outcome(ethics, 30))).toEqual([
      'Not complete yet under the draft.',
      'Ethics: new, 3 hours needed.',
    ]);
    const dates = draftOf({ due: { days: 30 } });
    expect(said(outcome(dates, 30))).toEqual([
      'The form is due on March 10, 2026, under the draft on February 8, 2026.',
    ]);
  });

  test('a topic on a clock of its own is due on a day', () => {
    const clock = { topic: 'suicide_prevention', minutes: 120, months: 24, from: 'completion' } as const;
    expect(said(outcome(draftOf({ recurring: [clock] }), 30))).toEqual([
      'Suicide prevention: new, due on March 10, 2026.',
    ]);
  });

  test('a period keeps its rules: the draft holds from the next one, or at once by the day of the application', () => {
    const draft = draftOf({}, [totalAtLeast(24)]);
    expect(outcome(draft, 10)).toMatchObject({ atOnce: false, appliesFrom: '2026-03-11' });
    const atOnce = outcome({ ...draft, ruleVersionBy: 'submission' }, 10);
    expect(atOnce).toMatchObject({ atOnce: true, appliesFrom: '2025-07-01' });
    // It comes into force in the period after the next: that one's start is not known yet.
    expect(outcome({ ...draft, inForceFrom: '2027-01-01' }, 10)).toMatchObject({
      atOnce: false,
      appliesFrom: null,
    });
  });

  test('people are judged on the day it comes into force, never before today', () => {
    const draft = draftOf({});
    expect(rehearsing(present, draft, today).asOf).toBe('2025-07-01');
    expect(rehearsing(present, { ...draft, inForceFrom: '2025-01-01' }, today).asOf).toBe(today);
    expect(rehearsing(present, { ...draft, inForceFrom: null }, today)).toMatchObject({
      asOf: today,
      inForceFrom: today,
    });
  });
});

test('what differs between two sets of rules, by path', () => {
  const before = draftOf({}).rules;
  const after = draftOf({ due: { days: 30 } }, [totalAtLeast(24)]).rules;
  expect(rulesDiff(before, after)).toEqual({
    due: { before: null },
    'due.days': { after: 30 },
    'requirements.cps.0.minutes': { before: 1200, after: 1440 },
  });
  expect(rulesDiff(before, structuredClone(before))).toEqual({});
});
