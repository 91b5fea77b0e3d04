import type { Activity, Facts, Kind, Topic } from '../domain/programs/contract.ts';
import { addDays } from '../domain/programs/dates.ts';
import { evaluate } from '../domain/programs/evaluate.ts';
import { usPa } from '../domain/programs/presets/us-pa.ts';
import { usTx } from '../domain/programs/presets/us-tx.ts';
import type { ProgramRules } from '../domain/programs/rules.ts';

/** The rule engine alone: one person with 40 activities in under 50 µs, and cost linear in activities (architecture 7). */

const topics: Topic[] = ['peer_support', 'ethics', 'general', 'wellness'];
const kinds: Kind[] = ['course', 'conference', 'staff_meeting', 'in_service'];

function activity(index: number): Activity {
  return {
    id: `a${index}`,
    on: addDays('2024-05-01', (index * 37) % 800),
    title: `Course ${index % 30}`,
    provider: 'Recovery Institute',
    amount: 1.5 + (index % 4),
    unit: 'hour',
    topics: [topics[index % 4] ?? 'general'],
    kind: kinds[index % 4] ?? 'course',
    nonInstructionMinutes: index % 3 === 0 ? 30 : 0,
    proof: { kind: 'certificate', shows: ['name', 'title', 'date', 'hours'] },
  };
}

// Every run asks about another person, so that no engine trick on one object flatters the figure.
function people(count: number): Facts[] {
  return Array.from({ length: 200 }, (_, person) => ({
    certifiedOn: addDays('2024-05-15', person % 31),
    activities: Array.from({ length: count }, (_, index) => activity(index + person)),
  }));
}

function medianMicroseconds(program: ProgramRules, count: number): number {
  const asked = people(count);
  const times: number[] = [];
  for (let round = 0; round < 60; round++) {
    for (const facts of asked) {
      const start = process.hrtime.bigint();
      evaluate(program, facts, '2026-04-01');
      const took = Number(process.hrtime.bigint() - start);
      if (round >= 20) times.push(took);
    }
  }
  times.sort((a, b) => a - b);
  return (times[times.length >> 1] ?? 0) / 1000;
}

for (const program of [usPa, usTx]) {
  const few = medianMicroseconds(program, 40);
  const many = medianMicroseconds(program, 400);
  const ratio = (many / few / 10).toFixed(2);
  console.log(
    `evaluate ${program.id}: 40 activities ${few.toFixed(1)} µs, 400 activities ${many.toFixed(1)} µs, per activity × ${ratio}`,
  );
}
