import { sql } from 'drizzle-orm';
import type { CaseState, LineMark, MoreTimeReason, WorkedCase } from '../../domain/audits/contract.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { staffOf } from '../kernel/actor.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import type { Audit, Verb, Work } from '../kernel/write.ts';
import {
  caseToWorkOn,
  findCase,
  neutralMail,
  refuseConflict,
  refuseState,
  whoWasFirst,
  type CaseFile,
} from './case-at.ts';
import {
  changeCase,
  markLine,
  sendQuestions,
  setClock,
  tell,
  whileOpen,
  type StoredLine,
} from './case-store.ts';
import { nextMailAt } from './deadline.ts';

/** What an auditor does with a case short of closing it: mark an entry, ask, give more time, write. */

export const worked = ({ one }: CaseFile, state: CaseState = one.state): WorkedCase => ({
  id: one.id,
  version: one.version + 1,
  state,
});

export const caseAudit = (
  { one }: CaseFile,
  action: string,
  detail: Record<string, unknown> = {},
): Audit => ({
  bodyId: one.bodyId,
  recordId: one.certificationId,
  action,
  objectKind: 'audit_case',
  objectId: one.id,
  detail: { title: one.cycle, ...detail },
});

/** Whoever does something first in a case that nobody has is its auditor from then on. */
export function takenBy(work: Work, { one }: CaseFile): ReturnType<typeof sql> {
  const by = staffOf(work.actor, one.bodyId);
  return sql`auditor_id = coalesce(auditor_id, ${by.id}), auditor_name = coalesce(auditor_name, ${by.name})`;
}

/** One entry: enough, enough in part, a question to be sent, or not enough. While the person has it, what is in may be looked at. */
export const markEntry: Verb<
  { bodyId: string; id: string; lineId: string; mark: LineMark },
  WorkedCase
> = async (work, { bodyId, id, lineId, mark }) => {
  const { database, actor } = work;
  const file = await caseToWorkOn(work, bodyId, id, mark.version, ['with_body', 'with_person']);
  const line = file.lines.find((one) => one.id === lineId);
  if (!line) throw nothingHere();
  refuseMark(line, mark);
  const { name } = staffOf(actor, bodyId);
  const set = {
    minutes: mark.mark === 'in_part' ? mark.minutes : null,
    reasonCode: mark.mark === 'enough' ? null : mark.reasonCode,
    // An earlier question stays beside the answer to it.
    question: mark.mark === 'needs_more' ? mark.question : line.question,
  };
  return {
    value: worked(file),
    statements: [
      ...changeCase(database, file.one, takenBy(work, file)),
      markLine(
        database,
        lineId,
        sql`state = ${mark.mark}, minutes = ${set.minutes}, reason_code = ${set.reasonCode},
          question = ${set.question}, marked_by = ${name}`,
      ),
    ],
    audit: [
      caseAudit(file, 'audits.mark', {
        entry: line.title,
        state: mark.mark,
        ...(set.minutes !== null && { minutes: set.minutes }),
        ...(set.reasonCode !== null && { reasonCode: set.reasonCode }),
      }),
    ],
    messages: [],
    onConflict: () => whoWasFirst(work, file),
  };
};

function refuseMark(line: StoredLine, mark: LineMark): void {
  if (line.state === 'attested')
    throw new Failure(
      422,
      'audits.attested',
      'Others confirmed this entry, so nothing is asked about it. Correct it where it was confirmed.',
    );
  if (mark.mark === 'in_part' && mark.minutes >= line.acceptedMinutes)
    throw invalid(
      'minutes',
      `${line.acceptedMinutes} minutes were accepted. Give fewer, or mark the entry as enough.`,
    );
}

/** The fix-it round: what is missing is named, and the person has it again. */
export const askPerson: Verb<
  { bodyId: string; id: string; days: number; version: number },
  WorkedCase
