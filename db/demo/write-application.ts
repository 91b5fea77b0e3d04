import { factsOf, type LoggedActivity } from '../../domain/certifications/facts.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { application, reviewItem } from '../schema/index.ts';
import { instantOn } from './days.ts';
import type { Desk } from './desk.ts';
import type { DemoRecord, WrittenSpan } from './write-story.ts';

const hour = 3_600_000;

interface Telling {
  state: 'sent' | 'returned' | 'approved';
  sentOn: string;
  reason?: string;
}

/** A renewal with its parts done, sent, and looked at or waiting for it. */
export function writeApplication(
  desk: Desk,
  record: DemoRecord,
  span: WrittenSpan,
  activities: readonly LoggedActivity[],
  { state, sentOn, reason }: Telling,
): { applicationId: string; decidedAt: number } {
  const { story, bodyId, personId, certificationId, decider } = record;
  const { program, certifiedOn } = story;
  const id = newId('app');
  const sentAt = instantOn(sentOn, 14, desk.days);
  const decided =
    state === 'sent' ? null : Math.min(sentAt + desk.chance.whole(20, 150) * hour, desk.days.now - 3 * hour);
  const question = state === 'approved' ? 'accepted' : 'with_waiting';
  const facts = factsOf({ credential: program.credential, certifiedOn }, span, activities, question, sentOn);
  const evaluation = evaluate(program.preset, facts, sentOn);
  const isNow = sentOn.slice(0, 4) === desk.days.today.slice(0, 4);
  desk.rows.add(application, {
    id,
    bodyId,
    personId,
    certificationId,
    periodId: span.id,
    kind: 'renewal',
    state,
    startedAt: sentAt - 50 * hour,
    detailsCheckedAt: sentAt - 50 * hour,
    hoursCheckedAt: sentAt - 49 * hour,
    ethicsVersionId: isNow ? program.ethics.now : program.ethics.before,
    ethicsAgreedAt: sentAt - hour,
    sentAt,
    sentOn,
    ...(decided !== null && {
      decidedAt: decided,
      decidedBy: decider.id,
      deciderName: decider.name,
      reasonText: reason ?? null,
    }),
    ruleVersion: evaluation.ruleVersion,
    findings: JSON.stringify(evaluation),
    version: decided === null ? 5 : 6,
  });
  desk.rows.add(reviewItem, {
    id: newId('rev'),
    bodyId,
    kind: 'application',
    subjectId: id,
    certificationId,
    personId,
    who: story.name,
    what: program.title,
    minutes: null,
    hasEvidence: false,
    state: ({ sent: 'open', returned: 'with_person', approved: 'closed' } as const)[state],
    openedAt: sentAt,
  });
  desk.audit(sentAt, certificationId, 'applications.send', 'application', id, {
    sentOn,
    ruleVersion: evaluation.ruleVersion,
  });
  if (decided !== null)
    desk.audit(
      decided,
      certificationId,
      `applications.${state === 'approved' ? 'approve' : 'return'}`,
      'application',
      id,
      {
        sentOn,
        complete: evaluation.complete,
        ...(reason && { reason }),
      },
    );
  if (state === 'approved' && decided !== null)
    desk.approved.push({
      applicationId: id,
      programId: program.id,
      certificationId,
      personId,
      name: story.name,
      certifiedOn,
      startsOn: span.startsOn,
      endsOn: span.endsOn,
      sentOn,
      decidedAt: decided,
      counted: evaluation.activities.flatMap(({ id: activityId, countedMinutes: minutes }) => {
        const course = activities.find((one) => one.id === activityId && one.state === 'accepted');
        return course && minutes > 0 ? [{ activityId, minutes, course }] : [];
      }),
    });
  return { applicationId: id, decidedAt: decided ?? sentAt };
}
