import { factsOf, type LoggedActivity } from '../../../domain/certifications/facts.ts';
import { isWorse, rehearse, type Outcome, type Rehearsing } from '../../../domain/programs/rehearse.ts';
import { statusOn, type StatusEvent } from '../../../domain/programs/standing.ts';
import type { Slice } from './store.ts';

/** From stored rows to judged people: no I/O. */

type ActivityTuple = [
  id: string,
  title: string,
  provider: string,
  doneOn: string,
  amount: number,
  unit: string,
  hoursPerUnit: number | null,
  nonInstructionMinutes: number,
  topics: string,
  kind: string,
  format: string,
  acceptedMinutes: number | null,
  acceptedOn: string | null,
  acceptedTopics: string | null,
];
type PersonTuple = [
  credential: string,
  certifiedOn: string,
  sortName: string,
  startsOn: string,
  endsOn: string,
  status: [StatusEvent['kind'], string, number][],
  sentOn: string | null,
  activities: ActivityTuple[],
];

export function judgeSlice(
  rehearsing: Rehearsing,
  rows: readonly { id: string; row: string }[],
  most: number,
): Slice {
  const changed = rows.flatMap(({ id, row }) => {
    const person: PersonTuple = JSON.parse(row);
    const outcome = outcomeOf(rehearsing, person);
    return outcome ? [{ certificationId: id, sortName: person[2], outcome }] : [];
  });
  const worse = changed.filter(({ outcome }) => isWorse(outcome)).length;
  return {
    cursor: rows.at(-1)?.id ?? '',
    checked: rows.length,
    affected: changed.length,
    affectedAtOnce: changed.filter(({ outcome }) => outcome.atOnce).length,
    worse,
    isLast: rows.length < most,
    rows: JSON.stringify(changed.map((one) => ({ ...one, rank: isWorse(one.outcome) ? 0 : 1 }))),
  };
}

function outcomeOf(rehearsing: Rehearsing, person: PersonTuple): Outcome | null {
  const [credential, certifiedOn, , startsOn, endsOn, status, sentOn, activities] = person;
  const events = status.map(([kind, effectiveOn, recordedAt]) => ({ kind, effectiveOn, recordedAt }));
  // What was withdrawn is under no rules of renewal any more.
  if (statusOn(events, rehearsing.asOf) === 'withdrawn') return null;
  const facts = factsOf(
    { credential, certifiedOn },
    { startsOn, endsOn },
    activities.map(loggedOf),
    'accepted',
    sentOn ?? undefined,
  );
  return rehearse(rehearsing, facts);
}

const loggedOf = ([
  id,
  title,
  provider,
  doneOn,
  amount,
  unit,
  hoursPerUnit,
  nonInstructionMinutes,
  topics,
  kind,
  format,
  acceptedMinutes,
  acceptedOn,
  acceptedTopics,
]: ActivityTuple): LoggedActivity => ({
  id,
  title,
  provider,
  doneOn,
  amount,
  unit,
  hoursPerUnit,
  nonInstructionMinutes,
  topics: topicsOf(topics),
  kind,
  format,
  state: 'accepted',
  acceptedMinutes,
  acceptedOn,
  acceptedTopics: acceptedTopics === null ? null : topicsOf(acceptedTopics),
});

/** A program has a few dozen sets of topics and a million activities. */
const known = new Map<string, string[]>();

function topicsOf(text: string): string[] {
  let topics = known.get(text);
  if (!topics) {
    if (known.size > 1000) known.clear();
    topics = JSON.parse(text) as string[];
    known.set(text, topics);
  }
  return topics;
}
