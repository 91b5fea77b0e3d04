import type { Language } from '../../../domain/auth/contract.ts';
import type { DraftInput, DraftView, RulesProblemView } from '../../../domain/programs/editor-contract.ts';
import type { Rules } from '../../../domain/programs/rules.ts';
import {
  problemText,
  rulesProblems,
  type RulesProblemCode,
} from '../../../domain/programs/rules-problems.ts';
import { staffOf, type Actor } from '../../kernel/actor.ts';
import { changedMeanwhile, Failure } from '../../kernel/failure.ts';
import { dateIn } from '../../kernel/today.ts';
import { rehearsalView } from '../rehearsal/view.ts';
import type { DraftRow, Editor } from './store.ts';

/** What is said about a draft, and what it is refused for. */

export type OpenDraft = Omit<DraftRow, 'rules'> & { rules: Rules };

export function draftOf({ draft }: Editor): OpenDraft {
  if (!draft) throw new Failure(404, 'rules.no_draft', 'There is no draft of these rules. Start one first.');
  return { ...draft, rules: JSON.parse(draft.rules) };
}

/** As `draftOf`, of the version that was on the screen. */
export function draftAt(editor: Editor, version: number): OpenDraft {
  const draft = draftOf(editor);
  if (draft.version !== version) throw savedMeanwhile(draft);
  return draft;
}

const savedMeanwhile = ({ savedAt, savedByName }: OpenDraft): Failure => {
  const { status, code, message } = changedMeanwhile();
  return new Failure(status, code, message, { facts: { savedAt, savedByName } });
};

/** Somebody else has to publish what one has sent, wherever there is somebody else. */
export const secondPersonNeeded = ({ administrators }: Editor): boolean => administrators.length > 1;

export function mayPublish(editor: Editor, draft: OpenDraft, actor: Actor, bodyId: string): boolean {
  const { id, role } = staffOf(actor, bodyId);
  if (role !== 'administrator') return false;
  return !secondPersonNeeded(editor) || (draft.sentAt !== null && draft.sentBy !== id);
}

type Checked = Pick<DraftInput, 'rules' | 'inForceFrom'>;

export function problemsOf(
  editor: Editor,
  { rules, inForceFrom }: Checked,
  today: string,
  language: Language,
): RulesProblemView[] {
  const say = (path: string, code: RulesProblemCode) => ({
    path,
    code,
    message: problemText(code, language),
  });
  const date = dateProblem(editor, inForceFrom, today);
  return [
    ...(date ? [say('inForceFrom', date)] : []),
    ...rulesProblems(rules, editor.program.credential).map(({ path, code }) => say(`rules.${path}`, code)),
  ];
}

function dateProblem(editor: Editor, inForceFrom: string | null, today: string): RulesProblemCode | null {
  if (inForceFrom === null) return 'date_missing';
  if (inForceFrom < today) return 'date_past';
  const taken = editor.versions.some(
    ({ version }) => !version.onRequestOnly && (version.inForceFrom ?? '') >= inForceFrom,
  );
  return taken ? 'date_not_later' : null;
}

/** `rules`: what would make a rehearsal meaningless; the day may still be open. */
export function refuseProblems(
  editor: Editor,
  draft: Checked,
  language: Language,
  which: 'rules' | { today: string },
): void {
  const all = problemsOf(editor, draft, which === 'rules' ? '' : which.today, language);
  const problems = which === 'rules' ? all.filter(({ path }) => path !== 'inForceFrom') : all;
  if (problems.length === 0) return;
  throw new Failure(
    422,
    'rules.problems',
    'These rules cannot hold as they are: details says where, and how to mend it.',
    { details: problems.map(({ path, message }) => ({ path, message })), facts: { problems } },
  );
}

export function draftView(
  editor: Editor,
  draft: OpenDraft,
  asking: { actor: Actor; bodyId: string; now: number; language: Language },
): DraftView {
  const { actor, bodyId, now, language } = asking;
  const today = dateIn(editor.program.timeZone, now);
  const { sentBy: _sentBy, endedAt: _endedAt, ...shown } = draft;
  return {
    ...shown,
    mayPublish: mayPublish(editor, draft, actor, bodyId),
    problems: problemsOf(editor, draft, today, language),
    rehearsal: editor.rehearsal && rehearsalView(editor.rehearsal, draft.version),
  };
}
