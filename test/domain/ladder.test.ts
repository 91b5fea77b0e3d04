import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, StageCode, Standing } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { findPreset } from '../../domain/programs/presets/index.ts';
import { addMonths } from '../../domain/programs/dates.ts';
import { answer, asked } from './arbitraries.ts';
import { dayAt, days } from './calendar-by-day.ts';

/** From a day on: standing, may practice, and the stage with its last day and fee. Nothing changes until the next row. */
type Row = [
  from: string,
  standing: Standing,
  mayPractice: boolean | null,
  stage?: StageCode,
  endsOn?: string | null,
  feeCents?: number | null,
];
type Given = Partial<Facts> & { certifiedOn: string };

/**
 * What the contract says after certification, worked out by hand (section 7, "Period, window, due date" and "After the end"; A2, A3,
 * A4). Each is walked day by day until four years after the end, so that nothing happens on any other day.
 */
const table: [program: string, what: string, facts: Given, rows: Row[]][] = [
  [
    'us-tx',
    'issue + 24 m, no ladder',
    { certifiedOn: '2023-08-31' },
    [
      ['2023-08-31', 'certified', true],
      ['2025-09-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-tx-provisional',
    'issue + 6 m on a short month',
    { certifiedOn: '2024-08-31' },
    [
      ['2024-08-31', 'provisional', true],
      ['2025-03-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-tx-provisional',
    'the extension',
    { certifiedOn: '2024-08-31', expiresOn: '2025-08-31' },
    [
      ['2024-08-31', 'provisional', true],
      ['2025-09-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-ca',
    'e − 90 d',
    { certifiedOn: '2023-05-30' },
    [
      ['2023-05-30', 'certified', true],
      ['2025-03-01', 'renewal_open', true],
      ['2025-05-31', 'expired', false, 'late'],
    ],
  ],
  [
    'us-ca',
    'earlier: e − 60 d',
    { certifiedOn: '2023-05-30', ruleVersion: 'earlier' },
    [
      ['2023-05-30', 'certified', true],
      ['2025-03-31', 'renewal_open', true],
      ['2025-05-31', 'expired', false, 'late'],
    ],
  ],
  [
    'icrc-pr',
    'given',
    { certifiedOn: '2024-03-10', expiresOn: '2026-03-10' },
    [
      ['2024-03-10', 'certified', true],
      ['2026-03-11', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-pa',
    'e − 3 m, then e + 6 m on a short month',
    { certifiedOn: '2024-08-31' },
    [
      ['2024-08-31', 'certified', true],
      ['2026-05-31', 'renewal_open', true],
      ['2026-09-01', 'expired', false, 'late', '2027-02-28', 125_00],
      ['2027-03-01', 'expired', false, 'new_application', null, 150_00],
    ],
  ],
  [
    'us-pa',
    'crs, ended before 2026: six months from 2026-01-01, fees not known',
    { certifiedOn: '2023-10-05', credential: 'crs' },
    [
      ['2023-10-05', 'certified', true],
      ['2025-07-05', 'renewal_open', true],
      ['2025-10-06', 'expired', false, 'late', '2026-07-01'],
      ['2026-07-02', 'expired', false, 'new_application'],
    ],
  ],
  [
    'us-ga',
    '2025: 15 and 31 January, two years of inactive',
    { certifiedOn: '2025-06-15' },
    [
      ['2025-06-15', 'certified', true],
      ['2026-10-01', 'renewal_open', true],
      ['2027-01-01', 'grace', true, 'grace', '2027-01-15', 0],
      ['2027-01-16', 'late', true, 'late', '2027-01-31', 26_00],
      ['2027-02-01', 'inactive', false, 'reactivation', '2029-02-01', 105_00],
      ['2029-02-02', 'inactive', false, 'retrain'],
    ],
  ],
  [
    'us-ga',
    '2024: 28 February, so that inactive begins on a leap day',
    { certifiedOn: '2022-11-05' },
    [
      ['2022-11-05', 'certified', true],
      ['2023-12-01', 'renewal_open', true],
      ['2024-01-01', 'grace', true, 'grace', '2024-01-15', 0],
      ['2024-01-16', 'late', true, 'late', '2024-02-28', 26_00],
      ['2024-02-29', 'inactive', false, 'reactivation', '2026-02-28', 105_00],
      ['2026-03-01', 'inactive', false, 'retrain'],
    ],
  ],
  [
    'us-wi',
    'e + 1 m, e + 6 m, the day before e + 24 m',
    { certifiedOn: '2021-03-02' },
    [
      ['2021-03-02', 'certified', true],
      ['2023-11-01', 'grace', null, 'grace', '2023-11-30', 55_00],
      ['2023-12-01', 'late', null, 'late', '2024-04-30', 80_00],
      ['2024-05-01', 'lapsed', false, 'exam', '2025-10-30'],
      ['2025-10-31', 'lapsed', false, 'retrain'],
    ],
  ],
  [
    'us-wi-cpps',
    'one month after 31 January of a leap year',
    { certifiedOn: '2022-05-09' },
    [
      ['2022-05-09', 'certified', true],
      ['2024-02-01', 'grace', null, 'grace', '2024-02-29', 55_00],
      ['2024-03-01', 'late', null, 'late', '2024-07-31', 80_00],
      ['2024-08-01', 'lapsed', false, 'exam', '2026-01-30'],
      ['2026-01-31', 'lapsed', false, 'retrain'],
    ],
  ],
  [
    'us-mt',
    'given, 12 m',
    { certifiedOn: '2024-04-01', expiresOn: '2025-04-01' },
    [
      ['2024-04-01', 'certified', true],
      ['2025-04-02', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-il-cprs',
    'e − 30 d',
    { certifiedOn: '2023-03-31' },
    [
      ['2023-03-31', 'certified', true],
      ['2025-03-01', 'renewal_open', true],
      ['2025-04-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-il-crss',
    'e − 30 d of an end that fell back',
    { certifiedOn: '2024-02-29' },
    [
      ['2024-02-29', 'certified', true],
      ['2026-01-29', 'renewal_open', true],
      ['2026-03-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-oh',
    'e − 90 d',
    { certifiedOn: '2023-07-01' },
    [
      ['2023-07-01', 'certified', true],
      ['2025-04-02', 'renewal_open', true],
      ['2025-07-02', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-nc',
    'to the end of a leap February, e + 30 d',
    { certifiedOn: '2022-02-10' },
    [
      ['2022-02-10', 'certified', true],
      ['2024-03-01', 'late', null, 'late', '2024-03-30', 40_00],
      ['2024-03-31', 'lapsed', false, 'new_application'],
    ],
  ],
  [
    'us-mi',
    'in force on the end, which belongs to the next period',
    { certifiedOn: '2024-01-12' },
    [
      ['2024-01-12', 'certified', true],
      ['2026-01-02', 'probation', null, 'not_stated'],
    ],
  ],
  [
    'us-or',
    'e − 90 d, overdue after e − 60 d',
    { certifiedOn: '2023-05-01' },
    [
      ['2023-05-01', 'certified', true],
      ['2026-01-31', 'renewal_open', true],
      ['2026-03-03', 'renewal_overdue', true],
      ['2026-05-02', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-wa',
    'given, 24 m',
    { certifiedOn: '2024-04-20', expiresOn: '2026-04-20' },
    [
      ['2024-04-20', 'certified', true],
      ['2026-04-21', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-va',
    'given, 12 m',
    { certifiedOn: '2024-07-31', expiresOn: '2025-07-31' },
    [
      ['2024-07-31', 'certified', true],
      ['2025-08-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-ne',
    '1 September of odd years, e + 24 m',
    { certifiedOn: '2023-09-01' },
    [
      ['2023-09-01', 'certified', true],
      ['2025-09-02', 'expired', false, 'reinstatement', '2027-09-01'],
      ['2027-09-02', 'expired', false, 'new_application'],
    ],
  ],
  [
    'us-ms',
    '30 September 2023 is a Saturday: lapsed on it',
    { certifiedOn: '2020-02-02' },
    [
      ['2020-02-02', 'certified', true],
      ['2023-09-30', 'lapsed', false, 'not_stated'],
    ],
  ],
  [
    'us-tn',
    'overdue after e − 14 d',
    { certifiedOn: '2023-06-30' },
    [
      ['2023-06-30', 'certified', true],
      ['2025-06-17', 'renewal_overdue', true],
      ['2025-07-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-tn',
    'annual',
    { certifiedOn: '2023-06-30', ruleVersion: 'annual' },
    [
      ['2023-06-30', 'certified', true],
      ['2024-06-17', 'renewal_overdue', true],
      ['2024-07-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-mo',
    'given, 31 October',
    { certifiedOn: '2023-11-15', expiresOn: '2025-10-31' },
    [
      ['2023-11-15', 'certified', true],
      ['2025-11-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-id',
    'issue + 12 m of a leap day',
    { certifiedOn: '2024-02-29' },
    [
      ['2024-02-29', 'certified', true],
      ['2025-03-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-ut',
    'given, 24 m',
    { certifiedOn: '2024-06-30', expiresOn: '2026-06-30' },
    [
      ['2024-06-30', 'certified', true],
      ['2026-07-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-dc',
    'e − 120 d, overdue after e − 60 d',
    { certifiedOn: '2024-02-29' },
    [
      ['2024-02-29', 'certified', true],
      ['2025-10-31', 'renewal_open', true],
      ['2025-12-31', 'renewal_overdue', true],
      ['2026-03-01', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-nd',
    'given, no length known',
    { certifiedOn: '2024-05-15', expiresOn: '2026-05-14' },
    [
      ['2024-05-15', 'certified', true],
      ['2026-05-15', 'expired', false, 'not_stated'],
    ],
  ],
  [
    'us-ky',
    'given, 12 m',
    { certifiedOn: '2024-12-31', expiresOn: '2025-12-31' },
    [
      ['2024-12-31', 'certified', true],
      ['2026-01-01', 'expired', false, 'not_stated'],
    ],
  ],
];

describe('each day from certification until four years after the end', () => {
  it.each(table)('%s: %s', (id, _, given, rows) => {
    const program = findPreset(id);
    if (!program) throw new Error(id);
    const facts: Facts = { activities: [], ...given };
    const { endsOn } = evaluate(program, facts, given.certifiedOn).period;
    const last = dayAt(addMonths(endsOn, 48)).index;
    const walked: Row[] = [];
    for (let index = dayAt(given.certifiedOn).index; index <= last; index++) {
      const asOf = days[index]?.date ?? '';
      const { standing, mayPractice, stage } = evaluate(program, facts, asOf);
      const now: Row = [asOf, standing, mayPractice];
      if (stage) now.push(stage.code, stage.endsOn, stage.feeCents);
      if (walked.at(-1)?.slice(1).join() !== now.slice(1).join()) walked.push(now);
    }
    const whole = rows.map((row): Row =>
      row.length === 3 ? row : ([...row, null, null].slice(0, 6) as Row),
    );
    expect(walked).toEqual(whole);
  });
});

it('a standing and a stage that have passed do not come back', () => {
  const later = fc.array(fc.nat({ max: 2500 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(asked, later, ({ program, facts, asOf }, offsets) => {
      const from = dayAt(asOf).index;
      const seen: string[] = [];
      for (const offset of offsets.toSorted((a, b) => a - b)) {
        const day = days[from + offset]?.date;
        if (!day) continue;
        const { standing, stage, mayPractice } = answer({ program, facts, asOf: day });
        const now = [standing, stage?.code, stage?.endsOn, stage?.feeCents, mayPractice].join();
        if (seen.at(-1) === now) continue;
        expect(seen).not.toContain(now);
        seen.push(now);
        // The last day of a stage is one of its days.
        if (stage?.endsOn && standing !== 'renewal_submitted') expect(day <= stage.endsOn).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
