import type { DraftInput, DraftView } from '../../../domain/programs/editor-contract.ts';
import { draftVersion } from '../../../domain/programs/rules-contract.ts';
import { rulesDiff } from '../../../domain/programs/rules-diff.ts';
import { staffOf } from '../../kernel/actor.ts';
import { changedMeanwhile, Failure, invalid } from '../../kernel/failure.ts';
import { dateIn } from '../../kernel/today.ts';
import type { Audit, Message, Verb, Work } from '../../kernel/write.ts';
import { replaceRehearsal } from '../rehearsal/store.ts';
import { draftAt, draftView, refuseProblems, type OpenDraft } from './draft.ts';
import {
  editorOf,
  endDraft,
  insertDraft,
  newestOf,
  sendDraft,
  updateDraft,
  type By,
  type Editor,
  type Where,
} from './store.ts';

/** A draft from its first copy to the second person's desk. Nothing of it is in force. */

export const byOf = ({ actor, now }: Pick<Work, 'actor' | 'now'>, bodyId: string): By => {
  const { id, name } = staffOf(actor, bodyId);
  return { id, name, now };
};

export const auditOf = (
  { bodyId, programId }: Where,
  editor: Editor,
  action: string,
  detail: Record<string, unknown>,
): Audit => ({
  bodyId,
  recordId: bodyId,
  action,
  objectKind: 'program',
  objectId: programId,
  detail: { title: editor.program.title, ...detail },
});

export function startDraft(where: Where): Verb<object, DraftView> {
  return async (work) => {
    const { database } = work;
    const editor = await editorOf(database, where);
    if (editor.draft) throw alreadyStarted();
    const newest = newestOf(editor);
    if (!newest) throw new Error(`program ${where.programId} has no version of its rules`);
    const by = byOf(work, where.bodyId);
    const { ruleVersionBy } = editor.program;
    const { rules } = newest.version;
    const copy = { basedOn: newest.code, ruleVersionBy, rules: JSON.stringify(rules) };
    const draft: OpenDraft = {
      version: editor.lastDraftVersion + 1,
      basedOn: newest.code,
      inForceFrom: null,
      ruleVersionBy,
      rules,
      startedAt: by.now,
      startedByName: by.name,
      savedAt: by.now,
      savedByName: by.name,
      ...notSent,
      endedAt: null,
    };
    return {
      value: draftView(editor, draft, { ...work, ...where }),
      status: 201,
      statements: insertDraft(database, where, copy, by),
      audit: [auditOf(where, editor, 'rules.start', { basedOn: newest.code })],
      messages: [],
      onConflict: async () => alreadyStarted(),
    };
  };
}

const notSent = { sentAt: null, sentBy: null, sentByName: null };

const alreadyStarted = () =>
  new Failure(409, 'rules.draft_exists', 'There is a draft of these rules already. Open it and go on there.');

/** What cannot be true together may be saved: half a thought is a draft. Saving takes back what was sent. */
export function saveDraft(where: Where): Verb<DraftInput, DraftView> {
  return async (work, input) => {
    const { database } = work;
    const editor = await editorOf(database, where);
    const draft = draftAt(editor, input.version);
    const by = byOf(work, where.bodyId);
    const saved: OpenDraft = {
      ...draft,
      ...input,
      ...notSent,
      version: draft.version + 1,
      savedAt: by.now,
      savedByName: by.name,
    };
    return {
      value: draftView(editor, saved, { ...work, ...where }),
      statements: updateDraft(database, where, input, by),
      audit: [
        auditOf(where, editor, 'rules.save', {
          draftVersion: saved.version,
          ...rulesDiff(fieldsOf(draft), fieldsOf(saved)),
        }),
      ],
      messages: [],
      onConflict: async () => changedMeanwhile(),
    };
  };
}

const fieldsOf = ({ inForceFrom, ruleVersionBy, rules }: OpenDraft) => ({
  inForceFrom,
  ruleVersionBy,
  ...rules,
});

export function sendDraftOn(where: Where): Verb<{ version: number }, DraftView> {
  return async (work, { version }) => {
    const { database, now, language } = work;
    const editor = await editorOf(database, where);
    const draft = draftAt(editor, version);
    if (draft.sentAt !== null) throw alreadySent();
    refuseProblems(editor, draft, language, { today: dateIn(editor.program.timeZone, now) });
    const by = byOf(work, where.bodyId);
    const sent = { ...draft, sentAt: now, sentBy: by.id, sentByName: by.name };
    return {
      value: draftView(editor, sent, { ...work, ...where }),
      statements: sendDraft(database, where, version, by),
      audit: [auditOf(where, editor, 'rules.send', { draftVersion: version })],
      messages: editor.administrators.filter(({ id }) => id !== by.id).map((one) => asking(one, where)),
      onConflict: async () => changedMeanwhile(),
    };
  };
}

const alreadySent = () =>
  new Failure(409, 'rules.sent', 'This draft was sent already. It waits for another administrator.');

const asking = (
  { name, email, language }: Editor['administrators'][number],
  { bodyId, programId }: Where,
): Message => ({
  bodyId,
  to: email,
  language,
  template: 'draft_sent',
  params: { name, path: `/rules/${programId}` },
});

export function discardDraft(where: Where): Verb<unknown, { discarded: true }> {
  return async ({ database, now }, input) => {
    const editor = await editorOf(database, where);
    const read = draftVersion.safeParse(input);
    if (!read.success) throw invalid('version', 'Send the version of the draft that you saw.');
    const { version } = read.data;
    const draft = draftAt(editor, version);
    return {
      value: { discarded: true },
      statements: [...endDraft(database, where, draft.version, now), replaceRehearsal(database, where, now)],
      audit: [auditOf(where, editor, 'rules.discard', { draftVersion: version, basedOn: draft.basedOn })],
      messages: [],
      onConflict: async () => changedMeanwhile(),
    };
  };
}
