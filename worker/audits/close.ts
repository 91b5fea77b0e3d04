import { sql } from 'drizzle-orm';
import { closingProblem, isFailing, type ClosingFacts } from '../../domain/audits/closing.ts';
import type {
  CaseState,
  Closing,
  ClosingPreview,
  ClosingProblem,
  Letter,
  Outcome,
} from '../../domain/audits/contract.ts';
import { letterOf } from '../../domain/audits/letter.ts';
import { resultOf } from '../../domain/activities/row.ts';
import { correctionStatements } from '../activities/correct.ts';
import { staffOf } from '../kernel/actor.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import type { Audit, Change, Statement, Verb, Work } from '../kernel/write.ts';
import {
  caseToWorkOn,
  findCase,
  neutralMail,
  refuseConflict,
  whoWasFirst,
  type CaseFile,
} from './case-at.ts';
import { changeCase, releaseRenewal, setClock, tell } from './case-store.ts';
import { judgeOutcome, type Judged } from './judge.ts';

/**
 * A check is closed: what it means for each entry goes through the activities' own correction, the renewal that was
 * held goes on, and the letter is kept as it was sent; one batch. A failing outcome is proposed by one and agreed to by
 * another.
 */

export interface ClosedCase {
  id: string;
  version: number;
  state: CaseState;
  outcome: Outcome;
}

type Wish = Pick<Closing, 'outcome' | 'reasonCode' | 'note'>;

interface Weighed {
  judged: Judged;
  letter: Letter;
  fails: boolean;
  problem: ClosingProblem | null;
}

function weigh(work: Work, file: CaseFile, { outcome, reasonCode, note }: Wish): Weighed {
  const { one, lines, dossier } = file;
  const judged = judgeOutcome(work, file, outcome);
  const { complete } = judged;
  const facts: ClosingFacts = {
    // A proposal was weighed in the state that it was made from.
    state: one.state === 'proposed' ? (outcome === 'not_answered' ? 'with_person' : 'with_body') : one.state,
    round: one.round,
    dueOn: one.dueOn,
    today: dossier.today,
    moreTimeAsked: one.moreTimeAskedAt !== null,
    lines,
    // What was short before the check is not this check's doing.
    completeAfter: judged.completeBefore === false ? null : complete,
  };
  const { totalBefore, totalAfter, required } = judged;
  const letter = letterOf({
    outcome,
    reasonCode,
    phase: one.phase,
    dueOn: one.dueOn,
    helpContact: dossier.file.body.helpContact,
    changed: judged.changes.map(({ line, was, is }) => ({
      title: line.title,
      before: was.acceptedMinutes ?? was.claimedMinutes,
      after: is.state === 'accepted' ? (is.acceptedMinutes ?? 0) : 0,
      reasonCode: line.reasonCode ?? 'proof_missing',
    })),
    totalBefore,
    totalAfter,
    required,
    complete,
    note: note ?? null,
  });
  return {
    judged,
    letter,
    fails: isFailing(facts, outcome),
    problem: closingProblem(facts, { outcome, reasonCode }),
  };
}

/** The letter and the new total before anything is sent; stores nothing. */
export async function previewClosing(
  work: Work,
  bodyId: string,
  id: string,
  wish: Closing,
): Promise<ClosingPreview> {
  const file = await findCase(work, bodyId, id);
  refuseConflict(work.actor, file.one);
  const { judged, letter, fails, problem } = weigh(work, file, wish);
  const { totalBefore, totalAfter, required, after } = judged;
  return {
    outcome: wish.outcome,
    letter,
    totalBefore,
    totalAfter,
    required,
    complete: judged.complete,
    requirements: after.lines,
    fails,
    problem,
  };
}

export const closeCase: Verb<{ bodyId: string; id: string; wish: Closing }, ClosedCase> = async (
  work,
  { bodyId, id, wish },
) => {
  const file = await caseToWorkOn(work, bodyId, id, wish.version, ['with_person', 'with_body']);
  const weighed = weigh(work, file, wish);
  if (weighed.problem !== null) throw refused(weighed.problem);
  return weighed.fails ? propose(work, file, wish) : close(work, file, wish, weighed);
};

/** Failing needs two: what one proposes, another closes. */
function propose(work: Work, file: CaseFile, { outcome, reasonCode, note }: Wish): Change<ClosedCase> {
  const { database, now, actor } = work;
  const { one } = file;
  const by = staffOf(actor, one.bodyId);
  return {
    value: { id: one.id, version: one.version + 1, state: 'proposed', outcome },
    statements: [
      ...changeCase(
        database,
        one,
        sql`state = 'proposed', since_at = ${now}, outcome = ${outcome}, reason_code = ${reasonCode}, note = ${note || null},
          proposed_at = ${now}, proposed_by = ${by.id}, proposer_name = ${by.name}`,
      ),
      setClock(database, one.id, null),
      tell(database, one.id, {
        at: now,
        kind: 'proposed',
        by: 'staff',
        name: by.name,
        detail: { outcome, reasonCode },
        inside: true,
      }),
    ],
    audit: [auditOf(file, 'audits.propose', { outcome, reasonCode })],
    messages: [],
    onConflict: () => whoWasFirst(work, file),
  };
}

