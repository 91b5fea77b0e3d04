import { sql } from 'drizzle-orm';
import type { CaseState, WorkedCase } from '../../domain/audits/contract.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import { caseToWorkOn, findCase, refuseState, whoWasFirst } from './case-at.ts';
import { addConflict, changeCase, tell } from './case-store.ts';
import { caseAudit, worked } from './work.ts';

/** Who works on a case, and who does not. */

const open: CaseState[] = ['with_person', 'with_body', 'proposed'];

/** "I do this one": from nobody, or from a colleague who is told so by the story of the case. */
export const takeCase: Verb<{ bodyId: string; id: string; version: number }, WorkedCase> = async (
  work,
  { bodyId, id, version },
) => {
  const { database, now, actor } = work;
  const file = await caseToWorkOn(work, bodyId, id, version, open);
  const by = staffOf(actor, bodyId);
  return {
    value: worked(file),
    statements: [
      ...changeCase(database, file.one, sql`auditor_id = ${by.id}, auditor_name = ${by.name}, appointed = 0`),
      tell(database, id, { at: now, kind: 'taken', by: 'staff', name: by.name, inside: true }),
    ],
    audit: [caseAudit(file, 'audits.take')],
    messages: [],
    onConflict: () => whoWasFirst(work, file),
  };
};

/** "I know this person": from now on somebody else does their checks. There is no way back but through a colleague. */
export const declareConflict: Verb<{ bodyId: string; id: string; version: number }, WorkedCase> = async (
  work,
  { bodyId, id, version },
) => {
  const { database, now, actor } = work;
  const file = await findCase(work, bodyId, id);
  const { one } = file;
  refuseState(one, version, open);
  const by = staffOf(actor, bodyId);
  // Whoever proposed an outcome and then says so takes the proposal along.
  const drops = one.proposedBy === by.id;
  const state = drops ? (one.outcome === 'not_answered' ? 'with_person' : 'with_body') : one.state;
  return {
    value: worked(file, state),
    statements: [
      ...changeCase(
        database,
        one,
        sql`auditor_name = case when auditor_id = ${by.id} then null else auditor_name end,
          appointed = case when auditor_id = ${by.id} then 0 else appointed end,
          auditor_id = nullif(auditor_id, ${by.id}), state = ${state}
          ${drops ? sql`, outcome = null, reason_code = null, note = null, proposed_at = null, proposed_by = null, proposer_name = null` : sql``}`,
      ),
      addConflict(database, one.personId, by.id, now),
      tell(database, id, { at: now, kind: 'conflict', by: 'staff', name: by.name, inside: true }),
    ],
    audit: [caseAudit(file, 'audits.conflict')],
    messages: [],
    onConflict: () => whoWasFirst(work, file),
  };
};

/** An administrator says who does it: the only way for the case of somebody on the staff. */
export const appointAuditor: Verb<
  { bodyId: string; id: string; staffId: string; version: number },
  WorkedCase
> = async (work, { bodyId, id, staffId, version }) => {
  const { database, now, actor } = work;
  const file = await findCase(work, bodyId, id);
  const { one } = file;
  if (one.accountId === actor.accountId)
    throw new Failure(
      403,
      'audits.own_record',
      'This is your own record. Somebody else appoints the auditor.',
    );
  refuseState(one, version, open);
  const [chosen] = await database.all<{ name: string; accountId: string; role: string }>(sql`
    select name, account_id as "accountId", role from staff
    where id = ${staffId} and body_id = ${bodyId} and removed_at is null`);
  if (!chosen || chosen.role === 'reviewer')
    throw invalid('staffId', 'Choose an auditor or an administrator of your body.');
  if (chosen.accountId === one.accountId || one.conflicts.includes(staffId))
    throw new Failure(
      422,
      'audits.has_conflict',
      `${chosen.name} is this person or knows them. Appoint somebody else.`,
    );
  const { name } = staffOf(actor, bodyId);
  return {
    value: worked(file),
    statements: [
      ...changeCase(
        database,
        one,
        sql`auditor_id = ${staffId}, auditor_name = ${chosen.name}, appointed = 1`,
      ),
      tell(database, id, { at: now, kind: 'appointed', by: 'staff', name, text: chosen.name, inside: true }),
    ],
    audit: [caseAudit(file, 'audits.appoint', { name: chosen.name })],
    messages: [],
    onConflict: () => whoWasFirst(work, file),
  };
};
