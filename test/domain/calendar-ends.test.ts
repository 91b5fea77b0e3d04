import { describe, expect, it } from 'vitest';
import type { Facts, Period } from '../../domain/programs/contract.ts';
import { findPeriod } from '../../domain/programs/period.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type { Rules } from '../../domain/programs/rules.ts';
import { dayAt, days, daysOn, lengthOf, monthsOn, walkTo, type Day } from './calendar-by-day.ts';

/** The contract's calendars (section 7, "Calendar of ends") in words of their own: is this day an end, for who was certified then? */
const monthsSince = (from: Day, to: Day) => (to.year - from.year) * 12 + to.month - from.month;
const isLastOfMonth = ({ year, month, day }: Day) => day === lengthOf(year, month);
const everyMonths = (count: number) => (day: Day, from: Day) =>
  monthsSince(from, day) % count === 0 &&
  (day.day === from.day || (day.day < from.day && isLastOfMonth(day)));
const everyMonthsUpTo = (count: number, most: number) => (day: Day, from: Day) =>
  everyMonths(count)(day, from) && monthsSince(from, day) <= most;
const on = ({ month, day }: Day, is: [number, number]) => month === is[0] && day === is[1];

type IsEnd = (day: Day, certified: Day) => boolean;
const calendars: Record<string, IsEnd> = {
  'us-tx': everyMonths(24),
  'us-tx-provisional': everyMonthsUpTo(6, 12),
  'us-ca': everyMonths(24),
  'us-pa': everyMonths(24),
  'us-ga': (day, exam) => on(day, [12, 31]) && day.year > exam.year,
  'us-wi': (day, exam) => on(day, [10, 31]) && day.year >= exam.year + 2 && (day.year - exam.year) % 2 === 0,
  'us-wi-cpps': (day, exam) =>
    on(day, [1, 31]) && day.year >= exam.year + 2 && (day.year - exam.year) % 2 === 0,
  'us-il-cprs': everyMonths(24),
  'us-il-crss': everyMonths(24),
  'us-oh': everyMonths(24),
  'us-nc': (day, from) =>
    isLastOfMonth(day) && monthsSince(from, day) > 0 && monthsSince(from, day) % 24 === 0,
  'us-mi': (day, from) => day.day === 1 && monthsSince(from, day) > 0 && monthsSince(from, day) % 24 === 0,
  'us-or': everyMonths(36),
  'us-ne': (day) => on(day, [9, 1]) && day.year % 2 === 1,
  'us-ms': (day) => on(day, [9, 30]) && day.year >= 2015 && (day.year - 2015) % 4 === 0,
  'us-tn': everyMonths(24),
  'us-id': everyMonths(12),
  'us-dc': everyMonths(24),
};
const given: Record<string, number | null> = {
  'icrc-pr': 24,
  'us-mt': 12,
  'us-wa': 24,
  'us-va': 12,
  'us-mo': 24,
  'us-ut': 24,
  'us-nd': null,
  'us-ky': 12,
};

/** Where a first period does not start on the day of certification, and where later ones start on the end before them. */
const firstStart: Record<string, (certified: Day) => string | undefined> = {
  'us-ga': ({ year }) => `${year + 1}-01-01`,
  'us-nc': (certified) => daysOn(certified, 1)?.date,
  'us-mi': ({ date }) => `${date.slice(0, 7)}-01`,
};
const startsOnEnd: ReadonlySet<string> = new Set(['us-pa', 'us-mi']);
const startAfter = (id: string, end: Day) => (startsOnEnd.has(id) ? end : daysOn(end, 1))?.date;

/** Every 197th day, the first one another for every preset; the days that short months leave out; every 29 February. */
const certifiedDays = (offset: number) =>
  days.filter(
    ({ index, year, month, day }) =>
      year < 2080 &&
      (index % 197 === offset || (month === 2 && day === 29) || (day >= 28 && year >= 2022 && year <= 2024)),
  );

const current = presets.map(({ id, versions }, offset): [string, Rules, number] => {
  const rules = versions.findLast(({ onRequestOnly }) => !onRequestOnly)?.rules;
  if (!rules) throw new Error(id);
  return [id, rules, offset];
});

function periodOf(rules: Rules, facts: Partial<Facts> & { certifiedOn: string }): Period {
  const period = findPeriod(rules, { ...facts }, () => {});
  if (typeof period === 'string') throw new Error(`${JSON.stringify(facts)}: ${period}`);
  return period;
}

// A program that a body adds later needs no calendar here.
it('every calendar here is of a program', () => {
  const known = new Set(presets.map(({ id }) => id));
  expect([...Object.keys(calendars), ...Object.keys(given)].filter((id) => !known.has(id))).toEqual([]);
});

