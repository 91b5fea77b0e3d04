import { mayReopen, periodOf } from '../../domain/activities/periods.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import { conflictOn } from './conflict.ts';
import { findOneActivity } from './context.ts';
import { acceptedValues, claimedValues, refuseOwnRecord, type DecidedActivity } from './decide.ts';
import { queueItem } from './log.ts';
import { changeActivity, ofBody, refuseWhenRenewed } from './store.ts';

/** A decision is looked at again, while its period is open. It waits as before; the decision stays in the audit log. */
export const reopenActivity: Verb<
  { bodyId: string; id: string; reason: string; version: number },
  DecidedActivity
> = async (work, { bodyId, id, reason, version }) => {
  const { database, now } = work;
  const one = await findOneActivity(database, ofBody(bodyId, id), id, now);
  refuseOwnRecord(work, one);
  const { activity: was, file } = one;
  if (was.state !== 'accepted' && was.state !== 'refused') throw notDecided();
  if (was.version !== version) throw changedMeanwhile();
  if (!mayReopen(was, file.periods)) throw periodClosed();
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
  return {
    value: { id, state: 'waiting', version: version + 1 },
    statements: [
      ...changeActivity(database, was, { state: 'waiting', ...undecided }),
      refuseWhenRenewed(database, file.id, periodOf(file.periods, was.acceptedOn ?? was.doneOn).seq),
      queueItem(work, one, was, now),
    ],
    audit: [
      {
        bodyId,
        recordId: file.id,
        action: 'activities.reopen',
        objectKind: 'activity',
        objectId: id,
        detail: {
          title: was.title,
          reason,
          before: {
            state: was.state,
            ...(was.state === 'accepted' && acceptedValues(was)),
            decidedBy: was.deciderName,
            decidedAt: was.decidedAt,
            reasonCode: was.reasonCode,
            reason: was.reasonText,
          },
          after: { state: 'waiting', ...claimedValues(was) },
        },
      },
    ],
    messages: [],
    onConflict: async () => {
      const renewed = await findOneActivity(database, ofBody(bodyId, id), id, now);
      return mayReopen(renewed.activity, renewed.file.periods) || renewed.activity.version !== version
        ? conflictOn(database, id, version)
        : periodClosed();
    },
  };
};

const notDecided = () =>
  new Failure(409, 'activities.not_decided', 'There is no decision to look at again. Load the record again.');

const periodClosed = () =>
  new Failure(
    409,
    'activities.period_closed',
    'The renewal of this period was approved with this decision, so it stays. Ask an administrator about an appeal.',
  );
