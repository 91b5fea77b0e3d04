import type { Activity, Facts } from './contract.ts';
import { claimedMinutes } from './credit/minutes.ts';
import { addMonths, fellBack } from './dates.ts';
import type { ActivityResult, Upcoming } from './evaluation.ts';
import { selector } from './requirements/selects.ts';
import type { Assume, Recurring, Rules } from './rules.ts';

interface Done {
  activity: Activity;
  minutes: number;
}

/**
 * Topics that come round on a clock of their own, longer than the period (contract section 5, "Longer clocks"). It takes what counted
 * in this period and what was done in earlier ones, from certification to `asOf`.
 */
export function longerClocks(
  rules: Rules,
  facts: Facts,
  results: readonly ActivityResult[],
  asOf: string,
  assume: Assume,
): Upcoming[] {
  if (!rules.recurring?.length) return [];
  // Few activities are on any clock: the others are left out before they are put in order.
  const isOnAny = selector({ of: [{ anyTopic: rules.recurring.map(({ topic }) => topic) }] });
  const done = [...priorsDone(rules, facts), ...countedNow(facts, results)].filter(
    ({ activity, minutes }) =>
      minutes > 0 && activity.on >= facts.certifiedOn && activity.on <= asOf && isOnAny(activity),
  );
  done.sort((a, b) => (a.activity.on < b.activity.on ? -1 : a.activity.on > b.activity.on ? 1 : 0));
  return rules.recurring.map((clock) => runClock(clock, facts, done, assume));
}

function priorsDone({ credit }: Rules, { priorActivities = [] }: Facts): Done[] {
  return priorActivities.map((activity) => {
    const claimed = claimedMinutes(activity, credit) ?? 0;
    return { activity, minutes: claimed - Math.min(claimed, activity.nonInstructionMinutes ?? 0) };
  });
}

const countedNow = ({ activities }: Facts, results: readonly ActivityResult[]): Done[] =>
  activities.map((activity, index) => ({ activity, minutes: results[index]?.countedMinutes ?? 0 }));

/** Once the minutes are complete the count starts again at 0; what was too much is lost. */
function runClock(
  clock: Recurring,
  { certifiedOn, settings }: Facts,
  done: Done[],
  assume: Assume,
): Upcoming {
  const { topic, minutes: requiredMinutes, months } = clock;
  const rule = settings?.recurringFrom ?? clock.from;
  const isOnIt = selector({ of: [{ anyTopic: [topic] }] });
  let from = certifiedOn;
  let due = addMonths(from, months);
  let countedMinutes = 0;
  for (const { activity, minutes } of done) {
    if (!isOnIt(activity)) continue;
    countedMinutes += minutes;
    if (countedMinutes < requiredMinutes) continue;
    if (!rule) assume('A15');
    countedMinutes = 0;
    from = rule === 'block' ? certifiedOn : activity.on;
    due = rule === 'block' ? endOfNextBlock(from, months, activity.on) : addMonths(from, months);
  }
  if (fellBack(from, due)) assume('A2');
  return { code: topic, requiredMinutes, countedMinutes, dueOn: due };
}

/** A block ends on its due date, that day included; all are counted from certification. */
function endOfNextBlock(certifiedOn: string, months: number, completedOn: string): string {
  let block = 1;
  while (addMonths(certifiedOn, block * months) < completedOn) block++;
  return addMonths(certifiedOn, (block + 1) * months);
}
