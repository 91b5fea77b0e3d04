import { mayReopen } from '../../domain/activities/periods.ts';
import { checksOf, effectsOf } from '../../domain/activities/review.ts';
import { resultOf, type StoredActivity } from '../../domain/activities/row.ts';
import { activityView } from '../../domain/activities/view.ts';
import { periodView, requirementLines, topicsOffered } from '../../domain/certifications/lines.ts';
import type { ActivityReview } from '../../domain/reviews/contract.ts';
import type { ActivityState } from '../../db/schema/index.ts';
import { titleOf } from '../certifications/read.ts';
import { countSameFile } from '../evidence/store.ts';
import type { Work } from '../kernel/write.ts';
import { findReviewItem } from '../reviews/store.ts';
import { answersFor, oneActivityQueries, readOneActivity, withOne, type OneActivity } from './context.ts';
import { countSameCourse, findRepetition, ofBody } from './store.ts';

/** One claim with all that a decision needs, in one round trip. */
export async function readActivityReview(work: Work, bodyId: string, id: string): Promise<ActivityReview> {
  const { database, actor, now, language } = work;
  const [activities, files, logged, kept, items, sameFile, repeated, sameCourse] = await database.batch([
    ...oneActivityQueries(database, ofBody(bodyId, id), id, now),
    findReviewItem(database, 'activity', id),
    countSameFile(database, id),
    findRepetition(database, id),
    countSameCourse(database, { bodyId, id }),
  ]);
  const one = await readOneActivity(database, [activities, files, logged, kept], now);
  const { activity, file, today, evidence } = one;
  const program = file.program.rules;
  const answers = answersFor(one, withOne(one.logged, activity));
  const { before, after } = ifAccepted(one);
  const result = resultOf(after, id);
  if (!result) throw new Error('the rules judge every activity');
  const facts = {
    activity,
    result,
    period: after.period,
    approvalNeeded: approvalNeeded(one, after.ruleVersion),
    sameFilePeople: sameFile[0]?.people ?? 0,
    repeatedOn: repeated[0]?.doneOn ?? null,
  };
  const ownRecord = file.person.accountId === actor.accountId;
  return {
    itemId: items[0]?.id ?? '',
    unitClear: result.claimedMinutes !== null,
    activity: {
      ...activityView(activity, evidence, answers, program, language),
      // The reviewer also sees what was asked for, beside the answer to it.
      reason: activity.reasonText,
      mayEdit: false,
    },
    person: { id: file.personId, name: file.person.name },
    certification: { id: file.id, title: titleOf(file, language), number: file.number },
    period: periodView(after, today),
    checks: checksOf(facts, language),
    effects: effectsOf(before, after, program, language),
    requirements: requirementLines(answers.first, answers.second, program, language),
    sameCourse: countsOf(sameCourse),
    topicsOffered: topicsOffered(after),
    ownRecord,
    mayReopen: !ownRecord && mayReopen(activity, file.periods),
  };
}

/** Accepted hours without this one, and with all of its claim. */
function ifAccepted(one: OneActivity) {
  const { activity, logged } = one;
  const whole: StoredActivity = {
    ...activity,
    state: 'accepted',
    ...(activity.state !== 'accepted' && { acceptedMinutes: null, acceptedOn: null, acceptedTopics: null }),
  };
  const others = logged.filter(({ id }) => id !== activity.id);
  return { before: answersFor(one, others).first, after: answersFor(one, withOne(logged, whole)).first };
}

const approvalNeeded = ({ file }: OneActivity, ruleVersion: string): boolean =>
  file.program.rules.versions.find(({ id }) => id === ruleVersion)?.rules.credit.approvalNeeded ?? false;

function countsOf(rows: { state: ActivityState; inPart: number; n: number }[]): ActivityReview['sameCourse'] {
  const sum = (which: (row: { state: ActivityState; inPart: number }) => boolean) =>
    rows.filter(which).reduce((total, { n }) => total + n, 0);
  return {
    accepted: sum(({ state, inPart }) => state === 'accepted' && !inPart),
    inPart: sum(({ state, inPart }) => state === 'accepted' && inPart === 1),
    returned: sum(({ state }) => state === 'returned'),
    refused: sum(({ state }) => state === 'refused'),
  };
}
