import type { ReasonCode } from '../../domain/activities/contract.ts';
import type { StoredActivity } from '../../domain/activities/row.ts';
import type { ActivityResult } from '../../domain/programs/evaluation.ts';
import { changedMeanwhile } from '../kernel/failure.ts';
import type { Audit, Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { acceptedValues } from './decide.ts';
import { changeActivity } from './store.ts';

/**
 * A check found that an accepted activity shows fewer hours than were accepted, or none. Unlike a reviewer's second look
 * (reopen.ts) this holds in a period that is closed too: the renewal stays, and so does what it was judged by.
 */
export interface Correction {
  was: StoredActivity;
  /** What is shown; 0: it does not count. */
  minutes: number;
  reasonCode: ReasonCode;
  by: { id: string; name: string };
  now: number;
}

/** What the activity is after it. */
export function corrected({ was, minutes, reasonCode, by, now }: Correction): StoredActivity {
  // Decided on again, or taken back, since the check looked at it.
  if (was.state !== 'accepted') throw changedMeanwhile();
  const decided = {
    ...was,
    reasonCode,
    reasonText: null,
    decidedAt: now,
    decidedBy: by.id,
    deciderName: by.name,
    version: was.version + 1,
  };
  if (minutes > 0) return { ...decided, acceptedMinutes: minutes };
  const none = { acceptedMinutes: null, acceptedOn: null, acceptedTopics: null, acceptedSponsor: null };
  return { ...decided, ...none, state: 'refused' };
}

/** With the rules' answer that it leads to. */
export function correctionStatements(
  database: Database,
  was: StoredActivity,
  is: StoredActivity,
  judged: { result: ActivityResult; ruleVersion: string },
): { statements: Statement[]; audit: Audit } {
  const { state, acceptedMinutes, acceptedOn, acceptedTopics, acceptedSponsor } = is;
  const { decidedAt, decidedBy, deciderName, reasonCode, reasonText } = is;
  return {
    statements: changeActivity(database, was, {
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
      ruleVersion: judged.ruleVersion,
      findings: JSON.stringify(judged.result),
    }),
    audit: {
      bodyId: was.bodyId,
      recordId: was.certificationId,
      action: 'activities.correct',
      objectKind: 'activity',
      objectId: was.id,
      detail: {
        title: was.title,
        ...(reasonCode && { reasonCode }),
        before: { state: was.state, ...acceptedValues(was) },
        after: state === 'accepted' ? acceptedValues(is) : { state },
      },
    },
  };
}
