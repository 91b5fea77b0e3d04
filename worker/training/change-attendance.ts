import type { AttendanceValues } from '../../db/schema/index.ts';
import { isOpen, periodOf } from '../../domain/activities/periods.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import { approvedOn } from '../../domain/catalogue/approval.ts';
import { versionOn } from '../../domain/catalogue/versions.ts';
import type { CourseVersionView } from '../../domain/catalogue/contract.ts';
import type {
  AttendanceCorrection,
  AttendanceWithdrawal,
  ChangedAttendance,
} from '../../domain/training/contract.ts';
import { sayReason } from '../../domain/training/say.ts';
import type { ReasonCode } from '../../domain/training/codes.ts';
import { findOneActivity, type OneActivity } from '../activities/context.ts';
import { queueItem } from '../activities/log.ts';
import { changeActivity, ofBody, refuseWhenRenewed } from '../activities/store.ts';
import { memberOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import type { Change, Message, Statement, Verb, Work } from '../kernel/write.ts';
import { moveReviewItem } from '../reviews/store.ts';
import {
  changeAttendance,
  findAttendance,
  noteChange,
  valuesOf,
  type AttendanceFile,
  type StoredAttendance,
} from './attendance-store.ts';

/**
 * A provider corrects or withdraws what it reported (F34). Both versions stay, what counts changes in the same batch, and
 * the person is told. Hours that an approved renewal was judged by stay as they are: then the body is told.
 */
interface Where {
  providerId: string;
  id: string;
}

export const correctAttendance: Verb<Where & AttendanceCorrection, ChangedAttendance> = async (
  work,
  { providerId, id, completedOn, minutes, reason, version },
) => {
  const file = await findAttendance(work.database, providerId, id);
  refuseStale(file.attendance, version);
  const terms = termsOn(work, file, completedOn, minutes);
  const after = { ...valuesOf(file.attendance), completedOn, minutes, courseVersionId: terms.id };
  return change(work, file.attendance, { kind: 'corrected', after, reason, terms });
};

export const withdrawAttendance: Verb<Where & AttendanceWithdrawal, ChangedAttendance> = async (
  work,
  { providerId, id, reason, version },
) => {
  const { attendance } = await findAttendance(work.database, providerId, id);
  refuseStale(attendance, version);
  const after = { ...valuesOf(attendance), state: 'withdrawn' as const };
  return change(work, attendance, { kind: 'withdrawn', after, reason, terms: null });
};

function refuseStale({ state, version: now }: StoredAttendance, version: number): void {
  if (state === 'withdrawn')
    throw new Failure(409, 'attendances.withdrawn', 'This row was withdrawn before. Load the list again.');
  if (now !== version) throw changedMeanwhile();
}

/** What the course was worth on that day; said in the words of the dry run. */
function termsOn(
  { now, language }: Work,
  { attendance, versions, approvals }: AttendanceFile,
  on: string,
  minutes: number,
): CourseVersionView {
  const refuse = (path: string, code: ReasonCode, params = {}) =>
    invalid(path, sayReason({ code, field: null, params }, language).sentence);
  if (on > dateIn(attendance.body.timeZone, now)) throw refuse('completedOn', 'date_future');
  const version = versionOn(versions, on);
  if (!version) throw refuse('completedOn', 'course_not_approved');
  if (!approvedOn(approvals, on)) throw refuse('completedOn', 'provider_not_approved');
  if (minutes > version.minutes) throw refuse('minutes', 'amount_over_course', { minutes: version.minutes });
  return version;
}

interface Wish {
  kind: 'corrected' | 'withdrawn';
  after: AttendanceValues;
  reason: string;
  /** Of a correction: what the course is worth on its day. */
  terms: CourseVersionView | null;
}

async function change(work: Work, was: StoredAttendance, wish: Wish): Promise<Change<ChangedAttendance>> {
  const { database, actor, now } = work;
  const { kind, after, reason } = wish;
  const { id: byId, name: byName } = memberOf(actor, was.providerId);
  const by = { reason, at: now, byId, byName };
  const one = was.activityId
    ? await findOneActivity(database, ofBody(was.bodyId, was.activityId), was.activityId, now)
    : null;
  const isRenewed = one !== null && !isEveryOpen(one, [was.completedOn, after.completedOn]);
  const outcome = isRenewed ? 'asked' : kind;
  const statements = isRenewed
    ? [noteChange(database, was, after, { kind: 'asked', ...by })]
    : [
        ...changeAttendance(database, was, after, { kind, ...by }),
        ...(one ? activityStatements(work, one, was, wish) : []),
      ];
  return {
    value: { id: was.id, outcome, version: isRenewed ? was.version : was.version + 1 },
    statements,
    audit: [
      {
        bodyId: was.bodyId,
        recordId: one?.file.id ?? was.providerId,
        action: `attendances.${outcome}`,
        objectKind: 'attendance',
        objectId: was.id,
        detail: {
          title: was.courseTitle,
          reason,
          before: loggedValues(was),
          ...(kind === 'corrected' && { after: loggedValues(after) }),
        },
      },
    ],
    messages: isRenewed ? [] : [tellPerson(was)],
    onConflict: async () => {
      const { attendance } = await findAttendance(database, was.providerId, was.id);
      return attendance.version === was.version && kind === 'corrected' && !isRenewed
        ? new Failure(
            409,
            'attendances.posted_twice',
            'This person has this course on that day already. Withdraw one of the two, or load the list again.',
          )
        : changedMeanwhile();
    },
  };
}

/** In the names of the audit log. */
const loggedValues = ({ completedOn, minutes }: AttendanceValues) => ({ doneOn: completedOn, minutes });

const isEveryOpen = ({ file }: OneActivity, days: readonly string[]): boolean =>
  days.every((on) => isOpen(file.periods, periodOf(file.periods, on)));

/**
 * What counts by it. Where a reviewer has decided since, the board looks again: the provider's word does not undo theirs.
 */
function activityStatements(
  work: Work,
  one: OneActivity,
  was: StoredAttendance,
  { kind, after, reason, terms }: Wish,
): Statement[] {
  const { database, now } = work;
  const { activity, file } = one;
  const item = { bodyId: was.bodyId, kind: 'activity' as const, subjectId: activity.id };
  const renewed = [was.completedOn, after.completedOn].map((on) =>
    refuseWhenRenewed(database, file.id, periodOf(file.periods, on).seq),
  );
  if (kind === 'withdrawn')
    return [
      ...changeActivity(database, activity, { state: 'withdrawn', reasonText: reason }),
      moveReviewItem(database, item, 'closed'),
      ...renewed,
    ];
  if (activity.state === 'withdrawn' || !terms) return renewed;
  const changed: StoredActivity = { ...activity, ...attested(after, terms) };
  const isOwnWord = activity.state === 'accepted' && activity.decidedBy === was.providerId;
  const decision = isOwnWord ? { decidedAt: now, reasonText: reason } : undecided;
  return [
    ...changeActivity(database, activity, {
      ...attested(after, terms),
      ...decision,
      state: isOwnWord ? 'accepted' : 'waiting',
    }),
    ...(isOwnWord ? [] : [queueItem(work, one, changed, now)]),
    ...renewed,
  ];
}

const attested = ({ completedOn, minutes }: AttendanceValues, terms: CourseVersionView) => ({
  doneOn: completedOn,
  claimedMinutes: minutes,
  amount: Math.round((minutes / 60) * 100) / 100,
  topics: terms.topics.map(({ topic }) => topic),
  kind: terms.kind,
  format: terms.format,
  courseVersionId: terms.id,
  competencies: terms.competencies,
});

const undecided = {
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
};

/** That there is news, and where; never what. */
const tellPerson = ({ bodyId, person, body }: StoredAttendance): Message => ({
  bodyId,
  to: person.email,
  language: person.language,
  template: 'attendance_changed',
  params: { name: person.name, bodyName: body.name, helpContact: body.helpContact, path: '/activities' },
});
