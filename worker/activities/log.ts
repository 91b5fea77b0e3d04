import { sql } from 'drizzle-orm';
import type { ActivityInput, ActivityView } from '../../domain/activities/contract.ts';
import { claimProblems, readClaim, type Claim } from '../../domain/activities/check.ts';
import { resultOf, type StoredActivity } from '../../domain/activities/row.ts';
import { activityView } from '../../domain/activities/view.ts';
import { courseOn, readCourseOn, type CourseOnDay, type CourseOnDayRow } from '../catalogue/course-on.ts';
import { readCertifications, selectCertifications, type CertificationRow } from '../certifications/store.ts';
import { attachEvidence, evidenceView, listAttachable } from '../evidence/store.ts';
import { personIds } from '../kernel/actor.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Verb, Work } from '../kernel/write.ts';
import { openReviewItem } from '../reviews/store.ts';
import { answersFor, isUnitUnclear, settingOf, withOne, type Setting } from './context.ts';
import { familyOfPersons } from './family.ts';
import { forgetDraft } from './draft.ts';
import { insertActivity, listLoggedNow, mostActivities } from './store.ts';

/** The person logs one thing done: it waits for the body, with its files, in the queue. */
export const logActivity: Verb<{ certificationId: string; claim: ActivityInput }, ActivityView> = async (
  work,
  { certificationId, claim: input },
) => {
  const { database, now, language } = work;
  const files = [...new Set(input.evidence ?? [])];
  const { setting, attachable, course } = await findSetting(work, certificationId, files, input);
  const { file, logged } = setting;
  const claim = checkedClaim(input, setting.today);
  if (logged.length >= mostActivities) throw tooMany();
  const evidence = ownFiles(input.evidence ?? [], attachable, file.personId);
  const claimed = claimActivity(newId('act'), claim, setting, now);
  const activity = { ...claimed, ...tiedTo(course), evidenceCount: files.length };
  const { id, evidenceCount: _count, standsFor: _credential, recognition: _known, ...row } = activity;
  return {
    value: activityView(
      activity,
      evidence,
      answersFor(setting, withOne(logged, activity)),
      file.program.rules,
      language,
    ),
    status: 201,
    statements: [
      insertActivity(database, { id, ...row }),
      ...attachEvidence(database, activity, files),
      queueItem(work, setting, activity, now),
      forgetDraft(database, file.personId),
    ],
    audit: [
      {
        bodyId: file.bodyId,
        recordId: file.id,
        action: 'activities.log',
        objectKind: 'activity',
        objectId: id,
        detail: { ...claimDetail(activity), files: files.length },
      },
    ],
    messages: [],
  };
};

export async function findSetting(
  work: Work,
  certificationId: string,
  files: readonly string[],
  claim: Pick<ActivityInput, 'courseId' | 'doneOn'>,
) {
  const { database, actor, now } = work;
  const own = personIds(actor);
  const body = sql`(select body_id from certification where id = ${certificationId})`;
  const [rows, logged, attachable, courses] = await database.batch([
    database.all<CertificationRow>(
      selectCertifications(familyOfPersons(own, certificationId), 'with_priors'),
    ),
    listLoggedNow(database, certificationId, now),
    listAttachable(database, files, own, null),
    database.all<CourseOnDayRow>(courseOn(body, claim.courseId ?? '', claim.doneOn)),
  ]);
  const family = await readCertifications(database, rows);
  const file = family.find(({ id }) => id === certificationId);
  if (!file) throw nothingHere();
  return {
    setting: settingOf(file, logged, now),
    attachable,
    course: readCourseOn(courses),
    sisters: family.filter((one) => one !== file),
  };
}

/** What the named course was worth on the day; nothing where it was worth nothing, or none was named. */
export const tiedTo = (course: CourseOnDay | null) => ({
  courseVersionId: course?.versionId ?? null,
  competencies: course?.competencies ?? null,
  recognition: course?.recognition ?? null,
});

export function checkedClaim(input: ActivityInput, today: string): Claim {
  const claim = readClaim(input);
  const [first, ...more] = claimProblems(claim, today);
  if (!first) return claim;
  if (more.length === 0) throw invalid(first.path, first.message);
  const details = [first, ...more];
  throw new Failure(
    400,
    'invalid_request',
    `Please mend these ${details.length} fields; details says what and where.`,
    { details },
  );
}

/** The files named, in their order; one that is not the person's own, or belongs elsewhere, is one that does not exist. */
export function ownFiles(
  ids: readonly string[],
  attachable: readonly (Parameters<typeof evidenceView>[0] & { personId: string })[],
  personId: string,
) {
  return [...new Set(ids)].map((id) => {
    const found = attachable.find((one) => one.id === id && one.personId === personId);
    if (!found)
      throw invalid(
        `evidence.${ids.indexOf(id)}`,
        'There is no such file to add. Send the photo or PDF again.',
      );
    return evidenceView(found);
  });
}

/**
 * A claim as it is stored, waiting. Its minutes are by the program's rule of units; where no rule and no person says
 * how long a unit is, the amount is read as hours, and the finding asks.
 */
export function claimActivity(id: string, claim: Claim, setting: Setting, now: number): StoredActivity {
  const { file } = setting;
  const asHours = Math.max(1, Math.round(claim.amount * 60));
  const stored: StoredActivity = {
    id,
    ...claim,
    bodyId: file.bodyId,
    personId: file.personId,
    certificationId: file.id,
    allottedTo: null,
    standsFor: file.credential,
    claimedMinutes: asHours,
    state: 'waiting',
    sentAt: now,
    acceptedMinutes: null,
    acceptedOn: null,
    acceptedTopics: null,
    acceptedSponsor: null,
    decidedAt: null,
    decidedBy: null,
    deciderName: null,
    reasonCode: null,
    reasonText: null,
    ruleVersion: null,
    findings: null,
    version: 1,
    evidenceCount: 0,
  };
  const result = resultOf(answersFor(setting, [stored]).second, id);
  const claimedMinutes = result?.claimedMinutes ?? asHours;
  if (claim.nonInstructionMinutes > claimedMinutes)
    throw invalid(
      'nonInstructionMinutes',
      `Breaks cannot be longer than the whole, ${claimedMinutes} minutes.`,
    );
  return { ...stored, claimedMinutes };
}

export const queueItem = (work: Work, setting: Setting, activity: StoredActivity, openedAt: number) =>
  openReviewItem(work.database, {
    kind: 'activity',
    subjectId: activity.id,
    bodyId: setting.file.bodyId,
    certificationId: setting.file.id,
    personId: setting.file.personId,
    who: setting.file.person.name,
    what: activity.title,
    // A unit that nobody made clear is not shown as hours.
    minutes: isUnitUnclear(setting, activity) ? null : activity.claimedMinutes,
    hasEvidence: activity.evidenceCount > 0,
    openedAt,
  });

/** What the audit log keeps of a claim. */
export const claimDetail = ({ title, doneOn, claimedMinutes, topics, sponsor }: StoredActivity) => ({
  title,
  doneOn,
  minutes: claimedMinutes,
  topics,
  ...(sponsor && { sponsor }),
});

const tooMany = () =>
  new Failure(
    422,
    'activities.too_many',
    `One period holds at most ${mostActivities} activities. Ask your board to help you put some together.`,
  );
