import { sql } from 'drizzle-orm';
import { providerMember } from '../../db/schema/index.ts';
import { providerStanding, type ProviderFacts } from '../../domain/catalogue/approval.ts';
import type { ApplyView, ProviderApplication, ProviderView } from '../../domain/catalogue/contract.ts';
import type { Actor } from '../kernel/actor.ts';
import { draftOf, dropDraft, keepDraft, selectDraft, type DraftKey } from '../kernel/drafts.ts';
import { changedMeanwhile, Failure, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Verb, Work } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';
import { decidedMeanwhile } from './conflict.ts';
import { changeProvider, insertProvider, providerById, type ProviderFile } from './store.ts';

/** Anybody who signs in may ask a body to approve them as a training provider. What they typed is kept on the way. */

interface BodyRow {
  name: string;
  helpContact: string;
  timeZone: string;
}
/** A body that is not set up has no name that anybody knows. */
const bodyById = (database: Database, bodyId: string) =>
  database.all<BodyRow>(sql`
    select name, help_contact as "helpContact", time_zone as "timeZone" from body
    where id = ${bodyId} and set_up_at is not null`);

const ownIn = (database: Database, accountId: string, bodyId: string) =>
  database.all<ProviderFacts & { id: string; name: string }>(sql`
    select v.id, v.name, v.state, v.approved_from as "approvedFrom", v.approved_until as "approvedUntil"
    from provider_member m join provider v on v.id = m.provider_id
    where m.account_id = ${accountId} and m.removed_at is null and v.body_id = ${bodyId} order by v.created_at, v.id`);

const draftKey = ({ accountId }: Actor, bodyId: string): DraftKey => ({
  owner: accountId,
  kind: `provider ${bodyId}`,
  feature: 'providers',
});

export async function readApply({ database, actor, now }: Work, bodyId: string): Promise<ApplyView> {
  const [[body], drafts, own] = await database.batch([
    bodyById(database, bodyId),
    selectDraft(database, draftKey(actor, bodyId)),
    ownIn(database, actor.accountId, bodyId),
  ]);
  if (!body) throw nothingHere();
  const today = dateIn(body.timeZone, now);
  return {
    bodyName: body.name,
    helpContact: body.helpContact,
    draft: draftOf(drafts),
    own: own.map(({ id, name, ...facts }) => ({ id, name, standing: providerStanding(facts, today) })),
  };
}

export async function saveApplyDraft(
  { database, actor, now }: Work,
  bodyId: string,
  content: Record<string, unknown>,
): Promise<{ savedAt: number }> {
  const [body] = await bodyById(database, bodyId);
  if (!body) throw nothingHere();
  return keepDraft(database, draftKey(actor, bodyId), content, now);
}

export const apply: Verb<ProviderApplication & { bodyId: string }, { id: string }> = async (
  { database, actor, now },
  { bodyId, memberName, ...facts },
) => {
  const [[body], own] = await database.batch([
    bodyById(database, bodyId),
    ownIn(database, actor.accountId, bodyId),
  ]);
  if (!body) throw nothingHere();
  const waiting = () => own.find(({ state }) => state === 'applied');
  if (waiting()) throw appliedAlready(waiting()?.id);
  const id = newId('prv');
  return {
    value: { id },
    status: 201,
    statements: [
      // Inside the batch, so that two at once do not both wait.
      database.run(sql`insert into write_guard(ok) select 0 where exists (
        select 1 from provider_member m join provider v on v.id = m.provider_id
        where m.account_id = ${actor.accountId} and m.removed_at is null and v.body_id = ${bodyId} and v.state = 'applied')`),
      insertProvider(database, { id, bodyId, ...facts, state: 'applied', createdAt: now, askedAt: now }),
      database.insert(providerMember).values({
        id: newId('pmb'),
        bodyId,
        providerId: id,
        accountId: actor.accountId,
        name: memberName,
        createdAt: now,
      }),
      dropDraft(database, draftKey(actor, bodyId)),
    ],
    audit: [
      {
        bodyId,
        recordId: id,
        action: 'providers.apply',
        objectKind: 'provider',
        objectId: id,
        detail: { name: facts.name, email: facts.email },
      },
    ],
    messages: [],
    onConflict: async () => appliedAlready(),
  };
};

interface Again {
  providerId: string;
  facts: { name: string; email: string; language: 'en' | 'es'; about: string };
  version: number;
}

/** After an answer of no, or an end: the same provider, with what was asked for. */
export const applyAgain: Verb<Again, Pick<ProviderView, 'id' | 'version'>> = async (
  { database, now },
  { providerId, facts, version },
) => {
  const [file] = await database.all<ProviderFile>(providerById(providerId));
  if (!file) throw nothingHere();
  if (file.version !== version) throw changedMeanwhile();
  if (file.state !== 'declined' && file.state !== 'ended')
    throw new Failure(
      409,
      'providers.nothing_to_ask',
      'There is nothing to ask for: this provider is approved or waits for an answer.',
    );
  return {
    value: { id: providerId, version: version + 1 },
    statements: changeProvider(database, file, { ...facts, state: 'applied', askedAt: now }),
    audit: [
      {
        bodyId: file.bodyId,
        recordId: providerId,
        action: 'providers.apply_again',
        objectKind: 'provider',
        objectId: providerId,
        detail: { name: facts.name, email: facts.email },
      },
    ],
    messages: [],
    onConflict: () => decidedMeanwhile(database, file),
  };
};

const appliedAlready = (id?: string) =>
  new Failure(
    409,
    'providers.applied_already',
    'You have asked this board already, and it has not answered yet. Open what you sent to see where it stands.',
    { facts: { id } },
  );
