import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReminderDue, nextReminderOn, reminderDays } from '../../domain/notifications/reminders.ts';
import { addDays, daysBetween } from '../../domain/programs/dates.ts';
import { reminderMail as en, type ReminderAbout } from '../../words/notifications/reminder/en.ts';
import { reminderMail as es } from '../../words/notifications/reminder/es.ts';
import { dateIn, instantIn } from '../../worker/kernel/today.ts';

const someDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1990-01-01', days));

describe('days to write on', () => {
  test('are 120, 90, 60, 30, 14, 7 and 1 before the last day, and no other', () => {
    fc.assert(
      fc.property(someDay, (last) => {
        const seen: number[] = [];
        for (let on = nextReminderOn(last, addDays(last, -400)); on !== null; on = nextReminderOn(last, on))
          seen.push(daysBetween(on, last));
        expect(seen).toEqual([...reminderDays]);
      }),
    );
  });

  test('over a leap day they stay so many days apart', () => {
    expect(nextReminderOn('2028-03-07', '2028-02-24')).toBe('2028-02-29');
    expect(nextReminderOn('2027-03-07', '2027-02-24')).toBe('2027-02-28');
  });

  test('looked at day by day, or after any pause, each is written on once and none is lost for good', () => {
    fc.assert(
      fc.property(someDay, fc.array(fc.integer({ min: 1, max: 45 }), { minLength: 1 }), (last, pauses) => {
        let handled = addDays(last, -130);
        let written = 0;
        const passed = new Set<string>();
        for (const pause of [...pauses, 200]) {
          const today = addDays(handled, pause);
          const between = reminderDays
            .map((days) => addDays(last, -days))
            .filter((on) => on > handled && on <= today);
          expect(isReminderDue(last, handled, today)).toBe(between.length > 0);
          if (between.length > 0) written++;
          for (const on of between) {
            expect(passed.has(on)).toBe(false);
            passed.add(on);
          }
          handled = today;
        }
        expect(passed.size).toBe(reminderDays.length);
        expect(written).toBeLessThanOrEqual(reminderDays.length);
      }),
    );
  });
});

test('nine in the morning is found in every zone on every day, over the change of clocks too', () => {
  const zones = [
    'UTC',
    'America/New_York',
    'America/Los_Angeles',
    'Pacific/Auckland',
    'Pacific/Chatham',
    'Asia/Kathmandu',
  ];
  fc.assert(
    fc.property(someDay, fc.constantFrom(...zones), (on, zone) => {
      const at = instantIn(zone, on, 9);
      const hour = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(at);
      expect([dateIn(zone, at), hour]).toEqual([on, '09:00']);
    }),
  );
});

describe('the letter', () => {
  const about: ReminderAbout = {
    kind: 'hours_left',
    lastDayOn: '2027-06-30',
    daysLeft: 60,
    doneMinutes: 14 * 60,
    requiredMinutes: 20 * 60,
    further: 'One 6-hour course with 2 hours of ethics completes this period.',
    number: '',
  };

  test('says what is done, then what is left, by when, and the way out', () => {
    expect(en([about]).paragraphs).toEqual([
      '14 hours of 20 hours are done. 6 hours to go by June 30, 2027, in 60 days.',
      about.further,
      'Do you need more time? Your board can give it. Just ask.',
    ]);
    expect(es([about]).paragraphs[0]).toContain('Ya hizo 14 horas de 20 horas.');
  });

  test('what a lock screen shows names no work, no health and no program', () => {
    for (const { subject, paragraphs } of [en([about]), es([about]), en([{ ...about, kind: 'ready' }])])
      expect(`${subject} ${paragraphs[0]}`).not.toMatch(
        /peer|pares|recover|recupera|certif|especialista|specialist/i,
      );
  });

  test('two certifications of a person share one letter, told apart by number', () => {
    const two = en([
      { ...about, number: 'TR-2022-00412' },
      { ...about, kind: 'ready', number: 'TR-2024-00007' },
    ]);
    expect(two.paragraphs.filter((text) => text.startsWith('TR-2022-00412: '))).toHaveLength(2);
    expect(two.paragraphs[2]).toMatch(/^TR-2024-00007: All your hours are done\./);
  });
});
