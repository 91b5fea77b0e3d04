import type { Circumstance } from '../../domain/certifications/facts.ts';
import { circumstances as inOrder } from '../../domain/exceptions/contract.ts';
import { ownRecord } from '../certifications/conflict.ts';
import { findCertification, inBody } from '../certifications/store.ts';
import { Failure, nothingHere } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import { decidedMeanwhile } from './conflict.ts';
import { asksChanged } from './mail.ts';
import { changeCertification } from './store.ts';

interface Input {
  bodyId: string;
  certificationId: string;
  circumstances: Circumstance[];
  version: number;
}

interface Set {
  circumstances: Circumstance[];
  version: number;
}

/** What is true of a person that rules ask about: a supervisor, telehealth, military service, certified before the rule. */
export const setCircumstances: Verb<Input, Set> = async (work, input) => {
  const { database, actor } = work;
  const { bodyId, certificationId } = input;
  const file = await findCertification(database, inBody(bodyId, certificationId));
  if (!file) throw nothingHere();
  if (file.person.accountId === actor.accountId) throw ownRecord('exceptions');
  const conflict = () => decidedMeanwhile(database, bodyId, certificationId);
  if (file.version !== input.version) throw await conflict();
  const before = file.circumstances ?? [];
  const after = inOrder.filter((one) => input.circumstances.includes(one));
  if (inOrder.every((one) => after.includes(one) === before.includes(one)))
    throw new Failure(422, 'exceptions.same_circumstances', 'This is so already. Change it, or leave it.');
  return {
    value: { circumstances: after, version: file.version + 1 },
    statements: changeCertification(database, file, after.length > 0 ? after : null),
    audit: [
      {
        bodyId,
        recordId: certificationId,
        action: 'circumstances.set',
        objectKind: 'certification',
        objectId: certificationId,
        detail: { before: asDetail(before), after: asDetail(after) },
      },
    ],
    messages: [asksChanged(file)],
    onConflict: conflict,
  };
};

const asDetail = (some: readonly Circumstance[]) =>
  Object.fromEntries(inOrder.map((one) => [one, some.includes(one)]));
