import { sql, type SQL } from 'drizzle-orm';
import { conductAppeal, conductProposal } from '../../db/schema/index.ts';
import type {
  AppealOutcome,
  AppealView,
  ConductKind,
  ConductReason,
  ConductStart,
  ProposalState,
  ProposalView,
} from '../../domain/conduct/contract.ts';
import { guard, type Statement } from '../kernel/write.ts';
import type { Database } from '../platform/ports.ts';

/** The SQL of holds and withdrawals, and of appeals. */

export interface StoredProposal {
  id: string;
  kind: ConductKind;
  reasonCode: ConductReason;
  starts: ConductStart;
  effectiveOn: string | null;
  letter: string | null;
  note: string | null;
  proposedAt: number;
  proposedBy: string;
  proposerName: string;
  state: ProposalState;
  answeredAt: number | null;
  answererName: string | null;
  answerReason: string | null;
  settledOn: string | null;
}

export interface StoredAppeal {
  id: string;
  receivedOn: string;
  letter: string | null;
  recordedAt: number;
  recorderName: string;
  outcome: AppealOutcome | null;
  closedAt: number | null;
  closerName: string | null;
}

/** Newest first. For a batch. */
export const selectProposals = (bodyId: string, certificationId: string, most: number): SQL => sql`
  select id, kind, reason_code as "reasonCode", starts, effective_on as "effectiveOn", letter, note,
    proposed_at as "proposedAt", proposed_by as "proposedBy", proposer_name as "proposerName", state,
    answered_at as "answeredAt", answerer_name as "answererName", answer_reason as "answerReason",
    settled_on as "settledOn"
  from conduct_proposal where certification_id = ${certificationId} and body_id = ${bodyId}
  order by proposed_at desc, rowid desc limit ${most}`;

export const selectAppeals = (bodyId: string, certificationId: string, most: number): SQL => sql`
  select id, received_on as "receivedOn", letter, recorded_at as "recordedAt", recorder_name as "recorderName", outcome,
    closed_at as "closedAt", closer_name as "closerName"
  from conduct_appeal where certification_id = ${certificationId} and body_id = ${bodyId}
  order by recorded_at desc, rowid desc limit ${most}`;

/** Does the person of this certification work for the body that certifies them? */
export const selectColleague = (bodyId: string, certificationId: string): SQL => sql`
  select t.id from certification c join person p on p.id = c.person_id
    join staff t on t.account_id = p.account_id and t.body_id = c.body_id and t.removed_at is null
  where c.id = ${certificationId} and c.body_id = ${bodyId}`;

export const proposalView = (one: StoredProposal, readerId: string): ProposalView => ({
  id: one.id,
  kind: one.kind,
  reasonCode: one.reasonCode,
  starts: one.starts,
  effectiveOn: one.effectiveOn,
  letter: one.letter,
  note: one.note,
  state: one.state,
  proposedAt: one.proposedAt,
  proposedBy: one.proposerName,
  isOwn: one.proposedBy === readerId,
  settledOn: one.settledOn,
  answer:
    one.answeredAt === null
      ? null
      : { at: one.answeredAt, by: one.answererName ?? '', reason: one.answerReason },
});

export const appealView = (one: StoredAppeal): AppealView => ({
  id: one.id,
  receivedOn: one.receivedOn,
  letter: one.letter,
  recordedAt: one.recordedAt,
  recordedBy: one.recorderName,
  closed:
    one.outcome === null ? null : { outcome: one.outcome, at: one.closedAt ?? 0, by: one.closerName ?? '' },
});

export const insertProposal = (database: Database, row: typeof conductProposal.$inferInsert): Statement =>
  database.insert(conductProposal).values(row);

export const insertAppeal = (database: Database, row: typeof conductAppeal.$inferInsert): Statement =>
  database.insert(conductAppeal).values(row);

/** The certification is as it was read; nothing of it changes. */
export const refuseIfChanged = (database: Database, was: { id: string; version: number }): Statement =>
  database.run(sql`insert into write_guard (ok) select 0
    where (select version from certification where id = ${was.id}) <> ${was.version}`);

/** From here on it is another certification for whoever reads it: its status changes. */
export const changeCertification = (
  database: Database,
  was: { id: string; bodyId: string; version: number },
): Statement[] => [
  database.run(sql`update certification set version = version + 1
    where id = ${was.id} and body_id = ${was.bodyId} and version = ${was.version}`),
  guard(database),
];

export interface ProposalAnswer {
  state: Exclude<ProposalState, 'waiting'>;
  at: number;
  by: { id: string; name: string };
  reason?: string;
  settled?: { on: string; statusEventId: string };
}

/** Once: of two at once the second rolls back whole. */
export const answerProposal = (database: Database, id: string, answer: ProposalAnswer): Statement[] => [
  database.run(sql`update conduct_proposal set state = ${answer.state}, answered_at = ${answer.at},
      answered_by = ${answer.by.id}, answerer_name = ${answer.by.name}, answer_reason = ${answer.reason ?? null},
      settled_on = ${answer.settled?.on ?? null}, status_event_id = ${answer.settled?.statusEventId ?? null}
    where id = ${id} and state = 'waiting'`),
  guard(database),
];

export const closeAppeal = (
  database: Database,
  certificationId: string,
  outcome: AppealOutcome,
  by: { at: number; id: string; name: string },
): Statement =>
  database.run(sql`update conduct_appeal set outcome = ${outcome}, closed_at = ${by.at}, closed_by = ${by.id},
      closer_name = ${by.name}
    where certification_id = ${certificationId} and outcome is null`);
