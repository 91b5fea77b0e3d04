import fc from 'fast-check';
import { expect, it } from 'vitest';
import { presets } from '../../domain/programs/presets/index.ts';
import { answer, askedAmong, nearlyCompleteAmong, type Asked } from './arbitraries.ts';
import { countByHand } from './counting-by-hand.ts';
import { tabled } from './counting-table.ts';

const programs = presets.filter(({ id }) => tabled.has(id));

/** Without the setting of Utah's surplus, which surplus.test.ts works out. */
function plainly({ facts: { settings, ...facts }, ...rest }: Asked): Asked {
  if (!settings) return { ...rest, facts };
  const { surplusFillsGeneral: _, ...others } = settings;
  return { ...rest, facts: { ...facts, settings: others } };
}

function compare(question: Asked): void {
  const said = answer(plainly(question));
  const { program, facts, asOf } = question;
  const { credential, ruleVersion: version, period } = said;
  const counted = countByHand({ id: program.id, credential, version, facts, asOf, period });
  expect({
    activities: said.activities.map(({ id, countedMinutes, refusedMinutes, findings }) => ({
      id,
      counted: countedMinutes,
      refused: refusedMinutes,
      findings: findings.map(({ code, minutes }) => [code, minutes]),
    })),
    requirements: said.requirements,
    complete: said.complete,
    carryOver: said.carryOver,
    waiver: said.waiver,
  }).toEqual(counted);
}

it('every program of the contract is in the table', () => expect(programs).toHaveLength(tabled.size));

it('an answer is what a second counting finds, minute by minute, from a table of its own', () => {
  fc.assert(fc.property(askedAmong(programs), compare), { numRuns: 700 });
});

it('also of somebody who has enough, or nearly', () => {
  fc.assert(fc.property(nearlyCompleteAmong(programs), compare), { numRuns: 300 });
});
