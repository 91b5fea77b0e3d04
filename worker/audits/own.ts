import { sql } from 'drizzle-orm';
import type { MoreTimeReason, WorkedCase } from '../../domain/audits/contract.ts';
import { listAttachable } from '../evidence/store.ts';
import { personIds, type Actor } from '../kernel/actor.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { guard, type Audit, type Verb, type Work } from '../kernel/write.ts';
import { findOwnCase, refuseState, whoWasFirst } from './case-at.ts';
import {
  changeCase,
  replaceProofs,
  setClock,
  takeAnswers,
  tell,
  whileOpen,
  type StoredCase,
} from './case-store.ts';

/** What the person does: add proofs, send, ask for more time, write. */

/** Also while the board is about to close it for want of an answer: an answer still comes first. */
export const isWithPerson = ({ state, outcome }: Pick<StoredCase, 'state' | 'outcome'>): boolean =>
  state === 'with_person' || (state === 'proposed' && outcome === 'not_answered');

export async function ownCaseAt(work: Work, id: string, version: number) {
  const found = await findOwnCase(work, id);
  refuseState(found.one, version, isWithPerson(found.one) ? [found.one.state] : ['with_person']);
  return found;
}

/** The body says who writes: a person acts as the person, whatever else the address is. */
export const nameIn = (actor: Actor, one: StoredCase): string =>
  actor.people.find(({ id }) => id === one.personId)?.name ?? '';

const ownAudit = (one: StoredCase, action: string, detail: Record<string, unknown> = {}): Audit => ({
  bodyId: one.bodyId,
  recordId: one.certificationId,
  action,
  objectKind: 'audit_case',
  objectId: one.id,
  detail: { title: one.cycle, ...detail },
});

const answered = (one: StoredCase, state = one.state): WorkedCase => ({
  id: one.id,
  version: one.version + 1,
  state,
});

/** The files of one entry. They are kept at once; the board looks when it is sent. */
export const setProofs: Verb<
  { id: string; lineId: string; evidence: string[]; version: number },
  WorkedCase
> = async (work, { id, lineId, evidence, version }) => {
  const { database, actor, now } = work;
  const { one, lines } = await ownCaseAt(work, id, version);
  const line = lines.find((each) => each.id === lineId);
  if (!line) throw nothingHere();
  if (line.state === 'attested')
    throw new Failure(422, 'audits.attested', 'Others confirmed this entry. It needs no proof from you.');
  const ids = [...new Set(evidence)];
  const attachable = await listAttachable(database, ids, personIds(actor), line.activityId);
  const missing = ids.findIndex(
    (each) => !attachable.some((file) => file.id === each && file.personId === one.personId),
  );
  if (missing !== -1)
    throw invalid(`evidence.${missing}`, 'There is no such file to add. Send the photo or PDF again.');
  return {
    value: answered(one),
    statements: [
      ...changeCase(database, one, sql`since_at = since_at`),
      ...replaceProofs(database, line, one.personId, ids, now),
    ],
    audit: [ownAudit(one, 'audits.proofs', { entry: line.title, files: ids.length })],
    messages: [],
    onConflict: () => whoWasFirst(work, { one }),
  };
};

/** To the board. What has no proof may stay empty: the board asks, and nobody fails by it. */
export const sendAnswer: Verb<{ id: string; version: number }, WorkedCase> = async (
  work,
  { id, version },
) => {
  const { database, actor, now } = work;
  const { one } = await ownCaseAt(work, id, version);
  const [counted] = await database.all<{ n: number }>(sql`
    select count(*) as n from audit_proof f join audit_line l on l.id = f.line_id
    where l.case_id = ${id} and f.added_at >= coalesce(${one.sentAt}, 0)`);
  const count = counted?.n ?? 0;
  const name = nameIn(actor, one);
  return {
    value: answered(one, 'with_body'),
    statements: [
      ...changeCase(
        database,
        one,
        sql`state = 'with_body', since_at = ${now}, sent_at = ${now}, more_time_asked_at = null,
          outcome = null, reason_code = null, note = null, proposed_at = null, proposed_by = null, proposer_name = null`,
      ),
      takeAnswers(database, id),
      setClock(database, id, null),
      tell(database, id, { at: now, kind: 'sent', by: 'person', name, detail: { count } }),
    ],
    audit: [ownAudit(one, 'audits.answer', { files: count })],
    messages: [],
    onConflict: () => whoWasFirst(work, { one }),
  };
};

export const askMoreTime: Verb<
  { id: string; reasonCode: MoreTimeReason; text?: string | undefined; version: number },
  WorkedCase
> = async (work, { id, reasonCode, text, version }) => {
  const { database, actor, now } = work;
  const { one } = await ownCaseAt(work, id, version);
  if (one.moreTimeAskedAt !== null)
    throw new Failure(
      409,
      'audits.more_time_asked',
      'You have asked already. Your board answers here, and by mail.',
    );
  return {
    value: answered(one),
    statements: [
      ...changeCase(database, one, sql`more_time_asked_at = ${now}`),
      tell(database, id, {
        at: now,
        kind: 'more_time_asked',
        by: 'person',
        name: nameIn(actor, one),
        text: text ?? null,
        language: actor.language,
        detail: { reasonCode },
      }),
    ],
    audit: [ownAudit(one, 'audits.ask_more_time', { reasonCode })],
    messages: [],
    onConflict: () => whoWasFirst(work, { one }),
  };
};

/** While it is open, whoever has it. */
export const writeToBody: Verb<{ id: string; text: string }, { id: string }> = async (work, { id, text }) => {
  const { database, actor, now } = work;
  const { one } = await findOwnCase(work, id);
  refuseState(one, one.version, ['with_person', 'with_body', 'proposed']);
  const name = nameIn(actor, one);
  return {
    value: { id },
    statements: [
      whileOpen(database, id),
      tell(database, id, { at: now, kind: 'message', by: 'person', name, text, language: actor.language }),
    ],
    audit: [ownAudit(one, 'audits.message')],
    messages: [],
    onConflict: () => whoWasFirst(work, { one }),
  };
};

/** The person has seen it: once, so that the board knows the letter arrived. */
export const seeCase: Verb<{ id: string }, { id: string }> = async (work, { id }) => {
  const { database, actor, now } = work;
  const { one } = await findOwnCase(work, id);
  const seen = () => new Failure(409, 'audits.seen', 'This was seen before. There is nothing to change.');
  if (one.seenAt !== null) throw seen();
  return {
    value: { id },
    statements: [
      database.run(sql`update audit_case set seen_at = ${now} where id = ${id} and seen_at is null`),
      guard(database),
      tell(database, id, { at: now, kind: 'seen', by: 'person', name: nameIn(actor, one) }),
    ],
    audit: [ownAudit(one, 'audits.see')],
    messages: [],
    onConflict: async () => seen(),
  };
};
