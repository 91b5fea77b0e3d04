import { dayProblems, topicProblems } from '../../domain/activities/check.ts';
import { unsaidSponsor } from '../../domain/activities/codes.ts';
import type { ActivityDecision, ActivityState } from '../../domain/activities/contract.ts';
import { resultOf, type StoredActivity } from '../../domain/activities/row.ts';
import { isUndecided } from '../../domain/activities/view.ts';
import type { ActivityResult } from '../../domain/programs/evaluation.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import type { Message, Verb, Work } from '../kernel/write.ts';
import { moveReviewItem } from '../reviews/store.ts';
import { conflictOn, refuseStale } from './conflict.ts';
import {
  answersFor,
  findOneActivity,
  isUnitUnclear,
  withOne,
  type OneActivity,
  type Setting,
} from './context.ts';
import { changeActivity, ofBody } from './store.ts';

export interface DecidedActivity {
  id: string;
  state: ActivityState;
  version: number;
}

/** A reviewer decides on a claim. Both values stay: what was claimed, and beside it what was accepted. */
export const decideActivity: Verb<
  { bodyId: string; id: string; decision: ActivityDecision },
  DecidedActivity
> = async (work, { bodyId, id, decision }) => {
  const { database, now } = work;
  const one = await findOneActivity(database, ofBody(bodyId, id), id, now);
  refuseOwnRecord(work, one);
  refuseStale(one.activity, decision.version, isUndecided(one.activity));
  refuseMinutes(one, decision);
  const decided = decide(work, one, decision);
  const { result, ruleVersion } = judge(one, decided);
  const { activity: was, file } = one;
  const { state, version } = decided;
  return {
    value: { id, state, version },
    statements: [
      ...changeActivity(database, was, {
        ...decisionOf(decided),
        ruleVersion,
        findings: JSON.stringify(result),
      }),
      moveReviewItem(
        database,
        { bodyId, kind: 'activity', subjectId: id },
        state === 'returned' ? 'with_person' : 'closed',
      ),
    ],
    audit: [
      {
        bodyId,
        recordId: file.id,
        action: 'activities.decide',
        objectKind: 'activity',
        objectId: id,
        detail: {
          title: was.title,
          decision: decision.decision,
          ...(decision.decision !== 'accept' && { reasonCode: decision.reasonCode }),
          ...(decision.reason !== undefined && { reason: decision.reason }),
          before: claimedValues(was),
          after: state === 'accepted' ? acceptedValues(decided) : { state },
        },
      },
    ],
    messages: [neutralMail(one, state === 'returned' ? 'request' : 'decision')],
    onConflict: () => conflictOn(database, id, decision.version),
  };
};

/** What the activity is after the decision. */
function decide(work: Work, { activity, today }: OneActivity, decision: ActivityDecision): StoredActivity {
  const { id: decidedBy, name: deciderName } = staffOf(work.actor, activity.bodyId);
  const by = { decidedAt: work.now, decidedBy, deciderName, version: activity.version + 1 };
  const reasonText = decision.reason ?? null;
  const none = { acceptedMinutes: null, acceptedOn: null, acceptedTopics: null, acceptedSponsor: null };
  switch (decision.decision) {
    case 'accept':
    case 'accept_part': {
      const minutes = decision.decision === 'accept_part' ? decision.minutes : null;
      const { doneOn, topics, sponsor } = decision;
      const [problem] = [...dayProblems(doneOn ?? activity.doneOn, today), ...topicProblems(topics ?? [])];
      if (problem) throw invalid(problem.path, problem.message);
      return {
        ...activity,
        ...by,
        state: 'accepted',
        acceptedMinutes: minutes,
        acceptedOn: doneOn === undefined || doneOn === activity.doneOn ? null : doneOn,
        acceptedTopics: topics === undefined ? null : [...new Set(topics)],
        acceptedSponsor:
          sponsor === undefined || sponsor === (activity.sponsor ?? unsaidSponsor) ? null : sponsor,
        reasonCode: decision.decision === 'accept_part' ? decision.reasonCode : 'as_claimed',
        reasonText,
      };
    }
    case 'ask':
      return { ...activity, ...by, ...none, state: 'returned', reasonCode: decision.reasonCode, reasonText };
    case 'refuse':
      return { ...activity, ...by, ...none, state: 'refused', reasonCode: decision.reasonCode, reasonText };
  }
}

/** The rules' answer that the decision was made by: as accepted, or as it would count if it were. */
function judge(one: OneActivity, decided: StoredActivity): { result: ActivityResult; ruleVersion: string } {
  const asAccepted: StoredActivity = { ...decided, state: 'accepted' };
  const { first } = answersFor(one, withOne(one.logged, asAccepted));
  const result = resultOf(first, decided.id);
  if (!result) throw new Error('the rules judge every activity');
  return { result, ruleVersion: first.ruleVersion };
}

/** What is accepted is at most the claim; where the unit did not say how long it is, the reviewer says. */
function refuseMinutes({ activity, ...setting }: OneActivity, decision: ActivityDecision): void {
  const unclear = isUnitUnclear(setting, activity);
  if (decision.decision === 'accept' && unclear)
    throw new Failure(
      422,
      'activities.unit_unclear',
      'The unit does not say how many hours this is. Use accept_part and give the minutes.',
    );
  if (decision.decision === 'accept_part' && !unclear && decision.minutes > activity.claimedMinutes)
    throw invalid(
      'minutes',
      `The claim is ${activity.claimedMinutes} minutes. Accept that or less; ask the person to change the claim if it was more.`,
    );
}

/** R34: nobody decides on their own record. */
export function refuseOwnRecord({ actor }: Work, { file }: Setting): void {
  if (file.person.accountId === actor.accountId)
    throw new Failure(403, 'reviews.own_record', 'This is your own record. Ask another reviewer to decide.');
}

function decisionOf(decided: StoredActivity) {
  const { state, acceptedMinutes, acceptedOn, acceptedTopics, acceptedSponsor } = decided;
  const { decidedAt, decidedBy, deciderName, reasonCode, reasonText } = decided;
  return {
    state,
    acceptedMinutes,
    acceptedOn,
    acceptedTopics,
    acceptedSponsor,
    decidedAt,
    decidedBy,
    deciderName,
    reasonCode,
    reasonText,
  };
}

/** Both values, for the audit log. */
export const claimedValues = ({ claimedMinutes, doneOn, topics, sponsor }: StoredActivity) => ({
  minutes: claimedMinutes,
  doneOn,
  topics,
  ...(sponsor && { sponsor }),
});
export function acceptedValues(one: StoredActivity) {
  const sponsor = one.acceptedSponsor ?? one.sponsor;
  return {
    minutes: one.acceptedMinutes ?? one.claimedMinutes,
    doneOn: one.acceptedOn ?? one.doneOn,
    topics: one.acceptedTopics ?? one.topics,
    ...(sponsor && { sponsor }),
  };
}

/** That there is news, and where; never what. */
function neutralMail({ activity, file }: OneActivity, template: 'request' | 'decision'): Message {
  const { name, email, language } = file.person;
  const { name: bodyName, helpContact } = file.body;
  const params = { name, bodyName, helpContact, path: `/activities/${activity.id}` };
  return { bodyId: file.bodyId, to: email, language, template, params };
}
