import { describe, expect, test } from 'vitest';
import { reasonCodes, type ReasonCode } from '../../domain/training/codes.ts';
import { dayKey, judge, postedKey, type JudgedRow, type Known } from '../../domain/training/judge.ts';
import { guessLayout } from '../../domain/training/layout.ts';
import { readRows } from '../../domain/training/read-rows.ts';
import { sayReason } from '../../domain/training/say.ts';
import { isProblem, readTable } from '../../domain/training/table.ts';

/** A list of 600 rows of which 300 are wrong in more than twenty ways: each is told for what it is, and no other. */

const today = '2026-11-26';
const people = Array.from({ length: 700 }, (_, n) => ({
  number: `TB-2022-${String(n).padStart(5, '0')}`,
  name: `${['María', 'Luis', 'Ana', 'Devon', 'Zoë'][n % 5]} ${['Peña', 'Okafor', 'Nguyen', "O'Neil"][n % 4]} ${word(n)}`,
  id: `per_${n}`,
}));

/** A family name of its own for everybody: five letters that differ from all others' in more than two. */
function word(n: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz';
  const at = (k: number) => letters[k % 20] ?? '';
  return `${at(n)}a${at((n / 20) | 0)}e${at(n)}o${at((n / 20) | 0)}i${at((n / 400) | 0)}u`;
}

const known: Known = {
  today,
  byNumber: new Map(
    people.map(({ number, name, id }) => [
      number,
      { id, name, certifications: [{ id: `cer_${id}`, certifiedOn: '2022-01-01' }] },
    ]),
  ),
  byEmail: new Map([['known@people.example', { id: 'per_mail', name: 'Kim Known', certifications: [] }]]),
  elsewhere: new Set(['OH-2020-00007']),
  approvals: [
    { fromOn: '2024-01-01', untilOn: '2025-12-31' },
    { fromOn: '2026-02-01', untilOn: null },
  ],
  courses: new Map([
    ['ETH-1', { id: 'crs_1', versions: [{ id: 'v1', fromOn: '2024-06-01', untilOn: null, minutes: 360 }] }],
    ['ETH-2', { id: 'crs_2', versions: [{ id: 'v2', fromOn: '2024-06-01', untilOn: null, minutes: 900 }] }],
    [
      'OLD-1',
      { id: 'crs_3', versions: [{ id: 'v3', fromOn: '2024-06-01', untilOn: '2025-06-30', minutes: 60 }] },
    ],
    // A week: 40 hours with one last day.
    ['CORE', { id: 'crs_4', versions: [{ id: 'v4', fromOn: '2024-06-01', untilOn: null, minutes: 2400 }] }],
  ]),
  posted: new Map([
    [postedKey('per_698', 'crs_1', '2026-05-04'), 360],
    [postedKey('per_699', 'crs_1', '2026-05-04'), 90],
  ]),
  postedOnDay: new Map([[dayKey('per_697', '2026-05-05'), 1000]]),
};

let used = 0;
const somebody = () => people[used++] ?? people[0]!;
type Cells = [number: string, name: string, course: string, on: string, minutes: string, note: string];

function row(change: (cells: Cells) => void = () => {}, who = somebody()): string {
  const cells: Cells = [who.number, who.name, 'ETH-1', '2026-05-04', '', ''];
  change(cells);
  return cells.join(';');
}

/** Every kind of mistake, made anew each time. */
const mistakes: Partial<Record<ReasonCode, () => string | string[]>> = {
  too_many_cells: () => `${row()};one;more`,
  too_few_cells: () => row().split(';').slice(0, 3).join(';'),
  too_long: () => row((cells) => void (cells[5] = 'x'.repeat(501))),
  encoding: () => row((cells) => void (cells[1] = 'Mar\u{fffd}a PeÃ±a')),
  formula: () => row((cells) => void (cells[5] = '=HYPERLINK("x")')),
  who_missing: () => row((cells) => void (cells[0] = ' ')),
  number_form: () => row((cells) => void (cells[0] = '2.02E+11')),
  number_unknown: () => row((cells) => void (cells[0] = 'TB-1999-99999')),
  number_elsewhere: () => row((cells) => void (cells[0] = 'oh-2020-00007')),
  email_unknown: () => row((cells) => void (cells[0] = 'known@people.example')),
  name_missing: () => row((cells) => void (cells[1] = '')),
  name_close: () => row((cells) => void (cells[1] = cells[1].replace(/.$/, 'y'))),
  name_differs: () => row((cells) => void (cells[1] = 'Somebody Quite Different')),
  course_missing: () => row((cells) => void (cells[2] = '')),
  course_unknown: () => row((cells) => void (cells[2] = 'ETH-9')),
  course_before: () => row((cells) => void (cells[3] = '2024-03-01')),
  course_not_approved: () => row((cells) => void ((cells[2] = 'OLD-1'), (cells[3] = '2025-08-01'))),
  provider_not_approved: () => row((cells) => void (cells[3] = '2026-01-15')),
  date_missing: () => row((cells) => void (cells[3] = '')),
  date_unreadable: () => row((cells) => void (cells[3] = '2026-02-30')),
  date_ambiguous: () => row((cells) => void (cells[3] = '03/04/2026')),
  date_future: () => row((cells) => void (cells[3] = '2027-05-04')),
  date_old: () => row((cells) => void (cells[3] = '1926-05-04')),
  amount_unreadable: () => row((cells) => void (cells[4] = 'a lot')),
  amount_zero: () => row((cells) => void (cells[4] = '0')),
  amount_negative: () => row((cells) => void (cells[4] = '-60')),
  amount_over_course: () => row((cells) => void (cells[4] = '361')),
  // 15 hours of it, where 17 were posted before for that day.
  day_too_long: () => row((cells) => void ((cells[2] = 'ETH-2'), (cells[3] = '2026-05-05')), people[697]),
  posted_differently: () => row((cells) => void (cells[4] = '60'), people[699]),
};

