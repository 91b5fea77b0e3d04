import type { MemberInput, MemberView } from '../../domain/catalogue/contract.ts';
import { countOne } from '../auth/store.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Verb } from '../kernel/write.ts';
import { refuseOwn } from './conflict.ts';
import { homeOf, mailProvider } from './mail.ts';
import {
  addMember,
  membersOf,
  providerById,
  providerInBody,
  removeMember,
  type ProviderFile,
  type StoredMember,
} from './store.ts';

/** Who signs in for a provider. An address is enough: whoever signs in with it is that member. */

interface Inviting {
  /** Null: a member of the provider invites. */
  bodyId: string | null;
  providerId: string;
  member: MemberInput;
}

export const inviteMember: Verb<Inviting, MemberView> = async (
  { database, actor, now },
  { bodyId, providerId, member },
) => {
  if (bodyId !== null) refuseOwn(actor, providerId);
  const which = bodyId === null ? providerById(providerId) : providerInBody(bodyId, providerId);
  const [[file], members, [count]] = await database.batch([
    database.all<ProviderFile>(which),
    database.all<StoredMember>(membersOf(providerId)),
    countOne(database, `invite:${providerId}`, now),
  ]);
  if (!file) throw nothingHere();
  if (bodyId === null) refuseMailing(file, count?.count ?? 0);
  if (members.some(({ email }) => email === member.email)) throw memberAlready();
  const id = newId('pmb');
  return {
    value: { id, ...member, since: now, you: false },
    status: 201,
    statements: addMember(database, {
      id,
      bodyId: file.bodyId,
      providerId,
      ...member,
      language: file.language,
      accountId: newId('acc'),
      now,
    }),
    audit: [
      {
        bodyId: file.bodyId,
        recordId: providerId,
        action: 'providers.invite',
        objectKind: 'provider_member',
        objectId: id,
        detail: { name: member.name, email: member.email },
      },
    ],
    messages: [mailProvider({ ...file, email: member.email }, 'provider_added', homeOf(file))],
    onConflict: async () => memberAlready(),
  };
};

const mostAnHour = 20;

/** Anybody may ask to be a provider: nobody is sent mails on the word of one that no body has approved. */
function refuseMailing({ state }: ProviderFile, count: number): void {
  if (state !== 'approved' && state !== 'conditional')
    throw new Failure(
      409,
      'providers.not_approved',
      'You can add people once the board approves you. Until then you sign in alone.',
    );
  if (count > mostAnHour)
    throw new Failure(429, 'providers.too_many_invitations', 'Many people were added. Go on in an hour.', {
      headers: { 'Retry-After': '3600' },
    });
}

interface Removing {
  bodyId: string | null;
  providerId: string;
  memberId: string;
}

export const dropMember: Verb<Removing, { removed: true }> = async (
  { database, actor, now },
  { bodyId, providerId, memberId },
) => {
  if (bodyId !== null) refuseOwn(actor, providerId);
  const which = bodyId === null ? providerById(providerId) : providerInBody(bodyId, providerId);
  const [[file], members] = await database.batch([
    database.all<ProviderFile>(which),
    database.all<StoredMember>(membersOf(providerId)),
  ]);
  const one = members.find(({ id }) => id === memberId);
  if (!file || !one) throw nothingHere();
  if (members.length === 1) throw lastMember();
  return {
    value: { removed: true },
    statements: removeMember(database, providerId, memberId, now),
    audit: [
      {
        bodyId: file.bodyId,
        recordId: providerId,
        action: 'providers.remove_member',
        objectKind: 'provider_member',
        objectId: memberId,
        detail: { name: one.name, email: one.email },
      },
    ],
    messages: [],
    onConflict: async () => lastMember(),
  };
};

const memberAlready = () =>
  new Failure(409, 'providers.member_exists', 'This address signs in for the provider already.');

const lastMember = () =>
  new Failure(
    409,
    'providers.last_member',
    'Somebody has to sign in for the provider. Invite another person first.',
  );
