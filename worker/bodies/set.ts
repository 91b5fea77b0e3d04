import type { BodySettings, BodyView } from '../../domain/bodies/contract.ts';
import { changedMeanwhile, Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { dateIn } from '../kernel/today.ts';
import type { Verb } from '../kernel/write.ts';
import { refuseUnprintable } from './printable.ts';
import { settingsOf } from './read.ts';
import { selectBody, selectInvitations, selectStaff, updateBody } from './store.ts';

/** The administrator says who the body is. Certificates that were issued keep what they say. */
export function setBody(bodyId: string): Verb<BodySettings, BodyView> {
  return async ({ database, ports, now }, input) => {
    if (!isTimeZone(input.timeZone)) throw invalid('timeZone', 'Choose a time zone like America/New_York.');
    await refuseUnprintable(ports, bodyId, input);
    const [[row], staff, invitations] = await database.batch([
      selectBody(database, bodyId),
      selectStaff(database, bodyId),
      selectInvitations(database, bodyId, now),
    ]);
    if (!row) throw nothingHere();
    if (row.version !== input.version) throw changedMeanwhile();
    if (row.certified && input.numberPrefix !== row.numberPrefix) throw prefixIsFixed(row.numberPrefix);
    const before = settingsOf(row);
    return {
      value: {
        ...input,
        look: input.look ?? before.look,
        issuing: input.issuing ?? row.issuing,
        version: row.version + 1,
        id: bodyId,
        setUp: true,
        today: dateIn(input.timeZone, now),
        staff,
        invitations,
      },
      statements: updateBody(database, bodyId, input, now),
      audit: [
        {
          bodyId,
          recordId: bodyId,
          action: 'bodies.set',
          objectKind: 'body',
          objectId: bodyId,
          detail: changes(before, input),
        },
      ],
      messages: [],
    };
  };
}

/** Names of the IANA list only: offsets such as +02:00 know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

const prefixIsFixed = (prefix: string) =>
  new Failure(409, 'bodies.prefix_fixed', `Numbers with the prefix ${prefix} have been given. It stays.`, {
    details: [{ path: 'numberPrefix', message: `Leave it as ${prefix}.` }],
  });

function changes(before: BodySettings, after: BodySettings): Record<string, unknown> {
  const fields = [
    'name',
    'timeZone',
    'helpContact',
    'numberPrefix',
    'signatories',
    'look',
    'issuing',
  ] as const;
  const changed = fields.filter(
    (field) => after[field] !== undefined && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}