function judged(rows: readonly string[]): JudgedRow[] {
  const table = readTable(['Number;Name;Course;Date;Minutes;Note', ...rows].join('\n'));
  if (isProblem(table)) throw new Error(table.problem);
  return judge(readRows(table.rows, guessLayout(table.rows)), known);
}

describe('a list with 300 mistakes', () => {
  test('of more than twenty kinds: each row is told its own, in words that name a way to mend it', () => {
    used = 0;
    // These two can be made once only: the next would be a row that stands twice.
    const once = new Set(['day_too_long', 'posted_differently']);
    const kinds = Object.keys(mistakes) as ReasonCode[];
    const rows: { text: string; expected: ReasonCode | null }[] = [];
    for (let n = 0; rows.filter(({ expected }) => expected).length < 300; n++) {
      const kind = kinds[n % kinds.length];
      rows.push({ text: row(), expected: null });
      if (!kind || (once.has(kind) && n >= kinds.length)) continue;
      const made = mistakes[kind]?.() ?? '';
      for (const text of [made].flat()) rows.push({ text, expected: kind });
    }
    const answers = judged(rows.map(({ text }) => text));
    expect(answers).toHaveLength(rows.length);
    const told = answers.map(({ row: at, reasons }) => [at, reasons.map(({ code }) => code)]);
    expect(told).toEqual(rows.map(({ expected }, i) => [i + 2, expected ? [expected] : []]));
    expect(answers.filter(({ verdict }) => verdict !== 'ok')).toHaveLength(300);
    for (const reason of answers.flatMap(({ reasons }) => reasons))
      for (const language of ['en', 'es'] as const)
        expect(sayReason(reason, language).sentence).toMatch(/^\S.{15,}\.$/);
  });

  test('rows beside each other: twice, one number with two names, 25 hours in a day, posted before', () => {
    used = 0;
    const [first, second, third] = [somebody(), somebody(), somebody()];
    const answers = judged([
      row(() => {}, first),
      row((cells) => void (cells[1] = cells[1].toUpperCase()), first),
      row((cells) => void (cells[1] = 'Somebody Quite Different'), first),
      row(() => {}, people[698]),
      // 15 and 5 hours are a day; a week with its last day on it is not of that day alone.
      row((cells) => void (cells[2] = 'ETH-2'), second),
      row((cells) => void ((cells[2] = 'ETH-1'), (cells[4] = '300')), second),
      row((cells) => void (cells[2] = 'CORE'), second),
      row((cells) => void ((cells[2] = 'ETH-2'), (cells[3] = '2026-05-05')), people[697]),
      row((cells) => void (cells[2] = 'CORE'), third),
    ]);
    expect(
      answers.map(({ verdict, reasons }) => [verdict, ...reasons.map(({ code, params }) => [code, params])]),
    ).toEqual([
      ['ok'],
      ['fix', ['twice_in_file', { row: 2 }]],
      ['fix', ['number_shared', { row: 2 }]],
      ['posted', ['already_posted', undefined]],
      ['ok'],
      ['ok'],
      ['ok'],
      ['fix', ['day_too_long', { hours: 32 }]],
      ['ok'],
    ]);
  });

  test('every reason that there is has its row here', () => {
    const beside: ReasonCode[] = ['number_shared', 'twice_in_file', 'already_posted'];
    expect(new Set([...Object.keys(mistakes), ...beside])).toEqual(new Set(reasonCodes));
  });
});

test('what was mended on the screen is judged as mended', () => {
  used = 0;
  const who = somebody();
  const text = ['Number;Name;Course;Date', `${who.number};${who.name};ETH-9`].join('\n');
  const table = readTable(text);
  if (isProblem(table)) throw new Error(table.problem);
  const edits = [
    { row: 2, field: 'course' as const, value: 'eth-1' },
    { row: 2, field: 'completedOn' as const, value: '2026-05-04' },
  ];
  const [judgedRow] = judge(readRows(table.rows, guessLayout(table.rows), edits), known);
  expect(judgedRow).toMatchObject({
    verdict: 'ok',
    post: { personId: who.id, minutes: 360, certificationId: `cer_${who.id}` },
  });
});
