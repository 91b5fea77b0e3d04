import { sql } from 'drizzle-orm';
import type { EntryStep } from '../../domain/entry/contract.ts';
import { maySend } from '../../domain/entry/judge.ts';
import { wordsOf } from '../../domain/entry/say.ts';
import { programWords as en } from '../../words/programs/en.ts';
import { programWords as es } from '../../words/programs/es.ts';
import type { Language } from '../../domain/auth/contract.ts';
import { personIds } from '../kernel/actor.ts';
import { dropDraft } from '../kernel/drafts.ts';
import { changedMeanwhile, Failure } from '../kernel/failure.ts';
import type { Verb } from '../kernel/write.ts';
import { moveReviewItem, openReviewItem } from '../reviews/store.ts';
import { draftKey, findEntry, findingsOf, type EntryFile } from './file.ts';
import { mailPerson } from './mail.ts';
import { refuseUnlessOpenNow, takenMeanwhile } from './save-part.ts';
import { eraseStatement } from './statement.ts';
import { changeEntry, findEntryState, liveStates, ownEntry } from './store.ts';
import { stillTo } from './view.ts';

/** Sending fixes the day: from now on everything is judged as of it, however long the decision takes. */
export const sendEntry: Verb<{ id: string; version: number }, EntryStep> = async (work, { id, version }) => {
  const { database, now, language } = work;
  const file = await findEntry(work, ownEntry(personIds(work.actor), id));
  const { row, today } = file;
  refuseUnlessOpenNow(row);
  if (row.version !== version) throw changedMeanwhile();
  refuseStageOver(file, language);
  const findings = findingsOf(file);
  if (!maySend(findings)) {
    const isMissing = ({ state }: (typeof findings)[number]) => state === 'missing';
    throw new Failure(
      422,
      'entry.parts_missing',
      stillTo(file, findings, isMissing, 'en') ?? 'Something is still to do. Load the page again.',
      {
        facts: {
          missing: findings.filter(isMissing).map(({ code }) => code),
          sentence: stillTo(file, findings, isMissing, language),
        },
      },
    );
  }
  return {
    value: { id, state: 'sent', version: version + 1 },
    statements: [
      ...changeEntry(
        database,
        row,
        sql`state = 'sent', sent_at = ${now}, sent_on = ${today}, rules_code = ${file.rules.code},
          findings = ${JSON.stringify(findings)}, decided_at = null, decided_by = null, decider_name = null,
          reason_code = null, reason_text = null`,
      ),
      openReviewItem(database, {
        kind: 'entry',
        subjectId: id,
        bodyId: row.bodyId,
        certificationId: row.stageCertificationId,
        personId: row.personId,
        who: row.name,
        what: row.title,
        minutes: null,
        hasEvidence: file.files.length > 0,
        openedAt: now,
      }),
      dropDraft(database, draftKey(row)),
    ],
    audit: [
      {
        bodyId: row.bodyId,
        recordId: id,
        action: 'entry.send',
        objectKind: 'entry',
        objectId: id,
        detail: {
          sentOn: today,
          again: row.state === 'returned',
          rules: file.rules.code,
          waiting: findings.filter(({ state }) => state !== 'done').map(({ code }) => code),
        },
      },
    ],
    messages: [mailPerson(row, 'received')],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};

/** A first stage that is over is converted no more: one applies again. */
export const isStageOver = ({ row, today, stageDays }: StageFile): boolean =>
  row.kind === 'conversion' && stageDays !== null && stageDays.endsOn < today;

type StageFile = Pick<EntryFile, 'row' | 'today' | 'stageDays'>;

export function refuseStageOver(file: StageFile, language: Language): void {
  if (isStageOver(file) && file.stageDays)
    throw stageOver(file.stageDays.endsOn, file.row.helpContact, language);
}

export function stageOver(endsOn: string, contact: string, language: Language): Failure {
  const say = (to: Language) => wordsOf(to).stageOver((to === 'es' ? es : en).date(endsOn), contact);
  return new Failure(422, 'entry.stage_over', say('en'), { facts: { endsOn, sentence: say(language) } });
}

/** Taken back by the person, before it is decided. Nobody is asked for an answer any more, and their own story goes. */
export const withdrawEntry: Verb<{ id: string; version: number }, EntryStep> = async (
  work,
  { id, version },
) => {
  const { database } = work;
  const { row, statement } = await findEntry(work, ownEntry(personIds(work.actor), id));
  if (!liveStates.some((state) => state === row.state))
    throw takenMeanwhile({ state: row.state, by: row.deciderName, at: row.decidedAt });
  if (row.version !== version) throw changedMeanwhile();
  return {
    value: { id, state: 'withdrawn', version: version + 1 },
    statements: [
      ...changeEntry(database, row, sql`state = 'withdrawn'`),
      moveReviewItem(database, { bodyId: row.bodyId, kind: 'entry', subjectId: id }, 'closed'),
      database.run(sql`update entry_reference set state = 'withdrawn', next_mail_at = null, version = version + 1
        where application_id = ${id} and state = 'asked'`),
      ...eraseStatement(work, id, statement),
      dropDraft(database, draftKey(row)),
    ],
    audit: [
      {
        bodyId: row.bodyId,
        recordId: id,
        action: 'entry.withdraw',
        objectKind: 'entry',
        objectId: id,
        detail: { was: row.state },
      },
    ],
    messages: [],
    onConflict: async () => takenMeanwhile(await findEntryState(database, id)),
  };
};