describe('ends of the calendar, found by walking from day to day', () => {
  it.each(current.filter(([id]) => id in calendars))('%s', (id, rules, offset) => {
    const isEnd = calendars[id] as IsEnd;
    for (const certified of certifiedDays(offset)) {
      const certifiedOn = certified.date;
      const ends = walkTo(certified, 3, (day) => isEnd(day, certified));
      const [first, second] = ends;
      if (!first) throw new Error(`${id}: no end after ${certifiedOn}`);
      const starts = firstStart[id]?.(certified) ?? certifiedOn;
      const one = periodOf(rules, { certifiedOn });
      const said = [one.startsOn, one.endsOn, one.nextStartsOn, one.nextEndsOn];
      const walked = [starts, first.date, startAfter(id, first), second?.date ?? null];
      if (said.join() !== walked.join())
        expect.fail(`${certifiedOn}: ${said.join()}, walked ${walked.join()}`);
      // Each later end, when it is printed: the period after the end before it.
      for (const [place, end] of ends.entries()) {
        const before = ends[place - 1];
        const whole = id === 'us-tx-provisional' || !before ? starts : startAfter(id, before);
        const printed = periodOf(rules, { certifiedOn, expiresOn: end.date });
        if (printed.startsOn !== whole) expect.fail(`${certifiedOn} to ${end.date}: ${printed.startsOn}`);
        const next = ends[place + 1]?.date;
        if (next && printed.nextEndsOn !== next) expect.fail(`${certifiedOn}, after ${end.date}`);
      }
      // A start alone leads to the first end after it, also on the day before an end and on the end itself.
      if (!second) continue;
      const dayBefore = days[first.index - 1]?.date;
      if (dayBefore && periodOf(rules, { certifiedOn, periodStartsOn: dayBefore }).endsOn !== first.date)
        expect.fail(`${certifiedOn}, started on ${dayBefore}`);
      if (periodOf(rules, { certifiedOn, periodStartsOn: first.date }).endsOn !== second.date)
        expect.fail(`${certifiedOn}, started on ${first.date}`);
    }
  });

  it.each(current.filter(([id]) => id in calendars && id !== 'us-tx-provisional'))(
    '%s: an end granted between two of them is of the period that would have ended on the first',
    (id, rules, offset) => {
      const isEnd = calendars[id] as IsEnd;
      for (const certified of certifiedDays(offset).filter((_, place) => place % 4 === 0)) {
        const [first, second] = walkTo(certified, 2, (day) => isEnd(day, certified));
        if (!first || !second) continue;
        const certifiedOn = certified.date;
        const starts = firstStart[id]?.(certified) ?? certifiedOn;
        for (const index of [first.index - 1, first.index + 1, second.index - 1]) {
          const expiresOn = days[index]?.date ?? '';
          if (expiresOn < starts) continue;
          const granted = periodOf(rules, { certifiedOn, expiresOn });
          const next = index < first.index ? first.date : second.date;
          if (granted.startsOn !== starts || granted.nextEndsOn !== next)
            expect.fail(`${certifiedOn} to ${expiresOn}: ${granted.startsOn}, next ${granted.nextEndsOn}`);
        }
      }
    },
  );
});

describe('given ends', () => {
  it.each(current.filter(([id]) => id in given))('%s', (id, rules, offset) => {
    const length = given[id] ?? null;
    for (const end of certifiedDays(offset)) {
      const before = length === null ? undefined : monthsOn(end, -length);
      const next = length === null ? null : monthsOn(end, length)?.date;
      for (const daysBefore of [0, 1, 200, 366, 730, 731, 1500]) {
        const certified = daysOn(end, -daysBefore);
        if (!certified || (length !== null && !before)) continue;
        const period = periodOf(rules, { certifiedOn: certified.date, expiresOn: end.date });
        const later = before && before.index > certified.index;
        const starts = later ? daysOn(before, 1)?.date : certified.date;
        if (period.startsOn !== starts || period.nextEndsOn !== next)
          expect.fail(`${certified.date} to ${end.date}: ${period.startsOn}, next ${period.nextEndsOn}`);
      }
    }
  });
});

describe('windows and due dates, counted back day by day', () => {
  type Back = (end: Day) => string | undefined;
  const daysBack =
    (count: number): Back =>
    (end) =>
      daysOn(end, -count)?.date;
  const table: [id: string, version: string, window: Back | null, due: Back | null][] = [
    ['us-ca', 'current', daysBack(90), null],
    ['us-ca', 'earlier', daysBack(60), null],
    ['us-pa', 'current', (end) => monthsOn(end, -3)?.date, null],
    ['us-ga', '2024', ({ year }) => `${year}-12-01`, null],
    ['us-ga', '2025', ({ year }) => `${year}-10-01`, null],
    ['us-il-cprs', 'current', daysBack(30), null],
    ['us-il-crss', 'current', daysBack(30), null],
    ['us-oh', 'current', daysBack(90), null],
    ['us-or', 'current', daysBack(90), daysBack(60)],
    ['us-tn', 'current', null, daysBack(14)],
    ['us-tn', 'annual', null, daysBack(14)],
    ['us-dc', 'current', daysBack(120), daysBack(60)],
    [
      'us-ms',
      'current',
      null,
      (end) => [0, 1, 2].map((count) => daysOn(end, -count)).find((day) => day && day.weekday <= 5)?.date,
    ],
  ];
  const others = presets
    .filter(({ id }) => id in calendars || id in given)
    .flatMap(({ id, versions }) => versions.map((version): [string, string] => [id, version.id]))
    .filter(([id, version]) => !table.some((row) => row[0] === id && row[1] === version));

  it.each([...table, ...others.map(([id, version]) => [id, version, null, null] as const)])(
    '%s %s',
    (id, version, window, due) => {
      const rules = presets
        .find((preset) => preset.id === id)
        ?.versions.find((one) => one.id === version)?.rules;
      if (!rules) throw new Error(`${id} ${version}`);
      // Georgia's and Mississippi's ends are fixed days; elsewhere any day may be one.
      const ends =
        id === 'us-ga'
          ? days.filter(({ month, day }) => month === 12 && day === 31)
          : days.filter(({ index }) => index % 5 === 2);
      const certified = dayAt('1990-01-01');
      for (const end of ends) {
        if (end.year <= certified.year) continue;
        const period = periodOf(rules, { certifiedOn: certified.date, expiresOn: end.date });
        const [opens, last] = [window ? window(end) : null, due ? due(end) : end.date];
        if (period.windowOpensOn !== opens)
          expect.fail(`${end.date} opens ${period.windowOpensOn}, not ${opens}`);
        if (period.dueOn !== last) expect.fail(`${end.date} is due ${period.dueOn}, not ${last}`);
      }
    },
  );
});
