import type { OwnProviderFacts, ProviderChange } from '../../domain/catalogue/contract.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import type { Change, Verb } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { decidedMeanwhile, refuseOwn } from './conflict.ts';
import { mayRenew, todayOf } from './read.ts';
import { changeProvider, providerById, providerInBody, type ProviderFile } from './store.ts';

/** What is known about a provider, and the wish for the next approval. */

type Changed = { id: string; version: number };

/** By staff: the name stands on records from now on; records of before keep theirs. */
export const setProvider: Verb<
  { bodyId: string; providerId: string; change: ProviderChange },
  Changed
> = async ({ database, actor }, { bodyId, providerId, change: { version, ...set } }) => {
  refuseOwn(actor, providerId);
  const [file] = await database.all<ProviderFile>(providerInBody(bodyId, providerId));
  return changed(database, file, version, set);
};

/** By themselves: the name is the body's to change, since it approved it. */
export const setOwnFacts: Verb<{ providerId: string; change: OwnProviderFacts }, Changed> = async (
  { database },
  { providerId, change: { version, ...set } },
) => {
  const [file] = await database.all<ProviderFile>(providerById(providerId));
  return changed(database, file, version, set);
};

async function changed(
  database: Database,
  file: ProviderFile | undefined,
  version: number,
  set: Partial<Omit<ProviderChange, 'version'>>,
): Promise<Change<Changed>> {
  if (!file) throw nothingHere();
  const conflict = () => decidedMeanwhile(database, file);
  if (file.version !== version) throw await conflict();
  return {
    value: { id: file.id, version: version + 1 },
    statements: changeProvider(database, file, set),
    audit: [
      {
        bodyId: file.bodyId,
        recordId: file.id,
        action: 'providers.change',
        objectKind: 'provider',
        objectId: file.id,
        detail: differences(file, set),
      },
    ],
    messages: [],
    onConflict: conflict,
  };
}

function differences(
  file: ProviderFile,
  set: Partial<Omit<ProviderChange, 'version'>>,
): Record<string, unknown> {
  const before = { ...file, attests: file.attests === 1 };
  const fields = Object.keys(set) as (keyof typeof set)[];
  return Object.fromEntries(
    fields
      .filter((field) => set[field] !== undefined && set[field] !== before[field])
      .map((field) => [field, { before: before[field], after: set[field] }]),
  );
}

/** Near the end of an approval, or after it: the body sees that an answer is wanted. */
export const askRenewal: Verb<{ providerId: string; version: number }, Changed> = async (
  { database, now },
  { providerId, version },
) => {
  const [file] = await database.all<ProviderFile>(providerById(providerId));
  if (!file) throw nothingHere();
  const conflict = () => decidedMeanwhile(database, file);
  if (file.version !== version) throw await conflict();
  if (!mayRenew(file, todayOf(file, now)))
    throw new Failure(
      409,
      'providers.nothing_to_ask',
      'There is nothing to ask for yet: the approval runs, or an answer is on its way.',
    );
  return {
    value: { id: providerId, version: version + 1 },
    statements: changeProvider(database, file, { askedAt: now }),
    audit: [
      {
        bodyId: file.bodyId,
        recordId: providerId,
        action: 'providers.ask_renewal',
        objectKind: 'provider',
        objectId: providerId,
        detail: { approvedUntil: file.approvedUntil },
      },
    ],
    messages: [],
    onConflict: conflict,
  };
};
