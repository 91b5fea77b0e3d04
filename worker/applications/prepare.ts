import { sql, type SQL } from 'drizzle-orm';
import type { OwnApplication } from '../../domain/applications/contract.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Change, Verb, Work } from '../kernel/write.ts';
import { findOwnRenewal, isOpen, isTaken, ownApplication, type OwnRenewal } from './own.ts';
import { changeApplication, insertApplication, type StoredApplication } from './store.ts';

/** Getting a renewal ready: its parts in any order. The first part touched starts it. */

export const checkPart: Verb<
  { certificationId: string; part: 'details' | 'hours'; version: number },
  OwnApplication
> = async (work, { certificationId, part, version }) => {
  const renewal = await findOwnRenewal(work, certificationId);
  const done: Part =
    part === 'details'
      ? { set: sql`details_checked_at = ${work.now}`, fields: { detailsCheckedAt: work.now } }
      : { set: sql`hours_checked_at = ${work.now}`, fields: { hoursCheckedAt: work.now } };
  return prepare(work, renewal, version, done, { part });
};

export const agreeToEthics: Verb<
  { certificationId: string; ethicsVersionId: string; version: number },
  OwnApplication
> = async (work, { certificationId, ethicsVersionId, version }) => {
  const renewal = await findOwnRenewal(work, certificationId);
  const { ethics } = renewal;
  if (ethics?.id !== ethicsVersionId)
    throw new Failure(
      409,
      'applications.ethics_changed',
      'The code of ethics in force is another one. Load the page again, read it, and agree to that one.',
      { facts: { ethicsVersionId: ethics?.id ?? null } },
    );
  const done = {
    set: sql`ethics_version_id = ${ethics.id}, ethics_agreed_at = ${work.now}`,
    fields: { ethicsVersionId: ethics.id, ethicsAgreedAt: work.now },
  };
  return prepare(work, renewal, version, done, {
    part: 'ethics',
    ethicsVersionId: ethics.id,
    ethics: ethics.title,
  });
};

interface Part {
  set: SQL;
  fields: Partial<StoredApplication>;
}

function prepare(
  work: Work,
  renewal: OwnRenewal,
  version: number,
  done: Part,
  detail: Record<string, unknown>,
): Change<OwnApplication> {
  const { application: found, file } = renewal;
  if (isTaken(found)) throw alreadySent(found);
  const was = isOpen(found) ? found : null;
  if (!was && renewal.renewedFrom !== null) throw alreadySent(null);
  // Version 0 means "whatever is there": parts are done in any order, and two tabs may both begin.
  if (was && version !== 0 && version !== was.version) throw changedMeanwhile();
  const now: StoredApplication = was
    ? { ...was, ...done.fields, version: was.version + 1 }
    : { ...started(work, renewal), ...done.fields };
  return {
    value: ownApplication(now, renewal.ethics),
    status: was ? 200 : 201,
    statements: was
      ? changeApplication(work.database, was, done.set)
      : [insertApplication(work.database, { ...now, kind: 'renewal' })],
    audit: [
      {
        bodyId: file.bodyId,
        recordId: file.id,
        action: was ? 'applications.prepare' : 'applications.start',
        objectKind: 'application',
        objectId: now.id,
        detail,
      },
    ],
    messages: [],
  };
}

const started = ({ now }: Work, { file, period }: OwnRenewal): StoredApplication => ({
  id: newId('app'),
  bodyId: file.bodyId,
  personId: file.personId,
  certificationId: file.id,
  periodId: period.id,
  state: 'started',
  version: 1,
  startedAt: now,
  detailsCheckedAt: null,
  hoursCheckedAt: null,
  ethicsVersionId: null,
  ethicsAgreedAt: null,
  sentAt: null,
  sentOn: null,
  decidedAt: null,
  deciderName: null,
  reasonText: null,
  ruleVersion: null,
  findings: null,
  heldBy: null,
});

export function alreadySent(one: Pick<StoredApplication, 'state' | 'sentAt'> | null): Failure {
  const approved = !one || one.state === 'approved';
  return new Failure(
    409,
    'applications.already_sent',
    approved
      ? 'This period is renewed already. There is nothing more to do.'
      : 'This renewal has been sent already. You will hear when it has been looked at.',
    { facts: { state: one?.state ?? 'approved', sentAt: one?.sentAt ?? null } },
  );
}
