import type { Recognition } from '../../../domain/catalogue/codes.ts';
import {
  factsOf,
  type Circumstance,
  type ExceptionFacts,
  type LoggedActivity,
} from '../../../domain/certifications/facts.ts';
import { isWorse, rehearse, type Outcome, type Rehearsing } from '../../../domain/programs/rehearse.ts';
import { statusOn, type StatusEvent } from '../../../domain/programs/standing.ts';
import type { Slice } from './store.ts';

/** From stored rows to judged people: no I/O. */

/** The credential only where an hour serves one, the recognition where not all count; the last three only where the rules look at the past. */
type ActivityTuple = [
  on: string,
  amount: number,
  unit: string,
  hoursPerUnit: number | null,
  nonInstructionMinutes: number,
  topics: string,
  kind: string,
  format: string,
  acceptedMinutes: number | null,
  standsFor: string | null,
  sponsor: string | null,
  recognition: Recognition | null,
  title?: string,
  provider?: string,
  inPeriod?: 0 | 1,
];
type PersonTuple = [
  credential: string,
  certifiedOn: string,
  sortName: string,
  periodId: string,
  startsOn: string,
  endsOn: string,
  carriedInMinutes: number | null,
  circumstances: Circumstance[] | null,
  exceptions: [ExceptionFacts['kind'], number | null, string | null][],
  otherCredentials: [string, string][],
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
  const [credential, certifiedOn, , periodId, startsOn, endsOn, carriedInMinutes, ...rest] = person;
  const [circumstances, exceptions, others, status, sentOn, activities] = rest;
  const events = status.map(([kind, effectiveOn, recordedAt]) => ({ kind, effectiveOn, recordedAt }));
  // What was withdrawn is under no rules of renewal any more.
  if (statusOn(events, rehearsing.asOf) === 'withdrawn') return null;
  const logged = activities.map(loggedOf);
  const certification = {
    credential,
    certifiedOn,
    circumstances,
    exceptions: exceptions.map(([kind, requiredMinutes, approvedOn]) => ({
      periodId,
      kind,
      requiredMinutes,
      approvedOn,
    })),
    otherCredentials: others.map(([other, on]) => ({ credential: other, certifiedOn: on })),
    priors: logged.filter((_, i) => isPrior(activities[i])),
  };
  const period = { id: periodId, startsOn, endsOn, carriedInMinutes };
  const own = logged.filter((_, i) => !isPrior(activities[i]));
  return rehearse(rehearsing, factsOf(certification, period, own, 'accepted', sentOn ?? undefined));
}

const isPrior = (activity: ActivityTuple | undefined) => activity?.[14] === 0;

/** Day, topics and sponsor are those that were accepted, where a reviewer said so. */
const loggedOf = (activity: ActivityTuple, index: number): LoggedActivity => ({
  id: String(index),
  doneOn: activity[0],
  amount: activity[1],
  unit: activity[2],
  hoursPerUnit: activity[3],
  nonInstructionMinutes: activity[4],
  topics: topicsOf(activity[5]),
  kind: activity[6],
  format: activity[7],
  acceptedMinutes: activity[8],
  standsFor: activity[9],
  sponsor: activity[10],
  recognition: activity[11],
  title: activity[12] ?? '',
  provider: activity[13] ?? '',
  state: 'accepted',
  acceptedOn: null,
  acceptedTopics: null,
  acceptedSponsor: null,
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
