import { sql, type SQL } from 'drizzle-orm';
import type { ApplicationDecision, ApplicationState } from '../../domain/applications/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import type { Message, Statement, Verb, Work } from '../kernel/write.ts';
import { moveReviewItem } from '../reviews/store.ts';
import { approve } from './approve.ts';
import { findDossier, judgeDossier, type Dossier } from './dossier.ts';
import { changeApplication, findApplicationState } from './store.ts';

/** A decision on a renewal that was sent: approve, ask for something more, or refuse. */

export interface Deciding {
  bodyId: string;
  id: string;
  decision: ApplicationDecision;
}

export interface Decided {
  id: string;
  state: ApplicationState;
  version: number;
  /** Both are set by an approval. */
  next: { startsOn: string; endsOn: string } | null;
  certificateId: string | null;
}

/** What a decision means: for the renewal, for the queue, and for the person's mailbox. */
const effects = {
  approve: { state: 'approved', queue: 'closed', mail: 'decision' },
  return: { state: 'returned', queue: 'with_person', mail: 'request' },
  refuse: { state: 'refused', queue: 'closed', mail: 'decision' },
} as const;

export const decideApplication: Verb<Deciding, Decided> = async (work, { bodyId, id, decision }) => {
  const dossier = await findDossier(work, bodyId, id);
  const { application: was, file } = dossier;
  refuseUndecidable(work, dossier, decision.version);
  const effect = effects[decision.decision];
  const judgement = judgeDossier(dossier, work.language);
  const approval =
    decision.decision === 'approve' ? await approve(work, dossier, judgement, decision.nextEndsOn) : null;
  const { ruleVersion } = judgement.first;
  const reason = decision.reason ?? null;
  const by = staffOf(work.actor, bodyId);
  const set: SQL = sql`state = ${effect.state}, decided_at = ${work.now}, decided_by = ${by.id}, decider_name = ${by.name},
    reason_text = ${reason}, rule_version = ${ruleVersion}, findings = ${JSON.stringify(judgement.first)}`;
  const statements: Statement[] = [
    ...changeApplication(work.database, was, set),
    ...(approval?.statements ?? []),
    moveReviewItem(work.database, { bodyId, kind: 'application', subjectId: id }, effect.queue),
  ];
  return {
    value: {
      id,
      state: effect.state,
      version: was.version + 1,
      next: approval?.next ?? null,
      certificateId: approval?.certificateId ?? null,
    },
    statements,
    audit: [
      {
        bodyId,
        recordId: file.id,
        action: `applications.${decision.decision}`,
        objectKind: 'application',
        objectId: id,
        detail: {
          sentOn: was.sentOn,
          ruleVersion,
          complete: judgement.first.complete,
          ...(reason !== null && { reason }),
          ...approval?.detail,
        },
      },
    ],
    messages: [neutralMail(dossier, effect.mail)],
    onConflict: () => whoWasFirst(work, id),
  };
};

function refuseUndecidable({ actor }: Work, { application, file }: Dossier, version: number): void {
  if (file.person.accountId === actor.accountId)
    throw new Failure(
      403,
      'applications.own_record',
      'This is your own record. Ask a colleague to decide on it.',
    );
  if (application.state === 'started')
    throw new Failure(
      409,
      'applications.not_sent',
      'This renewal has not been sent yet. There is nothing to decide.',
    );
  if (application.state !== 'sent') throw alreadyDecided(application.deciderName, application.decidedAt);
  if (application.heldBy !== null)
    throw new Failure(
      422,
      'applications.held',
      'A routine check of this renewal is under way. It can be decided once that is closed.',
    );
  if (application.version !== version) throw changedMeanwhile();
}

function alreadyDecided(by: string | null, at: number | null): Failure {
  const who = by ?? 'Somebody';
  return new Failure(
    409,
    'applications.already_decided',
    `${who} was first and has decided this renewal. Load it again to read how.`,
    {
      facts: { by, at },
    },
  );
}

/** The batch was rolled back: by another decision, or because what it was judged by changed while it was read. */
async function whoWasFirst({ database }: Work, id: string): Promise<Failure> {
  const now = await findApplicationState(database, id);
  return now && now.state !== 'sent' ? alreadyDecided(now.by, now.at) : changedMeanwhile();
}

/** One mail a decision; the certificate is part of an approval. What was decided, and why, is read after signing in. */
function neutralMail({ file: { bodyId, person, body } }: Dossier, template: string): Message {
  return {
    bodyId,
    to: person.email,
    language: person.language,
    template,
    params: { name: person.name, bodyName: body.name, helpContact: body.helpContact, path: '/home' },
  };
}
