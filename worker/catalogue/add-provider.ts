import { sql } from 'drizzle-orm';
import type { NewProvider } from '../../domain/catalogue/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import type { Message, Statement, Verb } from '../kernel/write.ts';
import { homeOf, mailProvider } from './mail.ts';
import { addMember, insertApproval, insertProvider } from './store.ts';

/** Staff add a provider that they know: approved at once, with the first person who signs in for it. */
export const addProvider: Verb<NewProvider & { bodyId: string }, { id: string }> = async (
  { database, actor, now },
  { bodyId, member, fromOn, untilOn, attests, ...facts },
) => {
  if (untilOn !== null && untilOn < fromOn)
    throw invalid('untilOn', 'The last day comes after the first. Choose a later day.');
  if (member?.email === actor.email) throw ownAddress();
  const by = staffOf(actor, bodyId);
  const [body] = await database.all<{ bodyName: string; helpContact: string }>(sql`
    select name as "bodyName", help_contact as "helpContact" from body where id = ${bodyId}`);
  const id = newId('prv');
  const decided = { decidedAt: now, decidedBy: by.id, deciderName: by.name };
  const joining: Statement[] = member
    ? addMember(database, {
        id: newId('pmb'),
        bodyId,
        providerId: id,
        ...member,
        language: facts.language,
        accountId: newId('acc'),
        now,
      })
    : [];
  const welcome: Message[] =
    member && body
      ? [
          mailProvider(
            { ...facts, ...body, id, bodyId, email: member.email },
            'provider_added',
            homeOf({ id }),
          ),
        ]
      : [];
  return {
    value: { id },
    status: 201,
    statements: [
      insertProvider(database, {
        id,
        bodyId,
        ...facts,
        state: 'approved',
        approvedFrom: fromOn,
        approvedUntil: untilOn,
        attests,
        createdAt: now,
        ...decided,
      }),
      insertApproval(database, { id: newId('pap'), bodyId, providerId: id, fromOn, untilOn, ...decided }),
      ...joining,
    ],
    audit: [
      {
        bodyId,
        recordId: id,
        action: 'providers.add',
        objectKind: 'provider',
        objectId: id,
        detail: { name: facts.name, fromOn, untilOn, attests, ...(member && { member: member.name }) },
      },
    ],
    messages: welcome,
  };
};

const ownAddress = () =>
  new Failure(
    403,
    'providers.own_provider',
    'This is your own address. Who decides for the body signs in for no provider of it that they add.',
  );