> = async (work, { bodyId, id, days, version }) => {
  const { database, now, actor } = work;
  const file = await caseToWorkOn(work, bodyId, id, version, ['with_body', 'with_person']);
  const { one, lines, dossier } = file;
  const questions = lines.filter(({ state }) => state === 'needs_more').length;
  const unshown = lines.filter(({ state }) => state === 'asked' || state === 'question').length;
  const overdue = one.state === 'with_person' && dossier.today > one.dueOn;
  if (one.state === 'with_person' && !overdue)
    throw new Failure(
      422,
      'audits.answer_not_due',
      'The person still has time for the first answer. Write a message, or wait until the last day has passed.',
    );
  if (questions + unshown === 0)
    throw new Failure(
      422,
      'audits.nothing_to_ask',
      'There is nothing to ask. Mark the entry that needs one more thing first.',
    );
  const dueOn = addDays(dossier.today, days);
  const round = one.round + 1;
  const { name } = staffOf(actor, bodyId);
  return {
    value: worked(file, 'with_person'),
    statements: [
      ...changeCase(
        database,
        one,
        sql`state = 'with_person', since_at = ${now}, due_on = ${dueOn}, round = ${round}, more_time_asked_at = null,
          ${takenBy(work, file)}`,
      ),
      // What is missing without a question of its own is asked for once more too.
      database.run(
        sql`update audit_line set asked_round = ${round} where case_id = ${id} and state in ('asked', 'question')`,
      ),
      sendQuestions(database, id, round),
      setClock(database, id, nextMailAt(dossier.file.body.timeZone, dueOn, now)),
      tell(database, id, {
        at: now,
        kind: 'question',
        by: 'staff',
        name,
        detail: { count: questions + unshown, dueOn },
      }),
    ],
    audit: [caseAudit(file, 'audits.ask', { questions: questions + unshown, endsOn: dueOn })],
    messages: [neutralMail(file, 'check_question', { dueOn })],
    onConflict: () => whoWasFirst(work, file),
  };
};

/** From the last day, or from today where that has passed. */
export const giveMoreTime: Verb<
  { bodyId: string; id: string; days: number; reasonCode: MoreTimeReason; version: number },
  WorkedCase
> = async (work, { bodyId, id, days, reasonCode, version }) => {
  const { database, now, actor } = work;
  const file = await caseToWorkOn(work, bodyId, id, version, ['with_person']);
  const { one, dossier } = file;
  const from = one.dueOn > dossier.today ? one.dueOn : dossier.today;
  const dueOn = addDays(from, days);
  const { name } = staffOf(actor, bodyId);
  return {
    value: worked(file),
    statements: [
      ...changeCase(
        database,
        one,
        sql`due_on = ${dueOn}, extensions = extensions + 1, more_time_asked_at = null, ${takenBy(work, file)}`,
      ),
      setClock(database, id, nextMailAt(dossier.file.body.timeZone, dueOn, now)),
      tell(database, id, {
        at: now,
        kind: 'more_time_given',
        by: 'staff',
        name,
        detail: { days, dueOn, reasonCode },
      }),
    ],
    audit: [caseAudit(file, 'audits.more_time', { days, endsOn: dueOn, reasonCode })],
    messages: [neutralMail(file, 'check_more_time', { dueOn })],
    onConflict: () => whoWasFirst(work, file),
  };
};

export const writeToPerson: Verb<{ bodyId: string; id: string; text: string }, { id: string }> = async (
  work,
  { bodyId, id, text },
) => {
  const { database, now, actor } = work;
  const file = await findCase(work, bodyId, id);
  refuseConflict(actor, file.one);
  refuseState(file.one, file.one.version, ['with_body', 'with_person', 'proposed']);
  const { name } = staffOf(actor, bodyId);
  return {
    value: { id },
    statements: [
      whileOpen(database, id),
      tell(database, id, {
        at: now,
        kind: 'message',
        by: 'staff',
        name,
        text,
        // Ready sentences are in the person's language; what is typed by hand mostly too.
        language: file.dossier.file.person.language,
      }),
    ],
    audit: [caseAudit(file, 'audits.message')],
    messages: [neutralMail(file, 'check_message')],
    onConflict: () => whoWasFirst(work, file),
  };
};
