import type { Activity, Facts, Kind, Topic } from '../domain/programs/contract.ts';
import { addDays, addMonths } from '../domain/programs/dates.ts';
import { evaluate } from '../domain/programs/evaluate.ts';
import { presets } from '../domain/programs/presets/index.ts';
import type { Preset } from '../domain/programs/rules.ts';
import { median, show } from './measure.ts';

/**
 * The rule engine alone: one person with 40 activities in under 50 µs, and cost linear in activities (architecture 7). The baseline
 * of the same run is a plain loop that sums the minutes of the same activities and knows no rule.
 */

const topics: Topic[] = ['peer_support', 'ethics', 'general', 'wellness', 'suicide_prevention', 'telehealth'];
const kinds: Kind[] = ['course', 'conference', 'teaching', 'in_service', 'staff_meeting'];

function activity(index: number, on: string): Activity {
  return {
    id: `a${index}`,
    on: addDays(on, (index * 37) % 720),
    title: `Course ${index % 30}`,
    provider: 'Recovery Institute',
    amount: 1.5 + (index % 4),
    unit: 'hour',
    topics: [topics[index % 6] ?? 'general', topics[(index + 1) % 6] ?? 'general'],
    kind: kinds[index % 5] ?? 'course',
    format: index % 3 === 0 ? 'live_online' : 'in_person',
    sponsor: index % 4 === 0 ? 'certifying_body' : 'approved_vendor',
    nonInstructionMinutes: index % 3 === 0 ? 30 : 0,
    proof: { kind: 'certificate', shows: ['name', 'title', 'date', 'hours'] },
  };
}

// Every run asks about another person, so that no engine trick on one object flatters the figure.
function people(count: number): Facts[] {
  return Array.from({ length: 100 }, (_, person) => {
    const certifiedOn = addDays('2024-05-15', person % 31);
    return {
      certifiedOn,
      expiresOn: addMonths(certifiedOn, 24),
      person: { isSupervisor: true, providesTelehealth: true },
      activities: Array.from({ length: count }, (__, index) => activity(index + person, certifiedOn)),
      priorActivities: Array.from({ length: 5 }, (__, index) => ({
        ...activity(index, '2022-05-15'),
        id: `p${index}`,
      })),
    };
  });
}

/** Median µs for one person, once warm. */
function microseconds(count: number, work: (facts: Facts) => unknown): number {
  const asked = people(count);
  const times: number[] = [];
  const warm = 20;
  for (let round = 0; round < warm + 40; round++) {
    for (const facts of asked) {
      const start = process.hrtime.bigint();
      work(facts);
      const took = Number(process.hrtime.bigint() - start);
      if (round >= warm) times.push(took);
    }
  }
  return median(times) / 1000;
}

let kept = 0;
/** Many people at a time: one alone is over before the clock has moved. */
function sumMinutes({ activities }: Facts): void {
  for (let again = 0; again < 100; again++) {
    let minutes = 0;
    for (const { amount, nonInstructionMinutes = 0 } of activities)
      minutes += amount * 60 - nonInstructionMinutes;
    kept += minutes;
  }
}

function grow(name: string, work: (facts: Facts) => unknown, loop: ReadonlyMap<number, number>): void {
  for (const [count, baseline] of loop) {
    const took = microseconds(count, work);
    show(`${name}, ${count} activities`, {
      µs: took.toFixed(1),
      'a second': Math.round(1e6 / took).toLocaleString('en'),
      'µs an activity': took / count,
      'times a loop that sums minutes': Math.round(took / baseline),
    });
  }
}

const asOf = '2026-04-01';
const counts = [10, 40, 400];
const loop = new Map(counts.map((count) => [count, microseconds(count, sumMinutes) / 100]));
const asks = (program: Preset) => (facts: Facts) => evaluate(program, facts, asOf);
const named = (id: string) => presets.find((preset) => preset.id === id) as Preset;

grow('simple (us-ky)', asks(named('us-ky')), loop);
// A maximum, conditional duties, longer clocks and earlier periods; and a maximum with repetitions for ever.
grow('demanding (us-wa)', asks(named('us-wa')), loop);
grow('demanding (us-mt)', asks(named('us-mt')), loop);

const each = presets.map((preset) => ({ id: preset.id, took: microseconds(40, asks(preset)) }));
each.sort((a, b) => b.took - a.took);
show(
  '40 activities, the slowest programs',
  Object.fromEntries(each.slice(0, 5).map(({ id, took }) => [id, took])),
);
show('40 activities, the budget', { '50 µs, slowest of it': `${((each[0]?.took ?? 0) / 50).toFixed(2)}` });
if (!Number.isFinite(kept)) throw new Error('the loop was optimised away');
