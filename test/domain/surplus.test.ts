import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Activity, Topic } from '../../domain/programs/contract.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { usUt } from '../../domain/programs/presets/us-ut.ts';

/** A14 in Utah, tried out: whole hours, a few activities, and every way to set hours aside for the narrow topics. */
const needs: [Topic, number][] = [
  ['ethics', 2],
  ['peer_support', 6],
  ['suicide_prevention', 1],
];

const generalOf = (activities: Activity[], surplusFillsGeneral: boolean): number => {
  const facts = {
    certifiedOn: '2024-06-30',
    expiresOn: '2026-06-30',
    settings: { surplusFillsGeneral },
    activities,
  };
  const { requirements } = evaluate(usUt, facts, '2026-06-30');
  const general = requirements.find(({ code }) => code === 'general');
  if (general?.kind !== 'minimum') throw new Error('no general hours');
  return general.countedMinutes / 60;
};

/** The most hours that can be left over when each narrow topic keeps what it needs, as far as there is any. */
function mostLeftOver(activities: Activity[]): number {
  const isGeneral = ({ topics }: Activity) => topics.includes('general');
  const others = activities.filter((one) => !isGeneral(one));
  const hoursOf = (list: { activity: Activity; hours: number }[], topic: Topic) =>
    list.reduce((sum, { activity, hours }) => sum + (activity.topics.includes(topic) ? hours : 0), 0);
  // General hours serve their other topics at no cost.
  const free = activities.filter(isGeneral).map((activity) => ({ activity, hours: activity.amount }));
  const all = activities.map((activity) => ({ activity, hours: activity.amount }));
  const kept = needs.map(([topic, need]): [Topic, number] => [topic, Math.min(need, hoursOf(all, topic))]);
  let least = Infinity;
  const setAside = (place: number, chosen: { activity: Activity; hours: number }[]): void => {
    const activity = others[place];
    if (activity) {
      for (let hours = 0; hours <= activity.amount; hours++)
        setAside(place + 1, [...chosen, { activity, hours }]);
      return;
    }
    if (kept.every(([topic, need]) => hoursOf([...free, ...chosen], topic) >= need))
      least = Math.min(
        least,
        chosen.reduce((sum, { hours }) => sum + hours, 0),
      );
  };
  setAside(0, []);
  return others.reduce((sum, { amount }) => sum + amount, 0) - least;
}

const some = (mostTopics: number) =>
  fc
    .array(
      fc.record({
        amount: fc.integer({ min: 1, max: 4 }),
        topics: fc.uniqueArray(
          fc.constantFrom(
            'ethics',
            'peer_support',
            'suicide_prevention',
            'general',
            'wellness',
          ) as fc.Arbitrary<Topic>,
          { maxLength: mostTopics },
        ),
      }),
      { maxLength: 5 },
    )
    .map((list) =>
      list.map((one, index): Activity => ({
        ...one,
        id: `a${index}`,
        on: `2025-01-0${index + 1}`,
        unit: 'hour',
      })),
    );

const plainly = (activities: Activity[]) => generalOf(activities, false);

it('is what no narrow topic needs, where an activity has one topic', () => {
  fc.assert(
    fc.property(some(1), (activities) => {
      expect(generalOf(activities, true) - plainly(activities)).toBe(mostLeftOver(activities));
    }),
    { numRuns: 300 },
  );
});

it('is never more than can be spared, and never takes general hours away, however topics overlap', () => {
  fc.assert(
    fc.property(some(3), (activities) => {
      const surplus = generalOf(activities, true) - plainly(activities);
      expect(surplus).toBeGreaterThanOrEqual(0);
      expect(surplus).toBeLessThanOrEqual(mostLeftOver(activities));
    }),
    { numRuns: 300 },
  );
});

it('serves the most topics at once first: an hour for two topics is set aside once', () => {
  const activities: Activity[] = [
    { id: 'ethics', on: '2025-01-01', amount: 2, unit: 'hour', topics: ['ethics'] },
    { id: 'both', on: '2025-01-02', amount: 6, unit: 'hour', topics: ['peer_support', 'ethics'] },
    { id: 'wellness', on: '2025-01-03', amount: 3, unit: 'hour', topics: ['wellness'] },
  ];
  expect(generalOf(activities, true)).toBe(5);
});
