import type { ProviderDecision } from '../../domain/catalogue/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Statement, Verb, Work } from '../kernel/write.ts';
import { decidedMeanwhile, refuseOwn } from './conflict.ts';
import { homeOf, mailProvider } from './mail.ts';
import { todayOf } from './read.ts';
import { changeProvider, endApprovals, insertApproval, providerInBody, type ProviderFile } from './store.ts';

/** The body approves a provider, for now or with conditions, does not, or ends an approval. Courses stay, whatever is decided. */

interface Input {
  bodyId: string;
  providerId: string;
  decision: ProviderDecision;
}

export const decideProvider: Verb<Input, { id: string; version: number }> = async (
  work,
  { bodyId, providerId, decision },
) => {
  const { database, actor, now } = work;
  refuseOwn(actor, providerId);
  const [file] = await database.all<ProviderFile>(providerInBody(bodyId, providerId));
  if (!file) throw nothingHere();
  const conflict = () => decidedMeanwhile(database, file);
  if (file.version !== decision.version) throw await conflict();
  const by = staffOf(actor, bodyId);
  const made = decided(work, file, decision);
  return {
    value: { id: providerId, version: file.version + 1 },
    statements: [
      ...changeProvider(database, file, {
        ...made.set,
        askedAt: null,
        decidedAt: now,
        decidedBy: by.id,
        deciderName: by.name,
      }),
      ...made.statements,
    ],
    audit: [
      {
        bodyId,
        recordId: providerId,
        action: made.action,
        objectKind: 'provider',
        objectId: providerId,
        detail: made.detail,
      },
    ],
    messages: [mailProvider(file, 'provider_decided', homeOf(file))],
    onConflict: conflict,
  };
};

interface Made {
  set: Parameters<typeof changeProvider>[2];
  statements: Statement[];
  action: string;
  detail: Record<string, unknown>;
}

function decided(work: Work, file: ProviderFile, decision: ProviderDecision): Made {
  switch (decision.decision) {
    case 'approve':
    case 'conditional':
      return approval(work, file, decision);
    case 'decline':
      return decline(file, decision.reason);
    case 'end':
      return end(work, file, decision);
  }
}

type Approving = Extract<ProviderDecision, { decision: 'approve' | 'conditional' }>;

/** Every approval is a row of its own, so that "approved on that day" is known for ever. */
function approval({ database, actor, now }: Work, file: ProviderFile, decision: Approving): Made {
  const { fromOn, untilOn, attests } = decision;
  const conditions = decision.decision === 'conditional' ? decision.conditions : null;
  if (untilOn !== null && untilOn < fromOn)
    throw invalid('untilOn', 'The last day comes after the first. Choose a later day.');
  const by = staffOf(actor, file.bodyId);
  return {
    set: {
      state: conditions === null ? 'approved' : 'conditional',
      approvedFrom: fromOn,
      approvedUntil: untilOn,
      conditions,
      attests,
      reasonText: null,
      endingToldAt: null,
    },
    statements: [
      insertApproval(database, {
        id: newId('pap'),
        bodyId: file.bodyId,
        providerId: file.id,
        fromOn,
        untilOn,
        conditions,
        decidedAt: now,
        decidedBy: by.id,
        deciderName: by.name,
      }),
    ],
    action: conditions === null ? 'providers.approve' : 'providers.approve_conditional',
    detail: { fromOn, untilOn, attests, ...(conditions !== null && { conditions }) },
  };
}

/** Of who is approved only the next approval is declined: the one that runs goes on to its end. */
function decline(file: ProviderFile, reason: string): Made {
  if (file.askedAt === null)
    throw new Failure(
      409,
      'providers.nothing_asked',
      'This provider asks for nothing at present. To close an approval that runs, end it.',
    );
  return {
    set: { ...(file.state === 'applied' && { state: 'declined' }), reasonText: reason },
    statements: [],
    action: 'providers.decline',
    detail: { reason },
  };
}

function end(
  { database, now }: Work,
  file: ProviderFile,
  { reason, endsOn }: Extract<ProviderDecision, { decision: 'end' }>,
): Made {
  const { approvedUntil } = file;
  if (file.state !== 'approved' && file.state !== 'conditional')
    throw new Failure(
      409,
      'providers.not_approved',
      'This provider is not approved, so there is nothing to end.',
    );
  // The past is not rewritten: what was approved on a day stays approved on it.
  if (endsOn < todayOf(file, now))
    throw invalid('endsOn', 'This day has passed. Choose today or a later day.');
  if (approvedUntil !== null && endsOn > approvedUntil)
    throw invalid('endsOn', 'The approval ends earlier by itself. Choose an earlier day.');
  return {
    // The letter about this decision is the last about the end.
    set: { state: 'ended', approvedUntil: endsOn, reasonText: reason, endingToldAt: now },
    statements: [endApprovals(database, file.id, endsOn)],
    action: 'providers.end',
    detail: { endsOn, reason },
  };
}
