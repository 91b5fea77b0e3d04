import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { activityChange, ActivityView } from '../../domain/activities/contract.ts';
import { activityView, isUndecided, mayEdit } from '../../domain/activities/view.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { courseOn, readCourseOn, type CourseOnDayRow } from '../catalogue/course-on.ts';
import { attachEvidence, listAttachable } from '../evidence/store.ts';
import { personIds } from '../kernel/actor.ts';
import { Failure } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import { findReviewItem, moveReviewItem } from '../reviews/store.ts';
import { conflictOn, refuseStale } from './conflict.ts';
import { answersFor, findOneActivity, oneActivityQueries, readOneActivity, withOne } from './context.ts';
import { checkedClaim, claimActivity, claimDetail, ownFiles, queueItem, tiedTo } from './log.ts';
import { changeActivity, ofPerson } from './store.ts';

type ActivityChange = z.infer<typeof activityChange>;

/**
 * The person changes a claim that nobody has decided on, or answers a request: it waits for the body again. A changed
 * claim keeps its place in the queue; an answer takes a new one, since the time before it was the person's.
 */
export const editActivity: Verb<{ id: string; change: ActivityChange }, ActivityView> = async (
  work,
  { id, change: { version, ...input } },
) => {
  const { database, actor, now, language } = work;
  const own = personIds(actor);
  // The course it was logged with, while its name is the same; another one where the form names it.
  const [body, courseId] = [
    sql`(select body_id from activity where id = ${id})`,
    input.courseId ?? sameCourse(id, input.title),
  ];
  const [activities, files, logged, kept, attachable, items, courses] = await database.batch([
    ...oneActivityQueries(database, ofPerson(own, id), id, now),
    listAttachable(database, input.evidence ?? [], own, id),
    findReviewItem(database, 'activity', id),
    database.all<CourseOnDayRow>(courseOn(body, courseId, input.doneOn)),
  ]);
  const one = await readOneActivity(database, [activities, files, logged, kept], now);
  const { activity: was, file } = one;
  refuseStale(was, version, isUndecided(was));
  if (!mayEdit(was)) throw attested();
  const claim = checkedClaim(input, one.today);
  const evidence = input.evidence ? ownFiles(input.evidence, attachable, file.personId) : one.evidence;
  const activity: StoredActivity = {
    ...claimActivity(id, claim, one, now),
    ...tiedTo(readCourseOn(courses)),
    ...(was.attestedBy && reported(was)),
    // Where it was logged and what it is set aside for is no part of the claim.
    certificationId: was.certificationId,
    allottedTo: was.allottedTo,
    // What was asked for stays beside the answer until somebody decides.
    reasonCode: was.reasonCode,
    reasonText: was.reasonText,
    sentAt: was.sentAt,
    version: version + 1,
    evidenceCount: evidence.length,
  };
  const openedAt = was.state === 'returned' ? now : (items[0]?.openedAt ?? now);
  const {
    id: _id,
    bodyId: _bodyId,
    evidenceCount: _count,
    standsFor: _credential,
    recognition: _known,
    version: _version,
    ...set
  } = activity;
  return {
    value: activityView(
      activity,
      evidence,
      answersFor(one, withOne(one.logged, activity)),
      file.program.rules,
      language,
    ),
    statements: [
      ...changeActivity(database, was, set),
      ...attachEvidence(
        database,
        activity,
        evidence.map((each) => each.id),
      ),
      queueItem(work, one, activity, openedAt),
    ],
    audit: [
      {
        bodyId: file.bodyId,
        recordId: file.id,
        action: 'activities.change',
        objectKind: 'activity',
        objectId: id,
        detail: {
          before: claimDetail(was),
          after: claimDetail(activity),
          files: evidence.length,
          answers: was.state === 'returned',
        },
      },
    ],
    messages: [],
    onConflict: () => conflictOn(database, id, version),
  };
};

/** What a provider reported is theirs to correct: the person's answer adds files to it, and nothing else. */
const reported = (was: StoredActivity): Partial<StoredActivity> => ({
  title: was.title,
  provider: was.provider,
  doneOn: was.doneOn,
  amount: was.amount,
  unit: was.unit,
  hoursPerUnit: was.hoursPerUnit,
  claimedMinutes: was.claimedMinutes,
  nonInstructionMinutes: was.nonInstructionMinutes,
  topics: was.topics,
  kind: was.kind,
  format: was.format,
  sponsor: was.sponsor,
  courseVersionId: was.courseVersionId ?? null,
  competencies: was.competencies ?? null,
});

const attested = () =>
  new Failure(
    409,
    'activities.attested',
    'A provider reported these hours, so they stay as reported. Ask the provider to correct them.',
  );

const sameCourse = (id: string, title: string) => sql`(select w.course_id from activity a
  join course_version w on w.id = a.course_version_id where a.id = ${id} and a.title = ${title})`;

/** The person takes back a claim that nobody has decided on. It stays on the record, and counts nowhere. */
export const withdrawActivity: Verb<
  { id: string; version: number },
  { id: string; state: 'withdrawn'; version: number }
> = async (work, { id, version }) => {
  const { database, actor, now } = work;
  const { activity: was, file } = await findOneActivity(database, ofPerson(personIds(actor), id), id, now);
  refuseStale(was, version, isUndecided(was));
  if (was.attestedBy) throw attested();
  return {
    value: { id, state: 'withdrawn', version: version + 1 },
    statements: [
      ...changeActivity(database, was, { state: 'withdrawn' }),
      moveReviewItem(database, { bodyId: file.bodyId, kind: 'activity', subjectId: id }, 'closed'),
    ],
    audit: [
      {
        bodyId: file.bodyId,
        recordId: file.id,
        action: 'activities.withdraw',
        objectKind: 'activity',
        objectId: id,
        detail: claimDetail(was),
      },
    ],
    messages: [],
    onConflict: () => conflictOn(database, id, version),
  };
};