/** The second person agrees: closed as proposed, judged anew by what the rules and the record say now. */
export const agreeToClosing: Verb<{ bodyId: string; id: string; version: number }, ClosedCase> = async (
  work,
  { bodyId, id, version },
) => {
  const file = await secondLook(work, bodyId, id, version);
  const { outcome, reasonCode, note } = file.one;
  if (!outcome || !reasonCode) throw changedMeanwhile();
  const wish = { outcome, reasonCode, ...(note !== null && { note }) };
  const weighed = weigh(work, file, wish);
  if (weighed.problem !== null) throw refused(weighed.problem);
  return close(work, file, wish, weighed);
};

/** The second person does not agree: the case is worked on again. */
export const sendProposalBack: Verb<
  { bodyId: string; id: string; reason: string; version: number },
  ClosedCase
> = async (work, { bodyId, id, reason, version }) => {
  const { database, now, actor } = work;
  const file = await secondLook(work, bodyId, id, version);
  const { one } = file;
  const { name } = staffOf(actor, bodyId);
  const state = one.outcome === 'not_answered' ? 'with_person' : 'with_body';
  return {
    value: { id, version: version + 1, state, outcome: one.outcome ?? 'some_do_not_count' },
    statements: [
      ...changeCase(
        database,
        one,
        sql`state = ${state}, since_at = ${now}, outcome = null, reason_code = null, note = null,
          proposed_at = null, proposed_by = null, proposer_name = null`,
      ),
      tell(database, id, { at: now, kind: 'sent_back', by: 'staff', name, text: reason, inside: true }),
    ],
    audit: [auditOf(file, 'audits.send_back', { reason })],
    messages: [],
    onConflict: () => whoWasFirst(work, file),
  };
};

async function secondLook(work: Work, bodyId: string, id: string, version: number): Promise<CaseFile> {
  const file = await caseToWorkOn(work, bodyId, id, version, ['proposed']);
  if (file.one.proposedBy === staffOf(work.actor, bodyId).id)
    throw new Failure(
      403,
      'audits.second_person',
      'You proposed this outcome, so somebody else has to agree with it or send it back.',
    );
  return file;
}

function close(
  work: Work,
  file: CaseFile,
  { outcome, reasonCode, note }: Wish,
  { judged, letter }: Weighed,
): Change<ClosedCase> {
  const { database, now, actor } = work;
  const { one } = file;
  const { name } = staffOf(actor, one.bodyId);
  const corrections = correctionsOf(work, judged);
  return {
    value: { id: one.id, version: one.version + 1, state: 'closed', outcome },
    statements: [
      ...changeCase(
        database,
        one,
        sql`state = 'closed', since_at = ${now}, outcome = ${outcome}, reason_code = ${reasonCode}, note = ${note || null},
          closed_at = ${now}, closer_name = ${name}, more_time_asked_at = null, letter = ${JSON.stringify(letter)}`,
      ),
      ...corrections.flatMap(({ statements }) => statements),
      ...(one.phase === 'before' ? [releaseRenewal(database, one.applicationId)] : []),
      setClock(database, one.id, null),
      tell(database, one.id, { at: now, kind: 'closed', by: 'staff', name, detail: { outcome } }),
    ],
    audit: [
      auditOf(file, 'audits.close', {
        outcome,
        reasonCode,
        ...(one.proposerName !== null && { proposedBy: one.proposerName }),
      }),
      ...corrections.map(({ audit }) => audit),
    ],
    messages: [neutralMail(file, 'check_closed')],
    onConflict: () => whoWasFirst(work, file),
  };
}

function correctionsOf(
  { database }: Work,
  { after, changes }: Judged,
): { statements: Statement[]; audit: Audit }[] {
  return changes.map(({ was, is }) => {
    // What does not count is no part of the answer; kept is then that nothing of it does.
    const result = resultOf(after.second, is.id) ?? {
      id: is.id,
      on: is.acceptedOn ?? is.doneOn,
      claimedMinutes: is.claimedMinutes,
      countedMinutes: 0,
      refusedMinutes: is.claimedMinutes,
      findings: [],
      serves: [],
    };
    return correctionStatements(database, was, is, { result, ruleVersion: after.first.ruleVersion });
  });
}

const auditOf = ({ one }: CaseFile, action: string, detail: Record<string, unknown>): Audit => ({
  bodyId: one.bodyId,
  recordId: one.certificationId,
  action,
  objectKind: 'audit_case',
  objectId: one.id,
  detail: { title: one.cycle, ...detail },
});

function refused(problem: ClosingProblem): Failure {
  return new Failure(422, `audits.${problem}`, sentences[problem]);
}

const sentences: Record<ClosingProblem, string> = {
  lines_open: 'Some entries are not looked at yet. Mark each one first.',
  lines_not_all_good: 'Some entries are not enough. Close the check with “some hours do not count”.',
  nothing_refused: 'Every entry is enough. Close the check with “all good”.',
  needs_question_round:
    'Nobody fails without a second round. Name what is missing, send the question, and wait for the answer or its last day.',
  answer_not_due: 'The last day to answer has not passed yet.',
  more_time_asked: 'The person asked for more time. Give it first.',
  has_answered: 'The person has answered. Look at what was sent.',
  wrong_reason: 'This reason belongs to another outcome. Choose one of its own.',
};
