import { renderMail } from '../../words/mails/render.ts';
import type { InvitationAcceptance, InvitationInput, InvitationView } from '../../domain/bodies/contract.ts';
import type { StaffRole } from '../../db/schema/index.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import { newId, newToken, sha256 } from '../kernel/ids.ts';
import type { Verb, Work } from '../kernel/write.ts';
import type { Mail } from '../platform/ports.ts';
import {
  acceptInvitation,
  insertInvitation,
  selectBody,
  selectInvitation,
  selectInvitations,
  selectStaff,
  withdrawInvitation,
} from './store.ts';

const sevenDays = 7 * 86_400_000;

/** A mail whose link must not lie in the outbox table: it is sent after the commit, by the route. */
export interface Letter {
  invitationId: string;
  mail: Mail;
}

export function invite(
  bodyId: string,
  post: (letter: Letter) => void,
): Verb<InvitationInput, InvitationView> {
  return async (work, input) => {
    const { database, actor, now } = work;
    const inviter = staffOf(actor, bodyId);
    const [[body], staff] = await database.batch([
      selectBody(database, bodyId),
      selectStaff(database, bodyId),
    ]);
    if (!body) throw nothingHere();
    if (staff.some(({ email }) => email === input.email)) throw alreadyStaff();
    const token = newToken();
    const id = newId('inv');
    const { name, email, role } = input;
    const row = {
      id,
      bodyId,
      tokenHash: await sha256(token),
      email,
      name,
      role,
      invitedBy: inviter.id,
      createdAt: now,
      expiresAt: now + sevenDays,
    };
    post({
      invitationId: id,
      mail: letterOf(work, input, {
        inviter: inviter.name,
        bodyName: body.name,
        helpContact: body.helpContact,
        token,
      }),
    });
    return {
      value: { id, name, email, role, expiresAt: row.expiresAt },
      status: 201,
      statements: insertInvitation(database, row),
      audit: [
        {
          bodyId,
          recordId: bodyId,
          action: 'staff.invite',
          objectKind: 'invitation',
          objectId: id,
          detail: { name, email, role },
        },
      ],
      messages: [],
    };
  };
}

function letterOf(
  { ports, language }: Work,
  input: InvitationInput,
  { token, ...facts }: { inviter: string; bodyName: string; helpContact: string; token: string },
): Mail {
  const params = { ...facts, name: input.name, url: ports.settings.url, path: `/invitation#${token}` };
  return { to: input.email, ...renderMail('invitation', input.language ?? language, params) };
}

export function withdraw(bodyId: string): Verb<{ invitationId: string }, { withdrawn: true }> {
  return async ({ database, now }, { invitationId }) => {
    const open = await selectInvitations(database, bodyId, now);
    const one = open.find(({ id }) => id === invitationId);
    if (!one) throw nothingHere();
    return {
      value: { withdrawn: true },
      statements: withdrawInvitation(database, bodyId, invitationId, now),
      audit: [
        {
          bodyId,
          recordId: bodyId,
          action: 'staff.invite_withdrawn',
          objectKind: 'invitation',
          objectId: invitationId,
          detail: { name: one.name, email: one.email },
        },
      ],
      messages: [],
      onConflict: async () => nothingHere(),
    };
  };
}

/** R19: unknown, used, run out, withdrawn and somebody else's are one answer. */
export const accept: Verb<InvitationAcceptance, { bodyId: string; role: StaffRole }> = async (
  { database, actor, now },
  input,
) => {
  const [open] = await selectInvitation(database, await sha256(input.token), actor.email, now);
  if (!open) throw invitationOver();
  const staffId = newId('stf');
  const name = input.name ?? (open.name || actor.email);
  return {
    value: { bodyId: open.bodyId, role: open.role },
    statements: acceptInvitation(database, open, { staffId, accountId: actor.accountId, name, now }),
    audit: [
      {
        bodyId: open.bodyId,
        recordId: open.bodyId,
        action: 'invitations.accept',
        objectKind: 'invitation',
        objectId: open.id,
        detail: { name, email: actor.email, role: open.role },
      },
    ],
    messages: [],
    onConflict: async () =>
      actor.staff.some(({ bodyId }) => bodyId === open.bodyId) ? alreadyStaff() : invitationOver(),
  };
};

const invitationOver = () =>
  new Failure(
    404,
    'invitations.not_found',
    'This invitation does not work. Sign in with the address it was sent to, or ask for a new one.',
  );

const alreadyStaff = () =>
  new Failure(409, 'staff.exists', 'This address works for your body already. Change the role under Staff.');
