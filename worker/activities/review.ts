import { mayReopen } from '../../domain/activities/periods.ts';
import { checksOf, effectsOf, type CheckFacts } from '../../domain/activities/review.ts';
import { resultOf, type StoredActivity } from '../../domain/activities/row.ts';
import { activityView } from '../../domain/activities/view.ts';
import { periodView, requirementLines, topicsOffered } from '../../domain/certifications/lines.ts';
import { asksSponsor } from '../../domain/certifications/sponsor.ts';
import type { Evaluation } from '../../domain/programs/evaluation.ts';
import type { ActivityReview } from '../../domain/reviews/contract.ts';
import type { ActivityState } from '../../db/schema/index.ts';
import { courseOfActivity, readCourseOn, type CourseOnDayRow } from '../catalogue/course-on.ts';
import { titleOf } from '../certifications/read.ts';
import { countSameFile } from '../evidence/store.ts';
import type { Statement, Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { findReviewItem } from '../reviews/store.ts';
import { answersFor, oneActivityQueries, readOneActivity, withOne, type OneActivity } from './context.ts';
import { countSameCourse, findRepetition, ofBody } from './store.ts';

/** One claim with all that a decision needs, in one round trip. */
export async function readActivityReview(work: Work, bodyId: string, id: string): Promise<ActivityReview> {
  const { database, actor, now, language } = work;
  const [activities, files, logged, kept, sameFile, repeated, courses, items, sameCourse] =
    await database.batch([
      ...checkQueries(database, bodyId, id, now),
      findReviewItem(database, 'activity', id),
      countSameCourse(database, { bodyId, id }),
    ]);
  const one = await readOneActivity(database, [activities, files, logged, kept], now);
  const { activity, file, today, evidence } = one;
  const program = file.program.rules;
  const answers = answersFor(one, withOne(one.logged, activity));
  const { before, after } = ifAccepted(one);
  const facts = checkFacts(one, after, sameFile, repeated, courses);
  const ownRecord = file.person.accountId === actor.accountId;
  return {
    itemId: items[0]?.id ?? '',
    unitClear: facts.result.claimedMinutes !== null,
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
    asksSponsor: asksSponsor(after, program),
    ownRecord,
    mayReopen: !ownRecord && mayReopen(activity, file.periods),
  };
}

/**
 * How many checks of these claims differ, by id: a list says so beside each row, in one round trip for all of them.
 * What is not the body's is left out.
 */
export async function readDiffering(
  work: Work,
  bodyId: string,
  ids: readonly string[],
): Promise<Record<string, number>> {
  const { database, now, language } = work;
  if (ids.length === 0) return {};
  const queries = ids.map((id) => checkQueries(database, bodyId, id, now));
  const rows = await database.batch(queries.flat() as unknown as [Statement, ...Statement[]]);
  const differing: Record<string, number> = {};
  for (const [at, id] of ids.entries()) {
    const width = queries[at]?.length ?? 0;
    const own = rows.slice(at * width, (at + 1) * width) as unknown as CheckRows;
    const [activities, files, logged, kept, sameFile, repeated, courses] = own;
    if (activities.length === 0) continue;
    const one = await readOneActivity(database, [activities, files, logged, kept], now);
    const facts = checkFacts(one, ifAccepted(one).after, sameFile, repeated, courses);
    differing[id] = checksOf(facts, language).filter(({ ok }) => !ok).length;
  }
  return differing;
}

/** For a batch: what the checks of one claim are made from. */
const checkQueries = (database: Database, bodyId: string, id: string, now: number) =>
  [
    ...oneActivityQueries(database, ofBody(bodyId, id), id, now),
    countSameFile(database, id),
    findRepetition(database, id),
    database.all<CourseOnDayRow>(courseOfActivity(id)),
  ] as const;

type CheckRows = {
  [At in keyof ReturnType<typeof checkQueries>]: Awaited<ReturnType<typeof checkQueries>[At]>;
};

function checkFacts(
  one: OneActivity,
  after: Evaluation,
  sameFile: CheckRows[4],
  repeated: CheckRows[5],
  courses: CheckRows[6],
): CheckFacts {
  const result = resultOf(after, one.activity.id);
  if (!result) throw new Error('the rules judge every activity');
  return {
    activity: one.activity,
    result,
    period: after.period,
    approvalNeeded: approvalNeeded(one, after.ruleVersion),
    sameFilePeople: sameFile[0]?.people ?? 0,
    repeatedOn: repeated[0]?.doneOn ?? null,
    course: readCourseOn(courses),
  };
}

/** Accepted hours without this one, and with all of its claim. */
function ifAccepted(one: OneActivity) {
  const { activity, logged } = one;
  const whole: StoredActivity = {
    ...activity,
    state: 'accepted',
    ...(activity.state !== 'accepted' && {
      acceptedMinutes: null,
      acceptedOn: null,
      acceptedTopics: null,
      acceptedSponsor: null,
    }),
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
